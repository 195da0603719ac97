/**
 * Opens the parts that savers of whole pages (SingleFile) fold into a page's source and that jsdom leaves folded: open
 * shadow roots written as templates, and frames written as `srcdoc`.
 */
export function openSavedParts(document: Document): void {
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
    template.parentElement?.attachShadow({ mode: 'open' }).append(template.content)
    template.remove()
  }
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[srcdoc]')) {
    const inner = frame.contentDocument
    if (inner === null) continue
    inner.open()
    inner.write(frame.srcdoc || (frame.getAttribute('srcdoc') ?? ''))
    inner.close()
  }
}
