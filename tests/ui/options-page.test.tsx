// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { OptionsPage } from '../../src/ui/options-page.tsx'
import { click, find, mount, wordsOf } from './mount.tsx'

function open(sitesOff: readonly string[]) {
  const onSite = vi.fn<(host: string) => void>()
  const onKind = vi.fn<(id: string, on: boolean) => void>()
  const kinds = [{ id: 'target', words: '量化目标', on: true }]
  const page = mount(
    <OptionsPage
      {...{ sitesOff, kinds, onSite, onKind }}
      version="0.1.0"
      sample="/sample.html"
      notebook="/notebook.html"
    />,
  )
  return { page, onSite, onKind }
}

test('lists the sites that are off and switches one on again', async () => {
  const { page, onSite } = open(['a.gov.cn', 'b.gov.cn'])
  expect(wordsOf(page, '.sites span')).toEqual(['a.gov.cn', 'b.gov.cn'])
  await click(find(page, 'button[aria-label="重新启用 b.gov.cn"]'))
  expect(onSite.mock.calls).toEqual([['b.gov.cn']])
})

test('hides a kind of mark', async () => {
  const { page, onKind } = open([])
  await click(find(page, '[role=switch]'))
  expect(onKind.mock.calls).toEqual([['target', false]])
})
