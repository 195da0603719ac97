import { resetStub, speaking, stub } from './stub-browser.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import { analyseInSteps, analyse } from '../../src/analysis/analyse.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { answerAnalyses, type AnalysisHandlers } from '../../src/messages/answer-analyses.ts'
import { askAnalysis } from '../../src/messages/ask-analysis.ts'
import type { NoticeCapture } from '../../src/notes/kept-notice.ts'
import { receiveNotice } from '../../src/notes/receive-notice.ts'
import type { Steps } from '../../src/text/steps.ts'
import { captureOf } from '../notes/sample-capture.ts'
import * as senders from './senders.ts'
import { makePorts } from './stub-ports.ts'

const short = captureOf('一、新建泵站不少于2座。（责任单位：市水务局）')

const analyseCapture = async ({ notice, text, letter }: NoticeCapture) => analyseInSteps(notice, text, letter)
const direct = ({ notice, text, letter }: NoticeCapture) => analyse(notice, text, letter)

function answering(change: Partial<AnalysisHandlers> = {}): void {
  answerAnalyses({ receive: receiveNotice, analyse: analyseCapture, ...change })
}

/** Counts what is sent on the ports that are opened from here on, in both directions, and the ports that are left. */
function watchPorts() {
  const seen = { opened: 0, asked: 0, said: 0, left: 0 }
  const { connect } = stub.runtime
  vi.spyOn(stub.runtime, 'connect').mockImplementation((wanted) => {
    const port = connect(wanted)
    seen.opened += 1
    port.onMessage.addListener(() => (seen.said += 1))
    return {
      ...port,
      postMessage: (message) => {
        seen.asked += 1
        port.postMessage(message)
      },
      disconnect: () => {
        seen.left += 1
        port.disconnect()
      },
    }
  })
  return seen
}

let life: AbortController

