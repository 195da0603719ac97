import type { PageView } from '../messages/calls.ts'

/** What our own pages know about the page in a tab. */
export type TabPage =
  | { readonly kind: 'loading' }
  /** A page that is not read: no portal, and not our sample. */
  | { readonly kind: 'elsewhere' }
  | {
      readonly kind: 'page'
      /** The site that can be switched; null for our own sample page. */
      readonly host: string | null
      readonly siteOn: boolean
      /** Null when nobody answers in the page: it is no notice, or was opened before the extension was there. */
      readonly view: PageView | null
    }
