import words from '../../seeds/unit-words.json' with { type: 'json' }
import { saysMeasure } from './measure-words.ts'
import type { Cell } from './reading.ts'
import { roleOfLabel, type ListRole } from './role-label.ts'
import { readHeader, saysCount, saysMoney, tellsTime, UNIT_IN_HEADER } from './table-header.ts'

/** What a column of a task table holds, by its header. */
export type ColumnRole = ListRole | 'number' | 'task' | 'measure' | 'value' | 'progress' | 'problem' | 'other'

/** What the columns hold under a header in a row; `unit` is what the caption gives to the whole table. */
export function columnsUnder(
  text: string,
  cells: readonly Cell[],
  row: number,
  header: readonly Cell[],
  unit: string | null,
): Map<number, ColumnRole> {
  const columns = withTimes(text, header, withoutNames(text, cells, row, columnsOf(text, header)), unit)
  if (unit !== null || hasMeasures(columns)) addNumbers(text, cells, row, header, columns)
  return withMeasuredRows(text, cells, row, header, columns)
}

/** Columns of numbers, but for a cell or two, hold values where a column of units, or the caption, says in what. */
function addNumbers(
  text: string,
  cells: readonly Cell[],
  row: number,
  header: readonly Cell[],
  columns: Map<number, ColumnRole>,
): void {
  const isMeasured = hasMeasures(columns)
  const below = countBelow(text, cells, row)
  for (const cell of header) {
    const { column } = cell
    if (column === 0 || (columns.get(column) ?? 'task') !== 'task') continue
    const { filled, numbers } = below.get(column) ?? NONE
    if (numbers < 2 || numbers * 5 < filled * 4 || !(isMeasured || tellsValues(text, cell))) continue
    columns.set(column, 'value').set(0, columns.get(0) ?? 'other')
  }
}

/** 单位 heads a column of units (万元, 个), or one of names (财政局): then it holds no measures. */
function withoutNames(
  text: string,
  cells: readonly Cell[],
  row: number,
  columns: Map<number, ColumnRole>,
): Map<number, ColumnRole> {
  for (const [column, role] of columns) {
    if (role !== 'measure') continue
    const below = cells.filter((cell) => cell.row > row && cell.column === column && cell.end > cell.start)
    const names = below.filter(({ start, end }) => NAME.test(text.slice(start, end)))
    if (names.length * 2 > below.length) columns.set(column, 'other')
  }
  return columns
}

const NAME = /[\u4e00-\u9fff]{2}[局委办厅部院会室心司镇乡道县区市]$/

/** Whether one of the columns holds the units of the others. */
export function hasMeasures(columns: ReadonlyMap<number, ColumnRole>): boolean {
  return [...columns.values()].includes('measure')
}

const NONE = { filled: 0, numbers: 0 }

/** How many cells of each column are filled under a row, and how many with a number alone. */
function countBelow(text: string, cells: readonly Cell[], row: number): Map<number, typeof NONE> {
  const counts = new Map<number, typeof NONE>()
  for (const { row: at, column, start, end } of cells) {
    if (at <= row || end === start) continue
    const { filled, numbers } = counts.get(column) ?? NONE
    counts.set(column, { filled: filled + 1, numbers: numbers + Number(NUMBER.test(text.slice(start, end))) })
  }
  return counts
}

/** A header that says when, whether planned, or that it is of money. */
function tellsValues(text: string, { start, end }: Cell): boolean {
  const { year, status } = readHeader(text.slice(start, end))
  return year !== null || status !== null || saysMoney(text.slice(start, end))
}

const NUMBER = /^[≥≤><]?\d[\d,.]*$/

/** Where the rows' names end in their units (经营主体(户)), the columns beside them, of places or years, hold values. */
function withMeasuredRows(
  text: string,
  cells: readonly Cell[],
  row: number,
  header: readonly Cell[],
  columns: Map<number, ColumnRole>,
): Map<number, ColumnRole> {
  const names = cells.filter((cell) => cell.row > row && cell.column === 0)
  const measured = names.filter((cell) => saysMeasure(text, cell))
  if (measured.length < 2 || measured.length * 2 < names.length) return columns
  for (const { column } of header) if (!columns.has(column)) columns.set(column, column === 0 ? 'task' : 'value')
  return columns
}

/** Where a caption gives the unit, columns of times and sums hold values. */
function withTimes(
  text: string,
  header: readonly Cell[],
  columns: Map<number, ColumnRole>,
  unit: string | null,
): Map<number, ColumnRole> {
  if (unit === null) return columns
  for (const cell of header)
    if (!columns.has(cell.column) && tellsTime(text.slice(cell.start, cell.end))) columns.set(cell.column, 'value')
  return columns
}

/** What the cells of a header say of their columns. */
export function columnsOf(text: string, header: readonly Cell[]): Map<number, ColumnRole> {
  const columns = new Map<number, ColumnRole>()
  for (const cell of header) {
    const role = roleOfHeader(text.slice(cell.start, cell.end).replace(/\s/g, ''))
    if (!role) continue
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) columns.set(column, role)
  }
  return columns
}

const VALUE =
  /(?:目标值|指标值|目标数|任务数|目标任务数|年度目标|年目标|实际值|完成值|完成数|基期值|现状值|数量|\d{4}年(?:度)?|\d{4}年(?:实际|目标|预期|预计|计划|任务|完成|现状|基数)|综合得分|得分|总分|[[(〔]?(?:五年)?累计(?:[\])〕]?\d?|[[(〔]\d[\])〕])|招聘人数|人数|名额|岗位数|增速|增幅|绝对数|绝对量|绝对额)$/

/** Columns that tell how far a row's task has come. */
const PROGRESS =
  /(?:完成|进展|落实|推进|办理|执行)(?:情况|进度|程度)$|^(?:当前|目前|现有|实际|工程|形象|累计)?(?:进度|进展|完成)$|^(?:计划|任务|目标)?完成率$|^占.{0,6}(?:计划|目标|任务)|^截[至止].{2,10}(?:完成|进展|情况|进度)/

function roleOfHeader(header: string): ColumnRole | null {
  if (header === '' || header.length > (UNIT_IN_HEADER.test(header) ? 24 : 16)) return null
  if (/^(?:序号|编号|序|No\.?)$/.test(header)) return 'number'
  if (/^(?:计量单位|单位|计量)$/.test(header)) return 'measure'
  const plain = header.replace(/\(.*?\)/g, '')
  if (/^(?:权重|分值|排名|名次|位次|备注)|(?:属性|性质)$/.test(plain)) return 'other'
  if (PROGRESS.test(plain)) return 'progress'
  if (VALUE.test(plain) || saysCount(plain) || (UNIT_IN_HEADER.test(header) && !/单位\)?$|^单位\(/.test(header)))
    return 'value'
  if (
    /单位|部门|科室|处室|股室|机构|主体|领导|人$|时限|时间|期限|进度|节点|牵头|责任|配合|协同|落实|主办|承办|协办|会办/.test(
      header,
    )
  ) {
    const role = roleOfLabel(header)
    if (role) return role
  }
  if (/(?:时间|时限|期限)$/.test(plain)) return 'deadline'
  if (/问题/.test(plain)) return 'problem'
  return words.taskLabels.some((label) => plain.includes(label)) ? 'task' : null
}
