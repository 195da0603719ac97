// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { followPage } from '../../src/page/follow-page.ts'
import type { Touch } from '../../src/page/painting.ts'

let body: HTMLElement
let heard: string[]
let life: AbortController
let touch: Touch

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<div><main><p>原文</p></main><aside>旁边</aside></div>'
  body = document.querySelector('main')!
  heard = []
  life = new AbortController()
  const changes = {
    wrote: (records: readonly MutationRecord[]) => void heard.push(`wrote ${records.length}`),
    changed: () => void heard.push('changed'),
    tired: () => void heard.push('tired'),
  }
  touch = followPage(body, changes, life.signal)
})

afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

async function wait(milliseconds = 2000) {
  await vi.advanceTimersByTimeAsync(milliseconds)
}

it('tells at once what the page wrote, and soon and once that it is to be read', async () => {
  body.firstElementChild!.firstChild!.nodeValue = '新文'
  await Promise.resolve()
  body.append('又')
  await Promise.resolve()
  expect(heard).toEqual(['wrote 1', 'wrote 1'])
  await wait()
  expect(heard).toEqual(['wrote 1', 'wrote 1', 'changed'])
})

it('tells nothing of what we do ourselves, and loses nothing of what the page did just before', async () => {
  touch(() => body.append('标注'))
  await wait()
  expect(heard).toEqual([])
  body.append('正文')
  touch(() => body.append('标注'))
  await wait()
  expect(heard).toEqual(['wrote 1', 'changed'])
})

it('tells nothing of the rest of the page', async () => {
  document.querySelector('aside')!.textContent = '新的旁边'
  document.body.append('广告')
  document.documentElement.append(document.createElement('div'))
  body.setAttribute('class', 'big')
  await wait()
  expect(heard).toEqual([])
})

it('tells when the page takes the body away, with whatever lies around it', async () => {
  document.body.replaceChildren()
  await wait()
  expect(heard).toEqual(['changed'])
})

it('stops where the page changes without end, and says so once', async () => {
  for (let at = 0; at < 30; at += 1) {
    body.append('。')
    await wait(1000)
  }
  expect(heard.filter((one) => one === 'changed').length).toBe(20)
  expect(heard.filter((one) => one === 'tired').length).toBe(1)
  expect(heard.at(-1)).toBe('tired')
})

it('goes on where the page changes now and then', async () => {
  for (let at = 0; at < 30; at += 1) {
    body.append('。')
    await wait(5000)
  }
  expect(heard.filter((one) => one === 'changed').length).toBe(30)
})

it('hears nothing after the signal', async () => {
  body.append('。')
  life.abort()
  await wait()
  body.append('。')
  await wait()
  expect(heard).toEqual([])
})
