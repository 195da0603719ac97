import type { Analysis } from '../../src/analysis/analysis.ts'
import { analyseInSteps } from '../../src/analysis/analyse.ts'
import { nameUnitsInSteps } from '../../src/analysis/find-full-names.ts'
import type { RegionPack } from '../../src/analysis/region-pack.ts'
import type { NoticeCapture } from '../../src/notes/kept-notice.ts'
import type { Steps } from '../../src/text/steps.ts'

/** What a notice's words mean, with the full names of its units. */
export function* analyseNotice({ notice, text, letter }: NoticeCapture, packs: readonly RegionPack[]): Steps<Analysis> {
  return yield* nameUnitsInSteps(yield* analyseInSteps(notice, text, letter, packs), packs)
}
