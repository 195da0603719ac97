import type { Page } from 'puppeteer-core'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly data?: { readonly frame?: string } }
}

/** The tasks of a page's main thread, milliseconds. */
export interface TracedTasks {
  /** The longest task by the processor time that it took, and by the clock. */
  readonly longest: { readonly processor: number; readonly clock: number }
  /** How much longer all tasks took by the clock than on the processor: 1 on a machine with nothing else to do. */
  readonly busy: number
}

const categories = ['toplevel', 'devtools.timeline']

/** Records what the main thread of a page does while `act` runs. */
export async function traceTasks(page: Page, act: () => Promise<void>): Promise<TracedTasks> {
  const session = await page.createCDPSession()
  const { frameTree } = await session.send('Page.getFrameTree')
  await session.detach()
  await page.tracing.start({ categories })
  await act()
  const frame = frameTree.frame.id
  return readTasks([...eventsIn(await page.tracing.stop(), frame)], frame)
}

/** The events of a trace that matter here: a whole one is longer than a string may be. Each stands on its line. */
function* eventsIn(trace: Uint8Array | undefined, frame: string): Generator<TraceEvent, void> {
  const bytes = Buffer.from(trace ?? [])
  const wanted = ['RunTask', 'CrRendererMain', frame]
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf('\n', start)
    const end = found === -1 ? bytes.length : found
    const line = bytes.toString('utf8', start, end)
    start = end + 1
    if (wanted.some((word) => line.includes(word))) yield JSON.parse(bare(line)) as TraceEvent
  }
}

/** A line without what parts events: what opens the list, the comma behind, what closes it. */
function bare(line: string): string {
  return line.slice(line.indexOf('{', line.startsWith('{"traceEvents"') ? 1 : 0), line.lastIndexOf('}') + 1)
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`
}

function readTasks(events: readonly TraceEvent[], frame: string): TracedTasks {
  const main = new Set(events.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf))
  const ours = events.find((event) => event.args?.data?.frame === frame && main.has(threadOf(event)))
  if (ours === undefined) throw new Error('The page did nothing.')
  const thread = threadOf(ours)
  const tasks = events.filter(
    (event) => event.ph === 'X' && event.name.endsWith('RunTask') && threadOf(event) === thread && event.tdur,
  )
  const processor = tasks.map(({ tdur = 0 }) => tdur / 1000)
  const clock = tasks.map(({ dur = 0 }) => dur / 1000)
  const sum = (times: readonly number[]) => times.reduce((all, time) => all + time, 0)
  return {
    longest: { processor: Math.max(0, ...processor), clock: Math.max(0, ...clock) },
    busy: sum(clock) / Math.max(1, sum(processor)),
  }
}
