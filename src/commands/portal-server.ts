import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on this machine that answers for the hosts of its pages, also as a proxy. */
export interface PortalServer {
  readonly port: number
  /** Adds or replaces the page at an address such as `http://www.wuchang.gov.cn/a.html`. */
  put(address: string, html: string): void
  close(): Promise<void>
}

/**
 * Serves pages by host and path, so that saved pages answer for the real portals and the real match patterns run.
 * Whatever it does not have is answered 404; nothing ever leaves this machine.
 */
export async function servePortals(pages: Readonly<Record<string, string>> = {}): Promise<PortalServer> {
  const kept = new Map(Object.entries(pages).map(([address, html]) => [keyOf(new URL(address)), html]))
  const server = createServer((request, answer) => {
    // A proxy is asked for a whole address, a server for a path.
    const address = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    const html = kept.get(keyOf(address))
    answer.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    })
    answer.end(html ?? '')
  })
  server.on('connect', (_request, socket) => socket.destroy())
  const port = await listen(server)
  return {
    port,
    put: (address, html) => void kept.set(keyOf(new URL(address)), html),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function keyOf(address: URL): string {
  return address.hostname + address.pathname
}

function listen(server: Server): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port))
  })
}
