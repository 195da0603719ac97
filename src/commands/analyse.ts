import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { argv } from 'node:process'
import { parseArgs } from 'node:util'
import { JSDOM } from 'jsdom'
import type { Analysis } from '../analysis/analysis.ts'
import { analyse } from '../analysis/analyse.ts'
import { nameUnits } from '../analysis/find-full-names.ts'
import { readRegionPack, type RegionPack } from '../analysis/region-pack.ts'
import { readPortalPack } from '../notice/portal-pack.ts'
import type { Portal } from '../notice/portal.ts'
import { portalRule } from '../notice/portal-rule.ts'
import { judgeText } from '../notice/judge-text.ts'
import { readLetter } from '../notice/read-letter.ts'
import { mayBeNotice } from '../page/gate.ts'
import { selectorTest } from '../page/portal-parts.ts'
import { judgePage } from '../page/read-notice.ts'
import type { PackRead } from '../text/pack-file.ts'
import { plainText } from '../text/plain-text.ts'
import { decodeFile } from './decode-file.ts'
import { hideByStyle } from './hide-by-style.ts'
import { openSavedParts } from './open-saved-parts.ts'

/** What became of a file: its analysis, or a sentence that says why there is none. */
export type Analysed =
  | { readonly ok: true; readonly analysis: Analysis }
  | { readonly ok: false; readonly error: string }

/** A wish to read a file with its address and the files of packs. */
interface Call {
  readonly path: string
  readonly url: string
  readonly units: readonly string[]
  readonly portals: readonly string[]
}

const USAGE =
  '用法：npm run --silent analyse -- 文件.html|文件.txt [--url 网址] [--units 单位名录.json] [--portals 网站规则.json]  Usage: analyse FILE [--url ADDRESS] [--units PACK] [--portals PACK]'
const NO_NOTICE =
  '这个文件看来不是公文通知，没有分析结果。 The file does not look like a notice; there are no findings.'

/**
 * Analyses a saved page (.html, .htm) or a text (.txt) as the extension would, with the reader's packs of names and rules
 * for portals; never throws for what is in the file.
 */
export async function analyseFile(
  path: string,
  url = '',
  packs: readonly RegionPack[] = [],
  portals: readonly Portal[] = [],
): Promise<Analysed> {
  const kind = extname(path).toLowerCase()
  if (!['.html', '.htm', '.shtml', '.xhtml', '.txt'].includes(kind))
    return refuse(`只能读 .html 和 .txt 文件：${path}`, `Only .html and .txt can be read.`)
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    return refuse(`读不了文件：${path}（${codeOf(error)}）`, 'The file cannot be read.')
  }
  if (bytes.length === 0) return refuse(`文件是空的：${path}`, 'The file is empty.')
  const text = decodeFile(bytes)
  if (text === null) return refuse(`不是文本文件：${path}`, 'The file is not text.')
  if (!text.trim()) return refuse(`文件里没有文字：${path}`, 'The file holds no words.')
  return { ok: true, analysis: kind === '.txt' ? analyseText(text, packs) : analysePage(text, url, packs, portals) }
}

/** Reads a pack from its file; never throws for what is in the file. `name` is what it is called in Chinese. */
async function readPackFile<Pack>(
  path: string,
  name: string,
  read: (json: string) => PackRead<Pack>,
): Promise<PackRead<Pack>> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    return { ok: false, error: `读不了${name}：${path}（${codeOf(error)}）。 The pack cannot be read.` }
  }
  const found = read(decodeFile(bytes) ?? '')
  return found.ok ? found : { ok: false, error: `${name} ${path} 有错：${found.error} The pack is wrong.` }
}

function analyseText(text: string, packs: readonly RegionPack[]): Analysis {
  const body = plainText(text)
  const letter = readLetter(body)
  return settle(analyse(judgeText(body, letter), body, letter, packs), packs)
}

function analysePage(html: string, url: string, packs: readonly RegionPack[], portals: readonly Portal[]): Analysis {
  const { window } = new JSDOM(html, url ? { url } : {})
  openSavedParts(window.document)
  hideByStyle(window)
  const page = judgePage(window.document, url, portalRule(portals, window.location.hostname))
  const notice = mayBeNotice(window.document, url) ? page.notice : { ...page.notice, isNotice: false }
  const analysis = settle(analyse(notice, page.text.noticeText, page.letter, packs), packs)
  window.close()
  return analysis
}

/** What is no notice has no findings; the units of all others have their full names. */
function settle(analysis: Analysis, packs: readonly RegionPack[]): Analysis {
  if (analysis.notice.isNotice) return nameUnits(analysis, packs)
  return { ...analysis, findings: [], tasks: [], outline: [], warnings: [] }
}

function refuse(chinese: string, english: string): Analysed {
  return { ok: false, error: `${chinese}。 ${english}` }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '未知错误'
}

/** The command line: prints the analysis as JSON; the exit code is 0 for a notice, 1 for none, 2 for a file that cannot be read. */
export async function runAnalyse(words: readonly string[]): Promise<number> {
  const call = readCall(words)
  const result: Analysed = call ? await answer(call) : { ok: false, error: USAGE }
  if (!result.ok) {
    console.error(result.error)
    return 2
  }
  console.log(JSON.stringify(result.analysis, null, 2))
  if (result.analysis.notice.isNotice) return 0
  console.error(NO_NOTICE)
  return 1
}

async function answer({ path, url, units, portals }: Call): Promise<Analysed> {
  const packs: RegionPack[] = []
  for (const one of units) {
    const read = await readPackFile(one, '单位名录', readRegionPack)
    if (!read.ok) return read
    packs.push(read.pack)
  }
  const rules: Portal[] = []
  const isSelector = selectorTest(new JSDOM().window.document)
  for (const one of portals) {
    const read = await readPackFile(one, '网站规则', (json) => readPortalPack(json, isSelector))
    if (!read.ok) return read
    rules.push(...read.pack.portals)
  }
  return analyseFile(path, url, packs, rules)
}

function readCall(words: readonly string[]): Call | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        url: { type: 'string' },
        units: { type: 'string', multiple: true },
        portals: { type: 'string', multiple: true },
      },
      allowPositionals: true,
    })
    const [path, ...more] = positionals
    const { url = '', units = [], portals = [] } = values
    if (path === undefined || more.length > 0 || (url && !URL.canParse(url))) return null
    return { path, url, units, portals }
  } catch {
    // The words are not those of the command.
    return null
  }
}

if (import.meta.main) process.exitCode = await runAnalyse(argv.slice(2))
