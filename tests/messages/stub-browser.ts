import { fakeBrowser } from 'wxt/testing/fake-browser'
import { makePorts, type StubPort } from './stub-ports.ts'

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

/** What was registered as content scripts, and what was run in tabs. */
export const scripts = { registered: [] as { id: string; matches?: string[] }[], ran: [] as unknown[] }

/** Behaviours that a test can change. */
export const behaviour = {
  tabs: [] as { id?: number; url?: string }[],
  /** The patterns that the reader has allowed. */
  origins: [] as string[],
  run: (): Promise<void> => Promise.resolve(),
  panel: (): Promise<void> => Promise.resolve(),
  badge: (): Promise<void> => Promise.resolve(),
}

const listeners = new Set<Listener>()
const connectors = new Set<(port: StubPort) => void>()
const installers = new Set<(details: { reason: string }) => void>()

type PermissionListener = (changed: { origins: string[] }) => void

const permissionListeners = new Set<PermissionListener>()

function changeOrigins(origins: readonly string[], changed: string[]): Promise<boolean> {
  behaviour.origins = [...origins]
  for (const listener of permissionListeners) listener({ origins: changed })
  return Promise.resolve(true)
}

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

function isRegistered(id: string): boolean {
  return scripts.registered.some((one) => one.id === id)
}

export const stub = {
  runtime: {
    id: ownId as string | undefined,
    lastError: undefined as { message: string } | undefined,
    getManifest: () => ({
      content_scripts: [{ js: ['gate.js'] }],
    }),
    getURL: (path: string) => origin + path.replace(/^\//, ''),
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
    onConnect: { addListener: (listener: (port: StubPort) => void) => connectors.add(listener) },
    connect: ({ name }: { name: string }) => {
      const [asker, answerer] = makePorts(name, speaking.sender)
      for (const listener of connectors) listener(answerer)
      // Nobody is there.
      if (connectors.size === 0) answerer.disconnect()
      return asker
    },
    onStartup: { addListener: () => undefined },
    onInstalled: { addListener: (listener: (details: { reason: string }) => void) => installers.add(listener) },
    sendMessage: (message: unknown, answered?: Reply) =>
      answered === undefined ? new Promise((reply) => deliver(message, reply)) : deliver(message, answered),
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
  permissions: {
    onAdded: { addListener: (listener: PermissionListener) => permissionListeners.add(listener) },
    onRemoved: { addListener: (listener: PermissionListener) => permissionListeners.add(listener) },
    getAll: () => Promise.resolve({ origins: ['*://*.gov.cn/*', ...behaviour.origins] }),
    contains: ({ origins }: { origins: string[] }) =>
      Promise.resolve(origins.every((origin) => behaviour.origins.includes(origin))),
    request: ({ origins }: { origins: string[] }) => changeOrigins([...behaviour.origins, ...origins], origins),
    remove: ({ origins }: { origins: string[] }) =>
      changeOrigins(
        behaviour.origins.filter((origin) => !origins.includes(origin)),
        [],
      ),
  },
  scripting: {
    getRegisteredContentScripts: ({ ids }: { ids: string[] }) =>
      Promise.resolve(scripts.registered.filter(({ id }) => ids.includes(id))),
    registerContentScripts: (added: typeof scripts.registered) => {
      if (added.some((one) => isRegistered(one.id))) throw new Error('Duplicate script ID')
      scripts.registered = [...scripts.registered, ...added]
      return Promise.resolve()
    },
    updateContentScripts: (changed: typeof scripts.registered) => {
      if (!changed.every((one) => isRegistered(one.id))) throw new Error('No such script')
      scripts.registered = scripts.registered.map((one) => changed.find(({ id }) => id === one.id) ?? one)
      return Promise.resolve()
    },
    unregisterContentScripts: ({ ids }: { ids: string[] }) => {
      scripts.registered = scripts.registered.filter(({ id }) => !ids.includes(id))
      return Promise.resolve()
    },
    insertCSS: (details: unknown) => {
      scripts.ran.push(details)
      return behaviour.run()
    },
    executeScript: (details: unknown) => {
      scripts.ran.push(details)
      return behaviour.run()
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
  connectors.clear()
  installers.clear()
  permissionListeners.clear()
  scripts.registered = []
  scripts.ran = []
  behaviour.origins = []
  behaviour.run = () => Promise.resolve()
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
