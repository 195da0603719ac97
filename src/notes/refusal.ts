/** Thrown where a wish cannot be granted; its message is a sentence for the reader. */
export class Refusal extends Error {
  override name = 'Refusal'
}
