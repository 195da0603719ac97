import { once } from 'node:events'
import { connect } from 'node:net'

/** Firefox's own remote control, asked by WebDriver's names; a refusal is thrown as an Error. */
export interface Marionette {
  send<T = unknown>(command: string, words?: object): Promise<T>
  close(): void
}

interface Waiting {
  readonly done: (value: unknown) => void
  readonly fail: (error: Error) => void
}

type Reply = [kind: 1, id: number, error: { error: string; message: string } | null, value: unknown]

/** Connects to an open port; each message is `LENGTH:JSON`. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const waiting = new Map<number, Waiting>()
  let rest: Buffer = Buffer.alloc(0)
  let last = 0
  const answer = ([, id, error, value]: Reply): void => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (error) one?.fail(new Error(`${error.error}: ${error.message}`))
    else one?.done(value)
  }
  socket.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes])
    for (let message = takeMessage(); message !== null; message = takeMessage())
      // The first message is a greeting, not a reply.
      if (Array.isArray(message)) answer(message as Reply)
  })
  socket.on('close', () => {
    for (const one of waiting.values()) one.fail(new Error('Firefox closed the connection.'))
    waiting.clear()
  })

  function takeMessage(): unknown {
    const colon = rest.indexOf(':')
    if (colon < 0) return null
    const end = colon + 1 + Number(rest.toString('ascii', 0, colon))
    if (rest.length < end) return null
    const message: unknown = JSON.parse(rest.toString('utf8', colon + 1, end))
    rest = rest.subarray(end)
    return message
  }

  return {
    send: <T>(command: string, words: object = {}) =>
      new Promise<T>((done, fail) => {
        last += 1
        waiting.set(last, { done: done as (value: unknown) => void, fail })
        const message = Buffer.from(JSON.stringify([0, last, command, words]))
        socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]))
      }),
    close: () => socket.destroy(),
  }
}
