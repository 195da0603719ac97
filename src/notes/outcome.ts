/** What became of a wish: the value, or a sentence for the reader saying what went wrong and what to do. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }
