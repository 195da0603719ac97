import { type BundleSlice, bundleTables } from '../notes/bundle.ts'
import type { ReaderSettings } from '../settings/reader-settings.ts'

/**
 * Everything as one file, format `notice-backup/1` (seeds/schemas/backup.schema.json): settings, then each table's
 * records, one a line. The slices come in the order of the tables.
 */
export async function* backupToJson(
  slices: AsyncIterable<BundleSlice> | Iterable<BundleSlice>,
  settings: ReaderSettings,
  madeAt: number,
): AsyncGenerator<string, void> {
  const head = { format: 'notice-backup/1', madeAt: new Date(madeAt).toISOString(), settings }
  yield JSON.stringify(head).slice(0, -1)
  let begun = 0
  let before = ''
  for await (const { table, records } of slices) {
    const at = bundleTables.indexOf(table)
    while (begun <= at) {
      yield openingOf(begun)
      begun += 1
      before = '\n'
    }
    yield before + records.map((record) => JSON.stringify(record)).join(',\n')
    before = ',\n'
  }
  for (; begun < bundleTables.length; begun += 1) yield openingOf(begun)
  yield '\n]}\n'
}

/** Closes the table before and opens the next. */
function openingOf(index: number): string {
  return `${index === 0 ? '' : '\n]'},\n"${bundleTables[index]}":[`
}
