import { Fragment } from 'preact'
import type { Letter } from '../notice/notice.ts'
import type { NoticeText } from '../text/notice-text.ts'
import { type BlockCell, type NoticeBlock, noticeBlocks } from './notice-blocks.ts'

function Cell({ lines, rowSpan, columnSpan }: BlockCell) {
  return (
    <td rowSpan={rowSpan} colSpan={columnSpan}>
      {lines.map((line, at) => (
        <Fragment key={at}>
          {at > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </td>
  )
}

function Block({ block }: { readonly block: NoticeBlock }) {
  if (block.kind === 'line') {
    if (block.look === 'title') return <h2>{block.words}</h2>
    return block.look === 'heading' ? <h3>{block.words}</h3> : <p class={block.look}>{block.words}</p>
  }
  return (
    <table>
      <tbody>
        {block.rows.map((cells, at) => (
          <tr key={at}>
            {cells.map((cell) => (
              <Cell key={cell.start} {...cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface NoticeTextViewProps {
  readonly text: NoticeText
  readonly letter: Letter
}

/** A kept notice's text, set anew from its words alone: nothing of its page is in it. */
export function NoticeTextView({ text, letter }: NoticeTextViewProps) {
  return (
    <article class="sample-notice kept-notice" data-notice-kept>
      {noticeBlocks(text, letter).map((block) => (
        <Fragment key={block.start}>
          {block.gap && <br />}
          <Block block={block} />
        </Fragment>
      ))}
    </article>
  )
}
