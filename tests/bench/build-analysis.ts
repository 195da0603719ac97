import { buildScript } from './build-script.ts'

/** The analysis with all its data as it is built into the background: a script that sets `analysis`. */
export function buildAnalysis(): Promise<string> {
  return buildScript('../../src/analysis/analyse.ts', 'analysis', true)
}
