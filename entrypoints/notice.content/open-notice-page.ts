import { answerTab } from '../../src/messages/tab-messages.ts'
import { readNotice } from '../../src/page/read-notice.ts'
import { paintSettings, watchPaintSettings } from '../../src/settings/paint-settings.ts'
import { regionPacks } from '../../src/settings/region-packs.ts'
import { watchSite } from '../../src/settings/site-settings.ts'
import { showNotice, type ShownNotice } from './show-notice.ts'

/**
 * The life of one page of a site that is switched on. A page that is no notice is left without a trace: no element, no
 * listener, no observer, and nobody answers for it. Everything ends with the signal.
 */
export async function openNoticePage(signal: AbortSignal): Promise<void> {
  const first = readNotice(document, location.href)
  if (first === null) return
  const packs = await regionPacks()
  let settings = await paintSettings()
  if (signal.aborted) return
  let shown: ShownNotice = showNotice(first, packs, settings, () => setShown(false), signal)

  const setShown = (wanted: boolean) => {
    if (wanted === shown.isShown()) return
    // The page may have changed since: it is read again, not remembered.
    const page = wanted ? readNotice(document, location.href) : null
    if (page !== null) shown = showNotice(page, packs, settings, () => setShown(false), signal)
    else shown.hide()
  }

  watchSite(location.host, setShown, signal)
  watchPaintSettings((changed) => {
    settings = changed
    shown.follow(changed)
  }, signal)
  answerTab(
    {
      viewOfPage: () => ({
        address: location.href,
        analysis: shown.analysis,
        shown: shown.isShown(),
        notes: shown.notes(),
      }),
      showMark: (id) => shown.showMark(id),
      setShown,
      notesChanged: () => void shown.readNotes(),
    },
    signal,
  )
}
