import { addOn, type ExtendedFirefox } from './firefox.ts'

/** The event page of our extension in Firefox, as the browser itself sees it. */
export interface FirefoxBackground {
  /** Ends it as the browser does with one that has nothing to do. */
  stop(): Promise<void>
  /** Waits until something woke it. */
  awake(): Promise<void>
}

/** Rules the background of a Firefox. */
export function ruleBackground({ marionette }: ExtendedFirefox): FirefoxBackground {
  const inBrowser = async (script: string) => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' })
    try {
      const whole = `const done = arguments[arguments.length - 1]
        const win = Services.wm.getMostRecentWindow('navigator:browser')
        const { extension } = WebExtensionPolicy.getByID('${addOn}')
        ;(async () => { ${script} })().then(() => done(null), (error) => done(String(error)))`
      const { value } = await marionette.send<{ value: string | null }>('WebDriver:ExecuteAsyncScript', {
        script: whole,
        args: [],
      })
      if (value !== null) throw new Error(`Firefox's background: ${value}`)
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' })
    }
  }
  return {
    stop: () =>
      inBrowser('await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })'),
    awake: () =>
      inBrowser(`for (let tries = 0; extension.backgroundState !== 'running'; tries += 1) {
        if (tries > 6000) throw new Error('nothing woke it: ' + extension.backgroundState)
        await new Promise((wake) => win.setTimeout(wake, 10))
      }`),
  }
}
