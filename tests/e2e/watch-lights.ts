/** A page in which it is kept which marks were lit up: a light goes after two seconds, at times before anybody looks. */
export function withLights(html: string): string {
  return html.replace('<head>', `<head><script>(${watchLights.toString()})()</script>`)
}

/** In the page, as the body of a function: what was lit up last; the id of a mark that is an element, else its words. */
export const lastLight = `return window.lights.at(-1) ?? null`

/** Runs in the page. A timer that is due earlier has its turn before the one that puts the light out. */
function watchLights(): void {
  const lights: string[] = []
  Object.assign(globalThis, { lights })
  setInterval(() => {
    const element = document.querySelector<HTMLElement>('[data-notice-lit]')
    const [range] = (CSS.highlights?.get('notice-lens-lit') ?? []) as unknown as StaticRange[]
    const words = (range?.startContainer as Text | undefined)?.data.slice(range!.startOffset, range!.endOffset)
    const now = element?.dataset['noticeId'] ?? words
    if (now !== undefined && now !== lights.at(-1)) lights.push(now)
  }, 20)
}
