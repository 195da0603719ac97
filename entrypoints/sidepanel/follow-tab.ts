import { onPageEvent } from '../../src/messages/tab-messages.ts'
import * as panel from './panel-state.ts'
import { watchActiveTab } from './watch-active-tab.ts'

const open = new AbortController().signal
onPageEvent((event) => {
  if (event.kind === 'markChosen') panel.markChosen(event.tabId, event.id)
  else panel.viewChanged(event.tabId)
}, open)
void watchActiveTab((tab) => void panel.turnTo(tab), open)
