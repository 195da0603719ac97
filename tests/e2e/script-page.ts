import path from 'node:path'
import { build } from 'vite'
import { portalPage, type SeedNotice } from '../../src/commands/portal-page.ts'
import { home } from '../house/project-files.ts'

/** What a page that renders itself lets a test do: the figure in its first paragraph, and whether the second is shown. */
export interface RenderedPage {
  figure(figure: number): void
  second(shown: boolean): void
}

/** One script of `tests/e2e/rendered`, with the library that it imports, as a browser runs it. */
async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
    build: {
      write: false,
      lib: { entry: path.join(home, 'tests', 'e2e', 'rendered', file), formats: ['iife'], name: 'rendered' },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (first === undefined || !('output' in first)) throw new Error(`${file} was not built.`)
  return first.output[0].code.replaceAll('</script', '<\\/script')
}

/** A portal page whose notice is rendered by a script in the reader's browser. */
export async function renderedPage(notice: SeedNotice, file: string): Promise<string> {
  const lines = JSON.stringify(notice.paragraphs).replaceAll('</', '<\\/')
  const script = await bundle(file)
  return portalPage(
    notice,
    `<div class="view" id="app"></div><script>window.lines = ${lines}</script><script>${script}</script>`,
  )
}
