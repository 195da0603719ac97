import { browser } from 'wxt/browser'
import { makeRequestKey } from '../../src/messages/request-key.ts'
import { createNoteForms } from '../../src/page/note-forms.ts'

/** The note forms that are open above this page. */
export const noteForms = createNoteForms((key) => `${browser.runtime.getURL('/note-form.html')}#${key}`, makeRequestKey)
