import { render } from 'preact'
import { browser } from 'wxt/browser'
import { timeWords } from '../../src/export/note-words.ts'
import { NothingToPrint, PrintBar, PrintedNotes } from '../../src/ui/printed-notes.tsx'
import '../../src/ui/print.css'
import { orderedNotes } from '../notebook/ordered-notes.ts'
import { notesToPrint } from '../notebook/print-notes.ts'

/** So many notes are put into the page at a time: the page answers in between. */
const atOnce = 100

const bar = document.querySelector('#bar')!
const app = document.querySelector('#app')!

async function show(): Promise<void> {
  const { total, batches } = await orderedNotes(notesToPrint(), false)
  if (total === 0) return render(<NothingToPrint notebook={browser.runtime.getURL('/notebook.html')} />, app)
  let done = 0
  let page: string | null = null
  const tell = () =>
    render(<PrintBar done={done} total={total} at={timeWords(Date.now())} onPrint={() => window.print()} />, bar)
  tell()
  for await (const notes of batches())
    for (let from = 0; from < notes.length; from += atOnce) {
      const some = notes.slice(from, from + atOnce)
      render(<PrintedNotes notes={some} after={page} />, app.appendChild(document.createElement('section')))
      page = some.at(-1)!.page
      done += some.length
      tell()
      await new Promise((wake) => setTimeout(wake))
    }
}

await show()
