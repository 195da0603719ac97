import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { home } from '../house/project-files.ts'
import { readLabelledPage, type LabelledPage } from './labelled-page.ts'

const root = path.join(home, 'tests', 'pages')

/** Every folder of tests/pages that holds a labelled page, in alphabetical order. */
export function listLabelledPages(): (LabelledPage & { readonly slug: string })[] {
  const slugs = readdirSync(root).filter((slug) => existsSync(path.join(root, slug, 'labelled.html')))
  return slugs.sort().map((slug) => ({ slug, ...readLabels(slug) }))
}

function readLabels(slug: string): LabelledPage {
  try {
    return readLabelledPage(readFileSync(path.join(root, slug, 'labelled.html'), 'utf8'))
  } catch (error) {
    throw new Error(`tests/pages/${slug}/labelled.html`, { cause: error })
  }
}
