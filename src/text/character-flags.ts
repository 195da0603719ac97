/** What each UTF-16 unit is, by its code: the flags of all sets that it is in, together; 0 where it is in none. */
export function characterFlags(sets: readonly (readonly [characters: string, flag: number])[]): Uint8Array {
  const flags = new Uint8Array(65536)
  for (const [characters, flag] of sets)
    for (let i = 0; i < characters.length; i++) flags[characters.charCodeAt(i)]! |= flag
  return flags
}
