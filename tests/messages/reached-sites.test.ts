import { behaviour, install, resetStub, scripts, speaking } from './stub-browser.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../eventually.ts'
import background from '../../entrypoints/background/index.ts'
import { askForLens } from '../../src/messages/ask-for-lens.ts'
import { askBackground } from '../../src/messages/page-messages.ts'
import * as sites from '../../src/messages/reached-sites.ts'
import { setColumnVerdict, setVerdict } from '../../src/settings/page-verdicts.ts'
import { setSite } from '../../src/settings/site-settings.ts'
import { contentScript, otherExtension, panel, withoutId } from './senders.ts'

const script = {
  id: 'own-sites',
  excludeMatches: ['*://*.gov.cn/*'],
  runAt: 'document_idle',
  js: ['/gate.js'],
}

const lens = { js: ['/content-scripts/notice.js'], css: ['/content-scripts/notice.css'] }

beforeEach(resetStub)

describe('the sites that the reader allowed', () => {
  it('have our gate for as long as they are allowed', async () => {
    background.main()
    await sites.askForSite('www.example.com:8080')
    await eventually(() => expect(scripts.registered).toEqual([{ ...script, matches: ['*://www.example.com/*'] }]))
    await sites.askForSite('a.example.org')
    await eventually(() =>
      expect(scripts.registered).toEqual([{ ...script, matches: ['*://a.example.org/*', '*://www.example.com/*'] }]),
    )
    expect(await sites.reachedSites()).toEqual(['*://a.example.org/*', '*://www.example.com/*'])
    expect([await sites.isReached('a.example.org'), await sites.isReached('b.example.org')]).toEqual([true, false])
    await sites.leaveSite('www.example.com')
    await sites.leaveSite('*://a.example.org/*')
    await eventually(() => expect(scripts.registered).toEqual([]))
    expect(await sites.reachedSites()).toEqual([])
  })

  it('get it again when the extension was updated, which forgets scripts', async () => {
    behaviour.origins = ['*://www.example.com/*']
    background.main()
    install('update')
    await eventually(() => expect(scripts.registered).toHaveLength(1))
  })

  it('are never portals, which the manifest reaches', async () => {
    behaviour.origins = ['*://www.a.gov.cn/*', 'http://gov.cn/*']
    await sites.registerSites()
    expect(scripts.registered).toEqual([])
    expect(['www.a.gov.cn', 'gov.cn', 'www.a.gov.cn:8080'].map(sites.isPortal)).toEqual([true, true, true])
    expect(['gov.cn.example.com', 'www.egov.cn', 'www.mygov.cn'].map(sites.isPortal)).toEqual([false, false, false])
  })
})

describe('a site allowed just now', () => {
  it('is read in its open tabs, portals aside', async () => {
    behaviour.tabs = [
      { id: 3, url: 'http://www.example.com/a.html' },
      { id: 4, url: 'http://www.a.gov.cn/' },
      { id: 5 },
    ]
    background.main()
    await sites.askForSite('www.example.com')
    await eventually(() => expect(scripts.ran).toEqual([{ target: { tabId: 3 }, files: script.js }]))
  })
})

describe('runInTab', () => {
  it('runs the lens with its styles', async () => {
    expect(await sites.runInTab(7)).toBe(true)
    expect(scripts.ran).toEqual([
      { target: { tabId: 7 }, files: lens.css },
      { target: { tabId: 7 }, files: lens.js },
    ])
  })

  it('says so when the browser refuses', async () => {
    behaviour.run = () => Promise.reject(new Error('Cannot access a chrome:// URL'))
    expect(await sites.runInTab(7)).toBe(false)
  })
})

describe('a page of which the reader said that it is a notice', () => {
  it('asks for the lens by itself, for as long as that is said', async () => {
    background.main()
    const address = 'https://www.example.gov.cn:8443/a/1.html?id=7&from=wx'
    await setVerdict(address, true)
    await setVerdict('https://www.example.gov.cn/b.html', false)
    await setColumnVerdict('www.example.gov.cn/c/*', true)
    const said = { id: 'said-notices', matches: ['*://www.example.gov.cn/a/1.html*'], js: ['/said-notice.js'] }
    await eventually(() => expect(scripts.registered).toEqual([{ ...said, runAt: 'document_idle' }]))
    await setVerdict(address, null)
    await eventually(() => expect(scripts.registered).toEqual([]))
    await setVerdict('https://www.example.gov.cn/b.html', null)
    await setColumnVerdict('www.example.gov.cn/c/*', null)
  })
})

describe('a page that is painted with highlights', () => {
  beforeEach(() => {
    background.main()
    speaking.sender = { ...contentScript, documentId: 'd1' }
  })

  it('gets their sheet in the very document that asked', async () => {
    expect(await askBackground.styleHighlights()).toEqual({ ok: true, value: null })
    expect(scripts.ran).toEqual([{ target: { tabId: 7, documentIds: ['d1'] }, files: ['/assets/highlights.css'] }])
  })

  it('hears when the browser refuses', async () => {
    behaviour.run = () => Promise.reject(new Error('Cannot access contents of the page'))
    expect(await askBackground.styleHighlights()).toMatchObject({ ok: false })
  })
})

describe('a page whose gate asks for the lens', () => {
  beforeEach(() => {
    background.main()
    speaking.sender = contentScript
  })

  it('gets it in the very document that asked', async () => {
    speaking.sender = { ...contentScript, documentId: 'd1' }
    askForLens()
    await eventually(() => expect(scripts.ran).toHaveLength(2))
    expect(scripts.ran).toContainEqual({ target: { tabId: 7, documentIds: ['d1'] }, files: lens.js })
  })

  it('gets it in the frame that asked, where the browser has no names for documents', async () => {
    speaking.sender = { ...contentScript, frameId: 4 }
    askForLens()
    await eventually(() => expect(scripts.ran).toHaveLength(2))
    expect(scripts.ran).toContainEqual({ target: { tabId: 7, frameIds: [4] }, files: lens.js })
  })

  it('does not get it where the reader switched the site off, or said that the page is no notice', async () => {
    const { host } = new URL(contentScript.url)
    await setSite(host, false)
    askForLens()
    await setSite(host, true)
    await setVerdict(contentScript.url, false)
    askForLens()
    await setVerdict(contentScript.url, null)
    expect(scripts.ran).toEqual([])
  })

  it('is heard only as a content script of ours', async () => {
    for (const sender of [otherExtension, withoutId, panel]) {
      speaking.sender = sender
      askForLens()
    }
    await new Promise((wake) => setTimeout(wake, 20))
    expect(scripts.ran).toEqual([])
  })
})
