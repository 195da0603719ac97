/** Words that entries share, by number: what has thousands of entries counts and compares numbers. */
export class Labels {
  private readonly numbers = new Map<string, number>()
  private readonly singles: (readonly number[])[] = []
  readonly words: string[] = []

  get size(): number {
    return this.words.length
  }

  /** The number of a word; a new one gets the next. */
  numberOf(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    const number = this.words.length
    this.numbers.set(word, number)
    this.words.push(word)
    this.singles.push([number])
    return number
  }

  /** The number of a word that is known already. */
  known(word: string): number | undefined {
    return this.numbers.get(word)
  }

  /** The number alone in a list that all entries with it share. */
  single(word: string): readonly number[] {
    return this.singles[this.numberOf(word)]!
  }
}
