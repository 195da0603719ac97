import type { Role, Status } from '../../src/analysis/analysis.ts'
import type { Span } from '../../src/text/span.ts'
import type { NoticeLabel } from './label.ts'
import { markNames, type MarkedName } from './mark-names.ts'
import { readTag, type Tag } from './tag.ts'

/** A label where it stands in the clean HTML, with the task that runs there (its index, or null). */
export type Mark = Span & { readonly task: number | null; readonly optional: boolean } & (
    | {
        readonly kind: 'quantity'
        readonly status: Status
        readonly attributes: readonly string[]
        readonly period: string | null
      }
    | {
        readonly kind: 'unit'
        readonly role: Role
        readonly roleAlso: readonly Role[]
        readonly name: Omit<MarkedName, 'start'>
      }
    | { readonly kind: 'trap'; readonly tempts: 'quantity' | 'unit'; readonly why: string }
    | { readonly kind: 'deadline' }
  )

/** A task as tags announce it; `lead` and the others hold only what a tag adds for merged cells. */
export interface MarkedTask {
  readonly number: string
  readonly lead: string[]
  readonly responsible: string[]
  readonly assisting: string[]
}

/** A labelled page taken apart: what it says of itself, the page as a browser gets it, and the labels. */
export interface Markup {
  readonly about: NoticeLabel
  readonly html: string
  readonly marks: readonly Mark[]
  readonly tasks: readonly MarkedTask[]
}

const statuses: Readonly<Record<string, Status>> = { t: 'target', r: 'result', o: 'total', b: 'background' }
const roles: Readonly<Record<string, Role>> = {
  L: 'lead',
  R: 'responsible',
  A: 'assisting',
  I: 'issuer',
  D: 'addressee',
  M: 'mentioned',
}
const traps: Readonly<Record<string, 'quantity' | 'unit'>> = { x: 'quantity', xu: 'unit' }

/** Takes a page with inline labels apart (the markup is described in tests/labels/README.md); throws at a broken label. */
export function readMarkup(source: string): Markup {
  const front = /^%%(\{[^]*?\})%%\r?\n/u.exec(source)
  if (!front) throw new Error('the page does not begin with %%{…}%%')
  const marks: Mark[] = []
  const tasks: MarkedTask[] = []
  let html = ''
  let task: number | null = null
  let period: string | null = null

  write(source.slice(front[0].length))
  if (/\{\{|\}\}/u.test(html)) throw new Error('braces that are no label')
  return { about: JSON.parse(front[1]!) as NoticeLabel, html, marks, tasks }

  function write(words: string): void {
    let place = 0
    for (let open = words.indexOf('{{'); open >= 0; open = words.indexOf('{{', place)) {
      html += words.slice(place, open)
      const tag = readTag(words, open)
      if (tag.key === '@') for (const change of tag.body.split(';')) set(change)
      else mark(tag)
      place = tag.end
    }
    html += words.slice(place)
  }

  function set(change: string): void {
    const [name, value = ''] = change.split('=')
    if (name === 'task') task = value === '' ? null : startTask(value)
    else if (name === 'p') period = value === '' || value === '-' ? null : value
    else if (name === 'lead' || name === 'responsible' || name === 'assisting')
      tasks.at(-1)![name].push(...value.split('、'))
    else throw new Error(`unknown state ${change}`)
  }

  function startTask(number: string): number {
    return tasks.push({ number, lead: [], responsible: [], assisting: [] }) - 1
  }

  function mark(tag: Tag): void {
    const running = period
    const about = { task, optional: tag.flags.includes('?') }
    const status = statuses[tag.key]
    const tempts = traps[tag.key]
    const start = html.length
    if (roles[tag.key]) {
      markUnits(tag, about)
      return
    }
    write(tag.body)
    const placed = { start, end: html.length, ...about }
    if (status) marks.push({ ...placed, kind: 'quantity', status, attributes: tag.attributes, period: running })
    else if (tempts) marks.push({ ...placed, kind: 'trap', tempts, why: tag.attributes[0] ?? '' })
    else if (tag.key === 'dl') marks.push({ ...placed, kind: 'deadline' })
    else throw new Error(`unknown label ${tag.key}`)
  }

  function markUnits(tag: Tag, about: { task: number | null; optional: boolean }): void {
    const also = tag.attributes.find((one) => one.startsWith('also='))
    const roleAlso = also ? (also.slice('also='.length).split(',') as Role[]) : []
    const page = {
      place: () => html.length,
      write: (words: string) => {
        html += words
      },
      writeTag: write,
      end: ({ start, ...name }: MarkedName) =>
        marks.push({ start, end: html.length, ...about, kind: 'unit', role: roles[tag.key]!, roleAlso, name }),
    }
    markNames(tag.body, page, { whole: tag.flags.includes('!'), collective: tag.flags.includes('*') })
  }
}
