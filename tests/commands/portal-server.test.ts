import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PortalServer, servePortals } from '../../src/commands/portal-server.ts'

let portal: PortalServer

beforeAll(async () => {
  portal = await servePortals({
    'http://www.one.gov.cn/a.html': '<p>一</p>',
    'http://www.two.gov.cn/a.html': '<p>二</p>',
  })
})
afterAll(() => portal.close())

/** `fetch` sets the host itself, so the whole address is asked for as of a proxy. */
async function ask(address: string): Promise<{ status: number; words: string }> {
  const { request } = await import('node:http')
  return new Promise((done, fail) => {
    const asked = request({ port: portal.port, path: address }, (answer) => {
      let words = ''
      answer.setEncoding('utf8').on('data', (part: string) => (words += part))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, words }))
    })
    asked.on('error', fail).end()
  })
}

it('answers for each host with its own page', async () => {
  expect(await ask('http://www.one.gov.cn/a.html')).toEqual({ status: 200, words: '<p>一</p>' })
  expect(await ask('http://www.two.gov.cn/a.html?from=list')).toEqual({ status: 200, words: '<p>二</p>' })
})

it('has nothing else', async () => {
  expect((await ask('http://www.three.gov.cn/a.html')).status).toBe(404)
  expect((await ask('http://www.one.gov.cn/b.html')).status).toBe(404)
})

it('serves what is put later', async () => {
  portal.put('http://www.one.gov.cn/b.html', '<p>三</p>')
  expect(await ask('http://www.one.gov.cn/b.html')).toEqual({ status: 200, words: '<p>三</p>' })
})