beforeEach(() => {
  resetStub()
  speaking.sender = senders.contentScript
  life = new AbortController()
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const ask = (capture = short) => askAnalysis(capture, life.signal)

describe('a notice', () => {
  it('that is short goes in one message and comes back in one', async () => {
    const seen = watchPorts()
    answering()
    expect(await ask()).toEqual({ ok: true, value: direct(short) })
    expect(seen).toEqual({ opened: 1, asked: 1, said: 1, left: 1 })
  })

  it('without a word is answered as well', async () => {
    answering()
    const nothing = captureOf('')
    expect(await ask(nothing)).toEqual({ ok: true, value: direct(nothing) })
  })

  it('that is long goes and comes in parts, and means what it means at once', async () => {
    const line =
      '（一）全年新建泵站不少于2座，\u0000\uD800改造管网3.5公里。（牵头单位：市水务局；责任单位：市财政局）\n'
    const head = '任务\t目标\t责任单位\n'
    const row = '老旧管网改造\t不少于20公里\t区住建局\n'
    const table = head + row.repeat(2500)
    const cells = Array.from({ length: 2501 }, (_, at) => {
      const start = at === 0 ? 0 : head.length + (at - 1) * row.length
      const words = (at === 0 ? head : row).trimEnd().split('\t')
      return words.map((word, column) => {
        const from = start + words.slice(0, column).join('').length + column
        return { start: from, end: from + word.length, row: at, column, rowSpan: 1, columnSpan: 1 }
      })
    }).flat()
    const tables = [
      { start: 0, end: table.length, cells },
      { start: 0, end: 2, cells: cells.slice(0, 1) },
    ]
    const long = captureOf(table + line.repeat(2000), {}, tables)
    const seen = watchPorts()
    answering()
    const answer = await ask(long)
    expect(answer).toEqual({ ok: true, value: direct(long) })
    expect(answer.ok && answer.value.findings.length).toBeGreaterThan(9000)
    expect(seen.asked).toBe(Math.max(Math.ceil(long.text.text.length / 65_536), Math.ceil(7504 / 2000)))
    expect(seen.said).toBeGreaterThan(18)
  })

  it('of one page does not wait for that of another', async () => {
    const long = captureOf('全年新建泵站不少于2座。'.repeat(20_000))
    answering()
    const order: string[] = []
    const both = [ask(long).then(() => order.push('long')), ask().then(() => order.push('short'))]
    await Promise.all(both)
    expect(order).toEqual(['short', 'long'])
  })
})

describe('whoever asks', () => {
  it.each([senders.samplePage, senders.readingPage])('is answered as $url', async (own) => {
    speaking.sender = own
    answering()
    expect(await ask()).toMatchObject({ ok: true })
  })

  it.each([
    ['another extension', senders.otherExtension],
    ['a sender without id', senders.withoutId],
    ['our panel', senders.panel],
    ['our notebook in a tab', senders.notebookTab],
    ['a sender without tab', senders.background],
  ])('is refused as %s before anything is read', async (_, sender) => {
    speaking.sender = sender
    const receive = vi.fn<AnalysisHandlers['receive']>()
    answering({ receive })
    expect(await ask()).toEqual({ ok: false, error: expect.stringContaining('只回应') })
    expect(receive).not.toHaveBeenCalled()
  })

  it('hears a sentence about what is no notice, once', async () => {
    const seen = watchPorts()
    const analyse = vi.fn<AnalysisHandlers['analyse']>()
    answering({ analyse })
    const nonsense = { ...short, notice: 5 } as unknown as NoticeCapture
    expect(await ask(nonsense)).toEqual({ ok: false, error: expect.stringMatching(/没有分析。请刷新页面后再试。$/u) })
    expect(analyse).not.toHaveBeenCalled()
    expect(seen).toMatchObject({ opened: 1, left: 1 })
  })

  it('hears a sentence where the analysis throws', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    answering({ analyse: () => Promise.reject(new Error('broken')) })
    expect(await ask()).toEqual({ ok: false, error: expect.stringContaining('broken') })
    expect(reported).toHaveBeenCalledOnce()
  })

  it('is asked to reload when the extension was updated under the page', async () => {
    vi.spyOn(stub.runtime, 'connect').mockImplementation(() => {
      throw new Error('Extension context invalidated.')
    })
    expect(await ask()).toEqual({ ok: false, error: expect.stringContaining('刷新本页') })
  })
})

describe('a background that is stopped or slow', () => {
  it('is asked once more where it was stopped meanwhile', async () => {
    answering()
    const connect = vi.spyOn(stub.runtime, 'connect').mockImplementationOnce(({ name }) => {
      const [asker, answerer] = makePorts(name, senders.contentScript)
      answerer.onMessage.addListener(() => answerer.disconnect())
      return asker
    })
    expect(await ask()).toEqual({ ok: true, value: direct(short) })
    expect(connect).toHaveBeenCalledTimes(2)
  })

  it('is heard of as long as it says that it is at work', async () => {
    vi.useFakeTimers()
    let answer: ((steps: Steps<Analysis>) => void) | undefined
    answering({ analyse: () => new Promise((resolve) => (answer = resolve)) })
    const asked = ask()
    await vi.advanceTimersByTimeAsync(2000)
    answer!(slowly(6, direct(short)))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await asked).toEqual({ ok: true, value: direct(short) })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('that is silent is asked twice, then the reader hears of it', async () => {
    vi.useFakeTimers()
    const seen = watchPorts()
    answering({ analyse: () => new Promise(() => undefined) })
    const asked = ask()
    await vi.advanceTimersByTimeAsync(10_250)
    expect(await asked).toEqual({ ok: false, unsure: true, error: expect.stringContaining('没有回应') })
    expect(seen).toMatchObject({ opened: 2, left: 2 })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('that is not there is asked twice', async () => {
    const seen = watchPorts()
    expect(await ask()).toEqual({ ok: false, unsure: true, error: expect.stringContaining('没有回应') })
    expect(seen).toMatchObject({ opened: 2, left: 2 })
  })
})

describe('a page that wants no answer any longer', () => {
  it('ends the work in the background', async () => {
    let steps = 0
    answering({
      analyse: async () =>
        (function* endless(): Steps<Analysis> {
          for (;;) {
            steps += 1
            yield
          }
        })(),
    })
    const asked = ask()
    await eventually(() => expect(steps).toBeGreaterThan(0))
    life.abort()
    expect(await asked).toMatchObject({ ok: false })
    await new Promise((wake) => setTimeout(wake, 30))
    const before = steps
    await new Promise((wake) => setTimeout(wake, 50))
    expect(steps).toBe(before)
  })

  it('opens no port', async () => {
    const seen = watchPorts()
    life.abort()
    expect(await ask()).toMatchObject({ ok: false })
    expect(seen.opened).toBe(0)
  })
})

/** An analysis whose steps take two seconds each. */
function* slowly(count: number, analysis: Analysis): Steps<Analysis> {
  for (let at = 0; at < count; at++) {
    vi.advanceTimersByTime(2000)
    yield
  }
  return analysis
}
