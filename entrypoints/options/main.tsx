import { signal } from '@preact/signals'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import { changePaintSettings, paintSettings, watchPaintSettings } from '../../src/settings/paint-settings.ts'
import { leaveSite, reachedSites } from '../../src/messages/reached-sites.ts'
import { forgetVerdict, pageVerdicts } from '../../src/settings/page-verdicts.ts'
import { setSite, sitesOff } from '../../src/settings/site-settings.ts'
import { kindNames, markKinds } from '../../src/wording/mark-kinds.ts'
import { OptionsPage } from '../../src/ui/options-page.tsx'
import '../../src/ui/options.css'
import { openPacks } from './open-packs.ts'
import { openPortals } from './open-portals.ts'

const hosts = signal(await sitesOff())
const paint = signal(await paintSettings())
const open = new AbortController().signal
const packs = await openPacks()
const portals = await openPortals(open)
const reached = signal(await reachedSites())
const verdicts = signal(await pageVerdicts())
watchPaintSettings((now) => (paint.value = now), open)

async function enable(host: string) {
  await setSite(host, true)
  hosts.value = await sitesOff()
}

async function leave(site: string) {
  await leaveSite(site)
  reached.value = await reachedSites()
}

async function forget(place: string) {
  verdicts.value = await forgetVerdict(place)
}

function Options() {
  const kinds = markKinds.map((id) => ({ id, words: kindNames[id], on: paint.value.shown[id] }))
  return (
    <>
      <header class="page-header">
        <h1>
          <img src="/icon/48.png" width="28" height="28" alt="" />
          选项
        </h1>
      </header>
      <OptionsPage
        sitesOff={hosts.value}
        reachedSites={reached.value}
        verdicts={verdicts.value}
        kinds={kinds}
        leavePage={paint.value.leavePage}
        regionPacks={packs()}
        portals={portals()}
        version={browser.runtime.getManifest().version}
        sample={browser.runtime.getURL('/sample.html')}
        notebook={browser.runtime.getURL('/notebook.html')}
        onSite={(host) => void enable(host)}
        onLeave={(site) => void leave(site)}
        onForget={(place) => void forget(place)}
        onLeavePage={(on) => void changePaintSettings({ leavePage: on })}
        onKind={(id, on) => void changePaintSettings({ shown: { [id]: on } })}
      />
    </>
  )
}

render(<Options />, document.querySelector('#app')!)
