import { expect, it } from 'vitest'
import type { Portal } from '../../src/notice/portal.ts'
import { portalRule } from '../../src/notice/portal-rule.ts'

const portal = (host: string, parts: Partial<Portal>): Portal => ({
  host,
  body: null,
  title: null,
  source: null,
  furniture: null,
  off: false,
  ...parts,
})
const all = [
  portal('*.gov.cn', { body: '#far', title: '#far', furniture: '#far' }),
  portal('*.linxi.gov.cn', { body: '#near', source: '#near' }),
  portal('www.linxi.gov.cn', { body: '#itself' }),
  portal('off.example.com', { body: '#off', off: true }),
]

it.each([
  ['www.linxi.gov.cn', { body: '#itself', title: '#far', source: '#near', furniture: '#far' }],
  ['WWW.LINXI.GOV.CN', { body: '#itself', title: '#far', source: '#near', furniture: '#far' }],
  ['linxi.gov.cn', { body: '#near', title: '#far', source: '#near', furniture: '#far' }],
  ['a.b.linxi.gov.cn', { body: '#near', title: '#far', source: '#near', furniture: '#far' }],
  ['notlinxi.gov.cn', { body: '#far', title: '#far', source: null, furniture: '#far' }],
  ['gov.cn', { body: '#far', title: '#far', source: null, furniture: '#far' }],
  ['www.linxi.gov.cn.example.com', null],
  ['off.example.com', null],
  ['', null],
])('on %s what names it most nearly is told, part by part', (host, rule) => {
  expect(portalRule(all, host)).toEqual(rule)
  expect(portalRule(all.toReversed(), host)).toEqual(rule)
})
