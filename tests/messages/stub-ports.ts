type Listener = (said?: unknown) => void

/** One end of a port as a browser gives it. */
export interface StubPort {
  readonly name: string
  readonly sender?: object
  readonly onMessage: { addListener(listener: Listener): void }
  readonly onDisconnect: { addListener(listener: Listener): void }
  postMessage(message: unknown): void
  disconnect(): void
}

interface PortEnd extends StubPort {
  readonly heard: Listener[]
  readonly left: Listener[]
}

function makeEnd(name: string, post: (message: unknown) => void, leave: () => void, sender?: object): PortEnd {
  const heard: Listener[] = []
  const left: Listener[] = []
  return {
    name,
    heard,
    left,
    ...(sender !== undefined && { sender }),
    onMessage: { addListener: (listener) => void heard.push(listener) },
    onDisconnect: { addListener: (listener) => void left.push(listener) },
    postMessage: post,
    disconnect: leave,
  }
}

/** Both ends of a port: messages arrive as JSON, in their order, in a later turn; who disconnects hears nothing of it. */
export function makePorts(name: string, sender: object): readonly [asker: StubPort, answerer: StubPort] {
  let open = true
  const post = (to: () => PortEnd) => (message: unknown) => {
    if (!open) throw new Error('Attempting to use a disconnected port object')
    const json = JSON.stringify(message)
    queueMicrotask(() => open && to().heard.forEach((listener) => listener(JSON.parse(json))))
  }
  const leave = (other: () => PortEnd) => () => {
    if (open) queueMicrotask(() => other().left.forEach((listener) => listener()))
    open = false
  }
  const asker: PortEnd = makeEnd(
    name,
    post(() => answerer),
    leave(() => answerer),
  )
  const answerer: PortEnd = makeEnd(
    name,
    post(() => asker),
    leave(() => asker),
    sender,
  )
  return [asker, answerer]
}
