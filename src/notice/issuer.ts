import portals from '../../seeds/portals.json' with { type: 'json' }
import { bodyNameOf, bodyNamesOf } from './body-name.ts'
import type { PageFacts } from './notice-facts.ts'
import { isGovernmentReport } from './notice-title.ts'
import type { Letter } from './notice.ts'
import { withoutBlanks } from './text-lines.ts'

const HEAD = 600
const OFFICIAL =
  /^[\s\u3000]*([\p{Script=Han}]{2,20}(?:人民)?政府)(?:代)?(?:省长|市长|县长|区长|州长|旗长|盟长|镇长|乡长|主席|行政长官)[\s\u3000]/mu
const CONGRESS = /在([\p{Script=Han}]{2,16}?)第[\p{Script=Han}\d]{1,6}届人民代表大会/u
const REPORT_OF = /^(?:(?:19|20)\d{2}年(?:度)?)?([\p{Script=Han}]{2,14}?)(?:人民)?政府工作报告/u
const OF_TITLE = /^([\p{Script=Han}（）()\s、]{3,80}?)(?:关于|印发|转发|批转)/u
const OF_WORK =
  /^(?!加强|推进|做好|深化|落实|关于)([\p{Script=Han}]{4,30}?)(?:工作报告|工作总结|工作计划|工作要点|政府信息公开)/u
const OF_YEAR = /^([\p{Script=Han}]{3,30}?)(?:关于)?(?:19|20)\d{2}(?:年|[-—－至])/u

/**
 * The body that issued a notice (发文机关; of several the first, which leads): by signature, then by the table's
 * 发文机关, the title's first words, the 发布机构 and the source; null where nothing says it.
 */
export function issuerOf(facts: PageFacts, text: string, letter: Letter, title: string | null): string | null {
  return (
    signed(text, letter) ??
    (title !== null && isGovernmentReport(title) ? reporting(facts, text, title) : null) ??
    firstOf(facts.fields.issuer) ??
    titled(title) ??
    titled(facts.fields.title ?? null) ??
    schoolIn(title) ??
    named(facts.fields.publisher) ??
    named(facts.fields.source) ??
    named(portals.metas.source.map((name) => facts.metas[name]).find(Boolean))
  )
}

const SCHOOL = /^(?:(?:19|20)\d{2}年)?([\p{Script=Han}]{2,14}?(?:大学|学院))(?![生城路堂科])/u

/** 奉山大学2026年工作要点: a school's department publishes what the school issues. */
function schoolIn(title: string | null): string | null {
  return (title && SCHOOL.exec(title)?.[1]) || null
}

/** The first signature, and of bodies that sign jointly the first: the 主办机关, whose number the document carries. */
function signed(text: string, letter: Letter): string | null {
  const [first] = letter.signatures
  return first ? (bodyNamesOf(text.slice(first.start, first.end))[0]?.name ?? null) : null
}

/** 县人民政府县长: of which county, the title or the congress says. */
const LEVEL_ALONE = /^[省市县区州旗盟镇乡](?:人民)?政府$/u

function reporting(facts: PageFacts, text: string, title: string): string | null {
  const head = text.slice(0, HEAD)
  const official = OFFICIAL.exec(head)?.[1]
  if (official && !LEVEL_ALONE.test(official)) return official
  const place = REPORT_OF.exec(withoutBlanks(title))?.[1] ?? CONGRESS.exec(head)?.[1]
  if (place) return `${place}人民政府`
  if (official) return official
  return named(portals.metas.siteName.map((name) => facts.metas[name]).find(Boolean))
}

function titled(title: string | null): string | null {
  if (title === null) return null
  const bare = withoutBlanks(title)
  const words = OF_TITLE.exec(title)?.[1] ?? OF_YEAR.exec(bare)?.[1] ?? OF_WORK.exec(bare)?.[1]
  return firstOf(words)
}

function firstOf(words: string | undefined): string | null {
  if (!words) return null
  return words.split(/[、，,;；]/u).flatMap((part) => bodyNamesOf(part))[0]?.name ?? null
}

/** A source that is a body, not a newspaper or 本网. */
function named(words: string | undefined): string | null {
  if (!words || /报社?$|本网|本站|转载|网$|融媒/u.test(withoutBlanks(words))) return null
  const bare = withoutBlanks(words).replace(/(?:门户)?网站$/u, '')
  return bodyNameOf(bare) ?? bodyNameOf(bare.replace(/[（(].*[)）]$/u, '')) ?? null
}
