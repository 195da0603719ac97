interface ExtensionWorld {
  readonly chrome: {
    readonly storage: {
      readonly local: {
        get(key: null): Promise<Record<string, unknown>>
        set(items: object): Promise<void>
        remove(keys: string[]): Promise<void>
      }
    }
  }
}

/** Keeps what the reader chose past the extension; to be run in a page of ours. */
export function setChosen(chosen: object): Promise<void> {
  return (globalThis as unknown as ExtensionWorld).chrome.storage.local.set(chosen)
}

/** All that is kept of the reader's choices. */
export function readChosen(): Promise<Record<string, unknown>> {
  return (globalThis as unknown as ExtensionWorld).chrome.storage.local.get(null)
}

/** Takes choices away past the extension. */
export function forgetChosen(names: string[]): Promise<void> {
  return (globalThis as unknown as ExtensionWorld).chrome.storage.local.remove(names)
}
