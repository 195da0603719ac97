import { buildScript } from './build-script.ts'

/** Our painters and mark.js as one script that sets `bench` in a page. */
export function buildPainters(): Promise<string> {
  return buildScript('painters-in-page.ts', 'painters')
}
