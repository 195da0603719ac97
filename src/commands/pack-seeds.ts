import type { Plugin } from 'vite'

/** The seeds that the analysis is made of; they are most of what a page has to load. */
const SEEDS = /\/seeds\/(?:departments|measures|places|unit-words|units|words)\.json$/
/** What only readers of a seed and its tests want. */
export const unreadFields = ['$schema', 'department', 'id', 'letter', 'prefectureEndings', 'subProvincial']
const UNREAD: ReadonlySet<string> = new Set(unreadFields)

type Fields = Readonly<Record<string, unknown>>

/** Builds the seeds in as tables of words, a tenth smaller than JSON when zipped; code that imports them sees the same values. */
export function packSeeds(): Plugin {
  return {
    name: 'pack-seeds',
    enforce: 'pre',
    transform(code, id) {
      if (!SEEDS.test(id)) return null
      return { code: `export default ${packValue(JSON.parse(code))}`, moduleType: 'js', map: null }
    },
  }
}

/** A JavaScript expression of a JSON value without the fields that nothing reads. */
export function packValue(value: unknown): string {
  if (Array.isArray(value)) return packList(value)
  if (!isObject(value)) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([key]) => !UNREAD.has(key))
  return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${packValue(one)}`).join()}}`
}

function packList(list: readonly unknown[]): string {
  if (list.length > 2 && list.every(isWord)) return `${JSON.stringify(list.join(' '))}.split(" ")`
  if (list.length > 2 && list.every(isObject)) return packTable(list) ?? plainList(list)
  return plainList(list)
}

function plainList(list: readonly unknown[]): string {
  return `[${list.map(packValue).join()}]`
}

/** How a column is written in a row's cell, and read from the variable that holds it. */
interface Column {
  write(value: unknown): string
  read(cell: string): string
}

/** Objects as rows of cells; null where a column holds what a cell cannot. */
function packTable(rows: readonly Fields[]): string | null {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => !UNREAD.has(key))
  const columns = keys.map((key) => columnOf(key, rows))
  if (!columns.every((column) => column !== null)) return null
  const cells = rows.map((row) => columns.map((column, index) => column.write(row[keys[index]!])).join('|'))
  const names = columns.map((_, index) => `c${index}`)
  const fields = columns.map((column, index) => column.read(names[index]!))
  return `${JSON.stringify(cells.join('\n'))}.split("\\n").map(r=>{const [${names}]=r.split("|");return {${fields}}})`
}

function columnOf(key: string, rows: readonly Fields[]): Column | null {
  const values = rows.map((row) => row[key])
  const present = values.filter((value) => value !== undefined)
  const always = present.length === values.length
  const name = JSON.stringify(key)
  const field = (cell: string, read: string) => (always ? `${name}:${read}` : `...(${cell}&&{${name}:${read}})`)
  if (present.every(isWord)) return { write: (value) => String(value ?? ''), read: (cell) => field(cell, cell) }
  if (always && present.every((value) => value === null || isWord(value)))
    return { write: (value) => String(value ?? ''), read: (cell) => `${name}:${cell}||null` }
  if (always && present.every((value) => typeof value === 'number'))
    return { write: String, read: (cell) => `${name}:+${cell}` }
  if (present.every((value) => isWords(value) && (always || value.length > 0))) {
    const read = (cell: string) => field(cell, always ? `${cell}?${cell}.split(" "):[]` : `${cell}.split(" ")`)
    return { write: (value) => (isWords(value) ? value.join(' ') : ''), read }
  }
  return always && present.every(isWordFields) ? wordFieldsColumn(name, present) : null
}

/** Objects of words (the names of a department at each level) as the words in the order of all their keys. */
function wordFieldsColumn(name: string, objects: readonly Fields[]): Column {
  const keys = [...new Set(objects.flatMap((one) => Object.keys(one)))]
  const words = `${JSON.stringify(keys.join(' '))}.split(" ")`
  return {
    write: (value) => keys.map((key) => (value as Fields)[key] ?? '').join(' '),
    read: (cell) => `${name}:Object.fromEntries(${cell}.split(" ").map((w,i)=>[${words}[i],w]).filter(e=>e[1]))`,
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s|]+$/.test(value)
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isWord)
}

function isWordFields(value: unknown): value is Fields {
  return isObject(value) && Object.values(value).every(isWord)
}
