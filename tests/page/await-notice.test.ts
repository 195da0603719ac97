// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { awaitNotice } from '../../src/page/await-notice.ts'
import { readNoticeInSteps } from '../../src/page/read-notice.ts'
import type { NoticePage } from '../../src/page/read-notice.ts'
import { noticePages } from './notice-pages.ts'

const sample = noticePages[0]!
let life: AbortController
let page: Document
let found: (NoticePage | null)[]

beforeEach(() => {
  vi.useFakeTimers()
  life = new AbortController()
  page = new DOMParser().parseFromString('<!DOCTYPE html><title>通知</title><p>正在加载</p>', 'text/html')
  found = []
  void awaitNotice(page, () => readNoticeInSteps(page, sample.url), life.signal).then((notice) => found.push(notice))
})

afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

function load() {
  const whole = new DOMParser().parseFromString(`<!DOCTYPE html><html><head>${sample.html}</html>`, 'text/html')
  page.head.innerHTML = whole.head.innerHTML
  page.body.innerHTML = whole.body.innerHTML
}

it('finds the notice that comes late', async () => {
  await vi.advanceTimersByTimeAsync(4000)
  load()
  await vi.advanceTimersByTimeAsync(1000)
  expect(found.map((notice) => notice?.notice.title)).toEqual([sample.title])
})

it('gives up after ten seconds and looks no more', async () => {
  await vi.advanceTimersByTimeAsync(10_000)
  expect(found).toEqual([null])
  expect(vi.getTimerCount()).toBe(0)
  load()
  await vi.advanceTimersByTimeAsync(1000)
  expect(vi.getTimerCount()).toBe(0)
})

it('gives up on a page that goes on changing', async () => {
  for (let at = 0; at < 25; at += 1) {
    page.body.append('。')
    await vi.advanceTimersByTimeAsync(390)
  }
  expect(found).toEqual([null])
})

it('ends with the signal', async () => {
  life.abort()
  await vi.advanceTimersByTimeAsync(0)
  expect([found, vi.getTimerCount()]).toEqual([[null], 0])
})
