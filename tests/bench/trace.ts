import type { Page } from 'puppeteer-core'

interface TraceEvent {
  readonly name: string
  readonly ts: number
  readonly dur?: number
  /** Of the thread's own clock, which stands while other processes have the processor. */
  readonly tdur?: number
  readonly pid: number
  readonly tid: number
  readonly args?: { readonly data?: { readonly url?: string } }
}

/** What a trace tells of one page; milliseconds. */
export interface PageTrace {
  /** When our content script began, on the page's own clock. */
  readonly start: number
  /** The tasks of the page's main thread, their lengths in its own time; `isFrame`: one in which the browser drew the page. */
  readonly tasks: readonly { readonly start: number; readonly length: number; readonly isFrame: boolean }[]
  /** Of our first script in the page (the gate): compiled and run, and the whole task, which makes a world for it first. */
  readonly gate: { readonly script: number; readonly task: number }
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8', 'blink.user_timing']

/** Records what a page does while `act` runs. */
export async function traced(page: Page, act: () => Promise<void>): Promise<PageTrace> {
  await page.tracing.start({ categories })
  await act()
  const bytes = await page.tracing.stop()
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] }
  return readTrace(traceEvents)
}

function readTrace(events: readonly TraceEvent[]): PageTrace {
  const script = events.find(({ name, args }) => name === 'EvaluateScript' && isOurs(args?.data?.url))
  if (script === undefined) throw new Error('Our content script did not run.')
  const own = events.filter(({ pid }) => pid === script.pid)
  const begin = own.findLast(({ name, ts }) => name === 'navigationStart' && ts <= script.ts)?.ts ?? script.ts
  const main = own.filter(({ tid }) => tid === script.tid)
  const frames = main.filter(({ name }) => name === 'PrePaint').map(({ ts }) => ts)
  const tasks = main
    .filter(({ name, dur = 0 }) => name === 'RunTask' && dur > 1000)
    .map(({ ts, dur = 0, tdur = dur }) => ({
      start: (ts - begin) / 1000,
      length: tdur / 1000,
      isFrame: frames.some((at) => at >= ts && at <= ts + dur),
    }))
  const task = main.find(({ name, ts, dur = 0 }) => name === 'RunTask' && ts <= script.ts && ts + dur >= script.ts)
  const lengthOf = ({ dur = 0, tdur = dur }: TraceEvent) => tdur / 1000
  return {
    start: (script.ts - begin) / 1000,
    tasks,
    gate: { script: lengthOf(script), task: task === undefined ? Number.NaN : lengthOf(task) },
  }
}

function isOurs(url: string | undefined): boolean {
  return /^chrome-extension:.*\/(?:gate|content-scripts\/notice)\.js$/.test(url ?? '')
}
