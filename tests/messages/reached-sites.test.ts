import { behaviour, install, resetStub, scripts } from './stub-browser.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import background from '../../entrypoints/background/index.ts'
import * as sites from '../../src/messages/reached-sites.ts'

const script = {
  id: 'own-sites',
  excludeMatches: ['*://*.gov.cn/*'],
  runAt: 'document_idle',
  js: ['content-scripts/notice.js'],
  css: ['content-scripts/notice.css'],
}

beforeEach(resetStub)

describe('the sites that the reader allowed', () => {
  it('have our script for as long as they are allowed', async () => {
    background.main()
    await sites.askForSite('www.example.com:8080')
    await vi.waitFor(() => expect(scripts.registered).toEqual([{ ...script, matches: ['*://www.example.com/*'] }]))
    await sites.askForSite('a.example.org')
    await vi.waitFor(() =>
      expect(scripts.registered).toEqual([{ ...script, matches: ['*://a.example.org/*', '*://www.example.com/*'] }]),
    )
    expect(await sites.reachedSites()).toEqual(['*://a.example.org/*', '*://www.example.com/*'])
    expect([await sites.isReached('a.example.org'), await sites.isReached('b.example.org')]).toEqual([true, false])
    await sites.leaveSite('www.example.com')
    await sites.leaveSite('*://a.example.org/*')
    await vi.waitFor(() => expect(scripts.registered).toEqual([]))
    expect(await sites.reachedSites()).toEqual([])
  })

  it('get it again when the extension was updated, which forgets scripts', async () => {
    behaviour.origins = ['*://www.example.com/*']
    background.main()
    install('update')
    await vi.waitFor(() => expect(scripts.registered).toHaveLength(1))
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
    await vi.waitFor(() => expect(scripts.ran).toHaveLength(2))
    expect(scripts.ran).toContainEqual({ target: { tabId: 3 }, files: script.js })
  })
})

describe('runInTab', () => {
  it('runs the styles and the script that the manifest names', async () => {
    expect(await sites.runInTab(7)).toBe(true)
    expect(scripts.ran).toEqual([
      { target: { tabId: 7 }, files: script.css },
      { target: { tabId: 7 }, files: script.js },
    ])
  })

  it('says so when the browser refuses', async () => {
    behaviour.run = () => Promise.reject(new Error('Cannot access a chrome:// URL'))
    expect(await sites.runInTab(7)).toBe(false)
  })
})
