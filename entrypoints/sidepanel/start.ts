import '../../src/ui/theme.css'
import '../../src/ui/note.css'
import '../../src/ui/panel.css'
import '../../src/ui/export.css'
import { onPageEvent } from '../../src/messages/tab-messages.ts'
import * as panel from './panel-state.ts'
import { watchActiveTab } from './watch-active-tab.ts'

const open = new AbortController().signal
onPageEvent((event) => {
  if (event.kind === 'markChosen') panel.markChosen(event.tabId, event.id)
  else panel.viewChanged(event.tabId)
}, open)
// The page is asked before what shows its answer is there.
void watchActiveTab((tab) => void panel.turnTo(tab), open)
void import('./main.tsx')
