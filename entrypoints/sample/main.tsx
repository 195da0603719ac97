import { signal } from '@preact/signals'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import notice from '../../seeds/notices/wuchang-2023.txt?raw'
import { openPanelOf } from '../../src/messages/open-panel.ts'
import { SampleIntro } from '../../src/ui/sample-intro.tsx'
import { SampleNotice } from '../../src/ui/sample-notice.tsx'
import '../../src/ui/sample-page.css'
import { openNoticePage } from '../notice.content/open-notice-page.ts'
import '../highlights.css'
import '../notice.content/marks.css'

const problem = signal<string | null>(null)
const tab = await browser.tabs.getCurrent()

async function openPanel() {
  // The first thing done: a browser opens the panel only in the very turn of the click.
  const answer = await openPanelOf(tab?.id ?? -1)
  problem.value = answer.ok ? null : answer.error
}

function Intro() {
  return <SampleIntro icon="/icon/48.png" problem={problem.value} onPanel={() => void openPanel()} />
}

render(<Intro />, document.querySelector('#intro')!)
// A root of its own, never rendered again: its text nodes belong to the marks from here on.
render(<SampleNotice text={notice} />, document.querySelector('#notice')!)
openNoticePage(() => undefined, new AbortController().signal, { verdict: null, passed: false })
