/** Milliseconds in which a browser surely answers, on a busy machine too. */
export const patience = 60_000

/** Tries again while an act fails: the page answers in its own time. */
export async function patiently<T>(what: string, act: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + patience; ;) {
    try {
      return await act()
    } catch (error) {
      if (Date.now() > end) throw new Error(`Firefox never came to ${what}.`, { cause: error })
      await new Promise((wake) => setTimeout(wake, 40))
    }
  }
}
