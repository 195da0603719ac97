import { fakeBrowser } from 'wxt/testing/fake-browser'

// Before the storage package is imported: it takes the browser that it finds.
Object.assign(globalThis, { chrome: fakeBrowser })

export { fakeBrowser }
