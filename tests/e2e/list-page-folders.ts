import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { analyseFile } from '../../src/commands/analyse.ts'
import { decodeFile } from '../../src/commands/decode-file.ts'
import type { PaintedMark } from '../../src/commands/notice-page.ts'
import { home } from '../house/project-files.ts'
import { marksWanted } from './journey.ts'

/** A page of `tests/pages` that says what is expected of it, at an address that the extension reads by itself. */
export interface PageFolder {
  readonly slug: string
  readonly address: string
  readonly html: string
  readonly isNotice: boolean
}

const root = path.join(home, 'tests', 'pages')

/** All such pages, by name; labelled ones are scored elsewhere. */
export function listPageFolders(): readonly PageFolder[] {
  const slugs = readdirSync(root).filter((slug) => existsSync(path.join(root, slug, 'expected.json')))
  return slugs.flatMap((slug) => {
    const { address, notice } = JSON.parse(readFileSync(path.join(root, slug, 'expected.json'), 'utf8')) as {
      address: string
      notice: { isNotice: boolean }
    }
    const html = decodeFile(readFileSync(path.join(root, slug, 'source.html'))) ?? ''
    return new URL(address).hostname.endsWith('.gov.cn') ? [{ slug, address, html, isNotice: notice.isNotice }] : []
  })
}

/** The marks that the command line asks for in a page. */
export async function marksOfFolder({ slug, address }: PageFolder): Promise<PaintedMark[]> {
  const analysed = await analyseFile(path.join(root, slug, 'source.html'), address)
  return analysed.ok ? marksWanted(analysed.analysis) : []
}
