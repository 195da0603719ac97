import { effect, signal } from '@preact/signals'
import { tellNotesChanged } from '../../src/messages/tell-notes-changed.ts'
import { liveLastStep } from '../../src/notes/live-notes.ts'
import type { Step } from '../../src/notes/step.ts'
import { undoLast } from '../../src/notes/undo-last.ts'
import * as panel from './panel-state.ts'

/** The last step about notes of the page in view, also of what was done before the panel was opened; null when there is none. */
export const last = signal<Step | null>(null)

/** Takes that step back. */
export async function undo(): Promise<void> {
  const address = addressInView()
  if (last.value === null || address === null) return
  const undone = await undoLast(last.value.turn, { page: address })
  panel.problem.value = undone.ok ? null : undone.error
  if (undone.ok) void tellNotesChanged(address)
}

function addressInView(): string | null {
  const page = panel.page.value
  return page.kind === 'page' && page.siteOn ? (page.view?.address ?? null) : null
}

let followed: string | null = null
let letGo = () => {}

// One watch for each page in view.
effect(() => {
  const address = addressInView()
  if (address === followed) return
  letGo()
  followed = address
  last.value = null
  if (address === null) return
  const watch = liveLastStep(address).subscribe({
    next: (step) => (last.value = step),
    error: () => (last.value = null),
  })
  letGo = () => watch.unsubscribe()
})
