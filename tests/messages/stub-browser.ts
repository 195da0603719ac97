import { fakeBrowser } from 'wxt/testing/fake-browser'

type Reply = (answer: unknown) => void
type Listener = (message: unknown, sender: object, reply: Reply) => boolean

export const ownId = 'own-extension'
export const origin = `chrome-extension://${ownId}/`

/** What the browser would report of the sender; the tests say who is speaking. */
export const speaking = { sender: {} as object }

/** Everything that was asked of the browser beside messages. */
export const asked = {
  badges: [] as unknown[],
  panels: [] as unknown[],
  sentTo: [] as unknown[],
  opened: [] as unknown[],
}

/** Behaviours that a test can change. */
export const behaviour = {
  tabs: [] as { id?: number; url?: string }[],
  panel: (): Promise<void> => Promise.resolve(),
  badge: (): Promise<void> => Promise.resolve(),
}

const listeners = new Set<Listener>()
const installers = new Set<(details: { reason: string }) => void>()

/** Delivers like a browser: as JSON, to every listener, first answer wins, `lastError` when nobody answers. */
function deliver(message: unknown, answered?: Reply): void {
  const copy = JSON.stringify(message)
  let open = false
  let done = false
  function reply(answer: unknown): void {
    if (done) return
    done = true
    answered?.(answer === undefined ? undefined : JSON.parse(JSON.stringify(answer)))
  }
  for (const listener of listeners) open = listener(JSON.parse(copy), speaking.sender, reply) || open
  if (open || done) return
  stub.runtime.lastError = { message: 'Could not establish connection. Receiving end does not exist.' }
  answered?.(undefined)
  stub.runtime.lastError = undefined
}

export const stub = {
  runtime: {
    id: ownId as string | undefined,
    lastError: undefined as { message: string } | undefined,
    getURL: (path: string) => origin + path.replace(/^\//, ''),
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
    onInstalled: { addListener: (listener: (details: { reason: string }) => void) => installers.add(listener) },
    sendMessage: deliver,
  },
  storage: fakeBrowser.storage,
  tabs: {
    create: (details: unknown) => {
      asked.opened.push(details)
      return Promise.resolve({})
    },
    query: () => Promise.resolve(behaviour.tabs),
    sendMessage: (tabId: number, message: unknown, options: { frameId?: number }, answered?: Reply) => {
      asked.sentTo.push({ tabId, ...options })
      deliver(message, answered)
    },
  },
  action: {
    setBadgeText: (details: unknown) => {
      asked.badges.push(details)
      return behaviour.badge()
    },
  },
  sidePanel: {
    open: (details: unknown) => {
      asked.panels.push(details)
      return behaviour.panel()
    },
  },
}

/** Says that the extension was installed or updated. */
export function install(reason: string): void {
  for (const installer of installers) installer({ reason })
}

/** How many listeners the browser holds. */
export function listening(): number {
  return listeners.size
}

/** Forgets everything between two tests. */
export function resetStub(): void {
  listeners.clear()
  installers.clear()
  asked.opened = []
  asked.badges = []
  asked.panels = []
  asked.sentTo = []
  behaviour.tabs = []
  behaviour.panel = () => Promise.resolve()
  behaviour.badge = () => Promise.resolve()
  stub.runtime.id = ownId
}

Object.assign(globalThis, { chrome: stub })
