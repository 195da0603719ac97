import type { ExtendedFirefox } from './firefox.ts'

/** The extension's popup above a page in Firefox, which no driver lists among its windows: it is reached through the browser. */
export interface FirefoxPopup {
  words(): Promise<string>
  /** Presses the control of this name; waits until there is one. */
  press(name: string): Promise<void>
  /** Presses the control of this name as a reader's hand does, and 允许 in the browser's question that follows. */
  pressAndAllow(name: string): Promise<void>
}

/** Runs in the browser itself, with `popup()` for what the toolbar button has opened and `run(script, ...words)` in it. */
const prelude = `
  const words = [...arguments]
  const done = words.pop()
  const win = Services.wm.getMostRecentWindow('navigator:browser')
  const pause = () => new Promise((wake) => win.setTimeout(wake, 100))
  const patiently = async (act) => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await act()
      } catch (error) {
        if (tries === 600) throw error
        await pause()
      }
    }
  }
  const popup = () => {
    const { browsingContext } = win.document.querySelector('.webextension-popup-browser')
    if (!browsingContext.currentURI.spec.endsWith('/popup.html')) throw new Error('no popup')
    return browsingContext
  }
  const run = (script, ...given) => runIn('popup', script, ...given)
  const runIn = (sandboxName, script, ...given) => {
    const { getMarionetteCommandsActorProxy } = ChromeUtils.importESModule(
      'chrome://remote/content/marionette/actors/MarionetteCommandsParent.sys.mjs',
    )
    return getMarionetteCommandsActorProxy(popup).executeScript(script, given, { sandboxName, timeout: 60_000 })
  }
`

/** Clicks the toolbar button over the tab with an address, which gives activeTab. */
export async function openFirefoxPopup({ marionette }: ExtendedFirefox, address: string): Promise<FirefoxPopup> {
  const inBrowser = async <T>(script: string, ...args: readonly string[]): Promise<T> => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' })
    try {
      const whole = `${prelude} ;(async () => { ${script} })().then((value) => done({ value }), (error) => done({ error: String(error) }))`
      const { value } = await marionette.send<{ value: { value: T; error?: string } }>('WebDriver:ExecuteAsyncScript', {
        script: whole,
        args,
      })
      if (value.error !== undefined) throw new Error(`Firefox's popup: ${value.error}`)
      return value.value
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' })
    }
  }
  await inBrowser(
    `// The extension's own first tab would come in front, and close the popup.
    await patiently(async () => {
      const isOpen = win.gBrowser.tabs.some((tab) => tab.linkedBrowser.currentURI.spec.endsWith('/sample.html'))
      if (!isOpen) throw new Error('no first tab')
    })
    win.gBrowser.selectedTab = win.gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === words[0])
    // A second press of the button would close the popup that stands above another page.
    win.document.querySelector('.webextension-popup-browser')?.closest('panel').hidePopup()
    await patiently(async () => {
      if (win.document.querySelector('.webextension-popup-browser')) throw new Error('the popup before is open')
    })
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
    const { extension } = WebExtensionPolicy.getByID('notice-lens@example.org')
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(win)
    await patiently(async () => {
      if (!(await run('return document.querySelector(".brand") !== null'))) throw new Error('nothing in the popup')
    })`,
    address,
  )
  return {
    words: () => inBrowser(`return patiently(() => run('return document.querySelector("#app").textContent'))`),
    press: (name) =>
      inBrowser(
        `await patiently(async () => { if (!(await run(\`${pressControl}\`, words[0]))) throw new Error('no control ' + words[0]) })`,
        name,
      ),
    pressAndAllow: (name) =>
      inBrowser(
        `await patiently(async () => {
          const script = \`const hand = window.windowUtils.setHandlingUserInput(true); try { ${pressControl} } finally { hand.destruct() }\`
          if (!(await runIn('system', script, words[0]))) throw new Error('no control ' + words[0])
        })
        await patiently(async () => {
          const { panel } = win.PopupNotifications
          const [question] = panel.children
          if (panel.state !== 'open' || !question?.button) throw new Error('no question')
          await pause()
          question.button.click()
          await pause()
          if (panel.state === 'open') throw new Error('the question stays')
        })`,
        name,
      ),
  }
}

/** Presses the control that has a name; tells whether there is one. */
const pressControl = `
  const control = [...document.querySelectorAll('button, label')].find((one) => one.textContent.trim() === arguments[0])
  control?.click()
  return control !== undefined`
