/** What a page says to the background that wants the lens. */
export const lensWish = 'open-lens'

interface Extension {
  readonly runtime: { sendMessage(message: string): Promise<unknown> }
}

/**
 * Asks the background, from a page, to run the lens there. Nobody answers; where nobody hears, nothing happens. It knows
 * no more than that: the browser makes what it gives to extensions when it is first touched, which takes longer than all
 * else that runs on a page that is no notice.
 */
export function askForLens(): void {
  const { browser, chrome } = globalThis as { readonly browser?: Extension; readonly chrome?: Extension }
  void (browser ?? chrome)?.runtime.sendMessage(lensWish).catch(() => undefined)
}
