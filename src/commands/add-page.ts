import { mkdir, writeFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { argv } from 'node:process'
import { analyseFile } from './analyse.ts'
import { describeAnalysis } from './describe-analysis.ts'
import { home } from './run-program.ts'

const usage = 'Usage: npm run add-page -- FILE-or-ADDRESS SLUG [--url ADDRESS]   (slug: small letters, digits, hyphens)'

/** What to add: a saved file or an address, the name of its folder, and the address that the page is read at. */
interface PageCall {
  readonly source: string
  readonly slug: string
  readonly address: string
}

/** Makes `tests/pages/SLUG` from a page: its source, and its findings as they are now. A sentence when it cannot. */
async function addPage({ source, slug, address }: PageCall): Promise<string | null> {
  const bytes = await readSource(source)
  if (typeof bytes === 'string') return bytes
  const folder = path.join(home, 'tests', 'pages', slug)
  await mkdir(folder, { recursive: true })
  const page = path.join(folder, 'source.html')
  await writeFile(page, bytes)
  const analysed = await analyseFile(page, address)
  if (!analysed.ok) return analysed.error
  const expected = path.join(folder, 'expected.json')
  await writeFile(expected, `${JSON.stringify({ address, ...describeAnalysis(analysed.analysis) }, null, 2)}\n`)
  console.log(
    `${path.relative(home, expected)} holds the findings as they are now: correct them by hand, then npx vitest run tests/page/saved-pages.`,
  )
  return null
}

/** The bytes of a file or an address; a sentence when they cannot be had. */
async function readSource(source: string): Promise<Uint8Array | string> {
  try {
    if (!/^https?:/u.test(source)) return await readFile(source)
    const answer = await fetch(source)
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : `${source} answers ${answer.status}.`
  } catch (error) {
    const why = error instanceof Error ? String(error.cause ?? error.message) : String(error)
    return `${source} cannot be read (${why}); save the page with a browser and give the file.`
  }
}

function readCall(words: readonly string[]): PageCall | null {
  const at = words.indexOf('--url')
  const given = at < 0 ? undefined : words[at + 1]
  const [source, slug, ...rest] = words.filter((_, index) => at < 0 || (index !== at && index !== at + 1))
  if (source === undefined || slug === undefined || rest.length > 0) return null
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug)) return null
  const address = given ?? (/^https?:/u.test(source) ? source : 'http://www.example.gov.cn/')
  return URL.canParse(address) ? { source, slug, address } : null
}

const call = readCall(argv.slice(2))
const problem = call ? await addPage(call) : usage
if (problem !== null) {
  console.error(problem)
  process.exitCode = 1
}
