import { reading, writing } from './attempt.ts'
import type { KeptDraft } from './kept-draft.ts'
import type { Outcome } from './outcome.ts'
import { pageAddress } from './page-address.ts'
import { Refusal } from './refusal.ts'

/** Keeps what the reader is typing, as it is now; on disk when answered. A key belongs to the page that used it first. */
export function saveDraft(draft: KeptDraft): Promise<Outcome<null>> {
  return writing(['drafts'], async (db) => {
    const page = pageAddress(draft.page)
    const earlier = await db.drafts.get(draft.key)
    if (earlier !== undefined && earlier.page !== page) throw new Refusal('这份草稿属于另一个页面，没有保存。')
    await db.drafts.put({ ...draft, page })
    return null
  })
}

/** What was typed on a page and not kept, oldest first. */
export function draftsOfPage(page: string): Promise<Outcome<readonly KeptDraft[]>> {
  return reading(async (db) => {
    const drafts = await db.drafts.where('page').equals(pageAddress(page)).toArray()
    return drafts.sort((a, b) => a.updatedAt - b.updatedAt)
  })
}

/** Takes a draft of a page away, when the reader wants it no longer. */
export function dropDraft(key: string, page: string): Promise<Outcome<null>> {
  return writing(['drafts'], async (db) => {
    await db.drafts
      .where('key')
      .equals(key)
      .and((draft) => draft.page === pageAddress(page))
      .delete()
    return null
  })
}
