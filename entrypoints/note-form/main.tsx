import { render } from 'preact'
import { askAround } from '../../src/messages/form-messages.ts'
import { NoteForm } from '../../src/ui/note-form.tsx'
import '../../src/ui/note-form.css'

/**
 * The form for a note, in a frame of our own origin within a stranger's page, whose scripts see nothing of what is typed
 * in it. It asks the content script around it, by the key in its address, what it is for; in any other page it is blank.
 */
async function open(key: string): Promise<void> {
  const answer = await askAround.formOpened(key)
  if (!answer.ok || answer.value === null) return
  const app = document.querySelector<HTMLElement>('#app')!
  const { tone, ...begin } = answer.value
  document.documentElement.dataset['tone'] = tone
  render(
    <NoteForm
      begin={begin}
      onTyped={(words) => void askAround.formTyped({ ...words, key })}
      onKeep={async (words) => {
        const kept = await askAround.formKept({ ...words, key })
        return kept.ok ? kept.value : kept.error
      }}
      onCancel={(drop) => void askAround.formClosed({ key, drop })}
    />,
    app,
  )
  new ResizeObserver(() => void askAround.formSized({ key, height: app.offsetHeight })).observe(app)
}

await open(location.hash.slice(1))
