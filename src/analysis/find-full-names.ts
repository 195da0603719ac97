import { fold } from '../text/fold.ts'
import { eachBatch, finish, mapInSteps, type Steps } from '../text/steps.ts'
import type { Analysis } from './analysis.ts'
import { fullNameInDirectory } from './full-name-in-directory.ts'
import { placesOf } from './place.ts'
import { regionNames } from './region-names.ts'
import type { RegionPack } from './region-pack.ts'

/** An analysis with the full names of its units that are known. */
export function nameUnits(analysis: Analysis, packs: readonly RegionPack[] = []): Analysis {
  return finish(nameUnitsInSteps(analysis, packs))
}

/** As `nameUnits`: by the reader's packs, and by the directory where they are silent. */
export function* nameUnitsInSteps(analysis: Analysis, packs: readonly RegionPack[] = []): Steps<Analysis> {
  const { issuer, title } = analysis.notice
  const places = placesOf(issuer, title)
  const regional = regionNames(packs, places)
  /** By the names as the notice writes them, each looked for once. */
  const known = new Map<string, string | null>()
  yield* eachBatch(analysis.findings, (one) => {
    if (one.kind !== 'unit' || one.collective || known.has(one.text)) return
    const folded = fold(one.text).text
    const unit = regional.unitOf(folded)
    known.set(one.text, unit?.canonical ?? fullNameInDirectory(unit ? fold(unit.name).text : folded, places))
  })
  yield
  const findings = yield* mapInSteps(analysis.findings, (one) => {
    const canonical = one.kind === 'unit' ? (known.get(one.text) ?? null) : null
    return one.kind === 'unit' && canonical !== null ? { ...one, canonical } : one
  })
  return { ...analysis, findings }
}
