/** Which characters there are, by their low twelve bits: it never says that one is not that is. */
export class CharacterBits {
  private readonly bits = new Int32Array(128)

  add(code: number): void {
    this.bits[(code >>> 5) & 127]! |= 1 << (code & 31)
  }

  mayHold(code: number): boolean {
    return ((this.bits[(code >>> 5) & 127]! >>> (code & 31)) & 1) === 1
  }
}
