import { locateWords, type WordsAt } from './drag-over.ts'
import type { ExtendedFirefox } from './firefox.ts'
import { patiently } from './patiently.ts'

/** WebDriver's name for the key that holds an element's reference, and a shadow root's. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'
const shadowKey = 'shadow-6066-11e4-a52e-4f735466cecf'

type Reference = Record<string, string>

/** What Firefox shows of our layer above the page: closed to scripts, open to its remote control. */
export interface FirefoxPage {
  /** Waits until a script's value is not null, false or empty; throws what it waited for. */
  until<T>(what: string, script: string, ...words: unknown[]): Promise<T>
  /** Clicks in the middle of an element of the page. */
  click(selector: string): Promise<void>
  /** Presses the pointer in the middle of an element of the page, whatever lies above it. */
  pressAt(selector: string): Promise<void>
  /** Selects words of the page with the pointer. */
  dragOver(words: string): Promise<void>
  /** Presses keys, one after the other, wherever the focus is. */
  pressKeys(...keys: readonly string[]): Promise<void>
  /** Presses a key while another is held. */
  pressWith(held: string, key: string): Promise<void>
  /** Presses the pointer at a place of the window. */
  pressPlace(x: number, y: number): Promise<void>
  /** Presses a button of the legend, which is unfolded first where it is not. */
  pressInLegend(name: string): Promise<void>
  /** Clicks a control in our layer by its selector. */
  pressInLayer(selector: string): Promise<void>
  type(selector: string, words: string): Promise<void>
  /** Types words into the note form, which is in a frame of our own, and saves it. */
  fillForm(words: string): Promise<void>
  /** The words of an element in our layer. */
  wordsInLayer(selector: string): Promise<string>
}

/** Drives the page that is open in Firefox. */
export function drivePage({ marionette, run }: ExtendedFirefox): FirefoxPage {
  const find = async (value: string): Promise<string> => {
    const found = await marionette.send<{ value: Reference }>('WebDriver:FindElement', { using: 'css selector', value })
    return found.value[elementKey]!
  }

  /** Our layers stand behind the page's body, in closed roots: the legend's, and at times another above it. */
  const findAllInLayer = async (value: string): Promise<string[]> => {
    const hosts = await marionette.send<readonly Reference[]>('WebDriver:FindElements', {
      using: 'css selector',
      value: 'html > div',
    })
    for (const host of hosts.toReversed()) {
      const root = await marionette.send<{ value: Reference }>('WebDriver:GetShadowRoot', { id: host[elementKey]! })
      const inside = { shadowRoot: root.value[shadowKey], using: 'css selector', value }
      const found = await marionette.send<readonly Reference[]>('WebDriver:FindElementsFromShadowRoot', inside)
      if (found.length > 0) return found.map((one) => one[elementKey]!)
    }
    throw new Error(`No layer of ours has ${value}.`)
  }
  const findInLayer = async (value: string): Promise<string> => (await findAllInLayer(value))[0]!

  const down = (value: string) => ({ type: 'keyDown', value })
  const up = (value: string) => ({ type: 'keyUp', value })
  const send = async (type: 'key' | 'pointer', actions: readonly object[]): Promise<void> => {
    await marionette.send('WebDriver:PerformActions', { actions: [{ type, id: type, actions }] })
  }
  const pressPlace = (x: number, y: number) =>
    send('pointer', [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ])

  return {
    until: <T>(what: string, script: string, ...words: unknown[]) =>
      patiently(what, async () => {
        const value = await run<T>(script, ...words)
        if (!value) throw new Error(`${what}: ${JSON.stringify(value)}`)
        return value
      }),
    click: (selector) =>
      patiently(selector, async () => {
        await run('document.querySelector(arguments[0]).scrollIntoView({ block: "center" })', selector)
        await marionette.send('WebDriver:ElementClick', { id: await find(selector) })
      }),
    pressAt: async (selector) => {
      const { x, y } = await run<{ x: number; y: number }>(
        `const { x, y, width, height } = document.querySelector(arguments[0]).getBoundingClientRect()
        return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }`,
        selector,
      )
      await pressPlace(x, y)
    },
    dragOver: async (words) => {
      const { from, to } = await run<WordsAt>(`return (${locateWords.toString()})(arguments[0])`, words)
      const move = ({ x, y }: WordsAt['from']) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) })
      await send('pointer', [
        move(from),
        { type: 'pointerDown', button: 0 },
        move({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }),
        move(to),
        { type: 'pointerUp', button: 0 },
      ])
    },
    pressPlace,
    pressKeys: (...keys) =>
      send(
        'key',
        keys.flatMap((key) => [down(key), up(key)]),
      ),
    pressWith: (held, key) => send('key', [down(held), down(key), up(key), up(held)]),
    pressInLegend: (name) =>
      patiently(name, async () => {
        for (const button of await findAllInLayer('.legend button')) {
          const said = await marionette.send<{ value: string }>('WebDriver:GetElementText', { id: button })
          if (said.value.trim() === name) {
            await marionette.send('WebDriver:ElementClick', { id: button })
            return
          }
        }
        await marionette.send('WebDriver:ElementClick', { id: await findInLayer('.legend .fold') })
        throw new Error(`The legend has no ${name}.`)
      }),
    pressInLayer: (selector) =>
      patiently(selector, async () => {
        await marionette.send('WebDriver:ElementClick', { id: await findInLayer(selector) })
      }),
    type: (selector, words) =>
      patiently(selector, async () => {
        await marionette.send('WebDriver:ElementSendKeys', { id: await findInLayer(selector), text: words })
      }),
    fillForm: async (words) => {
      // The frame becomes one of another process while it is loaded.
      const field = await patiently('the note form', async () => {
        await marionette.send('WebDriver:SwitchToFrame', { id: null })
        const frame = await findInLayer('iframe.note-frame')
        await marionette.send('WebDriver:SwitchToFrame', { id: { [elementKey]: frame } })
        return find('textarea')
      })
      await marionette.send('WebDriver:ElementSendKeys', { id: field, text: words })
      const shown = await run('return document.querySelector("textarea").value')
      if (shown !== words) throw new Error(`The form shows ${String(shown)}.`)
      // Ctrl + Enter. The frame goes as soon as the note is kept.
      await marionette.send('WebDriver:ElementSendKeys', { id: field, text: '\uE009\uE007' }).catch(() => undefined)
      await marionette.send('WebDriver:SwitchToFrame', { id: null })
    },
    wordsInLayer: (selector) =>
      patiently(selector, async () => {
        const said = await marionette.send<{ value: string }>('WebDriver:GetElementText', {
          id: await findInLayer(selector),
        })
        return said.value
      }),
  }
}
