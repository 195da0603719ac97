import type { Page } from 'puppeteer-core'

/** Where words stand in the viewport; the first and the last of them are enough to select them by mouse. */
export interface WordsAt {
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
}

/** Finds words, over all elements they lie in, and scrolls them into the middle of the viewport; runs in the page. */
export function locateWords(sought: string): WordsAt {
  const letters: { node: Text; at: number }[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    for (let at = 0; at < node.length; at += 1) if (node.data[at]!.trim() !== '') letters.push({ node, at })
  const start = letters
    .map(({ node, at }) => node.data[at])
    .join('')
    .indexOf(sought)
  const boxOf = ({ node, at }: { node: Text; at: number }) => {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return range.getBoundingClientRect()
  }
  scrollBy({ top: boxOf(letters[start]!).top - innerHeight / 2, behavior: 'instant' })
  const [first, last] = [boxOf(letters[start]!), boxOf(letters[start + sought.length - 1]!)]
  return {
    from: { x: first.left + 1, y: first.top + first.height / 2 },
    to: { x: last.right - 1, y: last.top + last.height / 2 },
  }
}

/** The same in a page of puppeteer's. */
export function findWords(page: Page, words: string): Promise<WordsAt> {
  return page.evaluate(locateWords, words)
}

/** Selects words with the mouse, from before the first to behind the last. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { from, to } = await findWords(page, words)
  await page.bringToFront()
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}
