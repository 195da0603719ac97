import { Refusal } from '../notes/refusal.ts'
import { mostFaults, mostRecords } from './import-limits.ts'
import { jsonValues } from './json-values.ts'

/** A list of a file: where it stands, what its records are called, and who reads one (or throws a Refusal). */
export interface RecordList<Name extends string> {
  readonly name: Name
  /** The path of its members, as `jsonValues` takes it. */
  readonly path: string
  readonly what: string
  read(value: unknown): unknown
}

/** What was read, list by list; a list that the file does not have is missing. */
export type ReadLists<Name extends string> = Readonly<Partial<Record<Name, unknown[]>>>

/**
 * Reads the records of some lists, each as it comes; what is not wanted of a file is never in memory. `single` is the path
 * of one more value. The first faults of all lists are told together, and nothing is read then.
 */
export async function readLists<Name extends string>(
  file: Blob,
  lists: readonly RecordList<Name>[],
  single?: string,
): Promise<{ readonly records: ReadLists<Name>; readonly single: unknown }> {
  const records = new Map<Name, unknown[]>()
  const faults: string[] = []
  let value: unknown
  const paths = [...lists.map(({ path }) => path), ...(single === undefined ? [] : [single])]
  for await (const found of jsonValues(file, paths)) {
    const list = lists.find(({ path }) => path === found.path)
    if (list === undefined) {
      if (found.path === single) value = found.value
      continue
    }
    const read = records.get(list.name) ?? []
    records.set(list.name, read)
    if (found.opened) continue
    if (read.length === mostRecords) throw new Refusal(`文件里的${list.what}太多，最多 ${mostRecords} 条。`)
    read.push(readOne(list, found.value, read.length + 1, faults))
    if (faults.length === mostFaults) break
  }
  refuseFaults(faults)
  return { records: Object.fromEntries(records) as ReadLists<Name>, single: value }
}

/** The records of a list that a file must have. */
export function recordsOf<Name extends string>(
  records: ReadLists<Name>,
  { name, what }: Pick<RecordList<Name>, 'name' | 'what'>,
): readonly unknown[] {
  const read = records[name]
  if (read === undefined) throw new Refusal(`文件里没有${what}的列表，没有导入。`)
  return read
}

/** Reads the records of a list that is in memory. */
export function readEach<T>(what: string, values: unknown, read: (value: unknown) => T): T[] {
  if (!Array.isArray(values)) throw new Refusal(`文件里没有${what}的列表，没有导入。`)
  const faults: string[] = []
  const list = { name: what, path: '', what, read }
  const records = values.map((value, at) => readOne(list, value, at + 1, faults))
  refuseFaults(faults)
  return records as T[]
}

/** A record, read; null where it is at fault. */
function readOne(list: RecordList<string>, value: unknown, number: number, faults: string[]): unknown {
  try {
    return list.read(value)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    faults.push(`第 ${number} 条${list.what}：${error.message.replace(/，没有保存。.*$/u, '。')}`)
    return null
  }
}

function refuseFaults(faults: readonly string[]): void {
  if (faults.length === 0) return
  throw new Refusal(`文件里有读不了的内容，什么也没有导入。\n${faults.slice(0, mostFaults).join('\n')}`)
}
