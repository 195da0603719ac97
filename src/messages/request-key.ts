/** A key for one wish, so that asking again is never a second wish. Works in pages without https, which lack randomUUID. */
export function makeRequestKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
