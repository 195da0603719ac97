import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rooms } from '../../oxlint.config.ts'
import { home, listCode, listFiles, readProjectFile } from './project-files.ts'

const made = new Set(['node_modules', 'coverage'])
const code = listCode()

/** Names of the files whose words match; an empty list is what every rule wants. */
function filesWith(pattern: RegExp, files: readonly string[]): string[] {
  return files.filter((file) => pattern.test(readProjectFile(file)))
}

describe('the house', () => {
  it('has nothing at its top but what belongs there', () => {
    const top = readdirSync(home).filter((name) => !name.startsWith('.') && !made.has(name))
    expect(top.sort()).toEqual(
      [
        'LICENSE',
        'README.md',
        'entrypoints',
        'oxlint.config.ts',
        'package-lock.json',
        'package.json',
        'seeds',
        'src',
        'tests',
        'tsconfig.json',
        'vitest.config.ts',
        'wxt.config.ts',
      ].sort(),
    )
  })

  it('has the rooms of the map and no others', () => {
    const found = readdirSync(path.join(home, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
    expect(found.sort()).toEqual(Object.keys(rooms).sort())
  })

  it('has no room or file named for nothing', () => {
    const empty = /(?:^|\/)(?:utils?|helpers?|common|shared|types|managers?|misc|lib)(?:\/|\.[a-z.]+$)/u
    expect(listFiles('src', 'entrypoints').filter((file) => empty.test(file))).toEqual([])
  })

  it('names files in kebab-case', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/u
    expect(code.filter((file) => !kebab.test(path.basename(file)))).toEqual([])
  })

  it('has no code file over 280 lines', () => {
    const long = code.filter((file) => !file.endsWith('.css') && readProjectFile(file).split('\n').length > 281)
    expect(long).toEqual([])
  })

  it('switches no rule off and passes over no type error', () => {
    const switches = new RegExp(
      ['(?:oxlint|eslint|prettier)-(?:disable|ignore)', '@ts-(?:ignore|nocheck|expect-error)'].join('|'),
      'u',
    )
    expect(
      filesWith(
        switches,
        code.filter((file) => file !== 'tests/house/house-rules.test.ts'),
      ),
    ).toEqual([])
  })

  it('skips no test', () => {
    const skips = /\b(?:it|test|describe|suite)\.(?:skip|only|todo|skipIf|runIf|fails)\b|\b(?:xit|xdescribe|fit)\(/u
    const tests = code.filter((file) => file.startsWith('tests/') && file !== 'tests/house/house-rules.test.ts')
    expect(tests.length).toBeGreaterThan(10)
    expect(filesWith(skips, tests)).toEqual([])
  })

  it('gives every test file at least one assertion', () => {
    const tests = listFiles('tests').filter((file) => /\.(?:test\.tsx?|e2e\.ts)$/u.test(file))
    expect(tests.filter((file) => !readProjectFile(file).includes('expect'))).toEqual([])
  })

  it('writes no HTML from words into a page', () => {
    const sinks = /\b(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/u
    const ours = code.filter((file) => /^(?:src\/(?!commands\/)|entrypoints\/)/u.test(file))
    expect(filesWith(sinks, ours)).toEqual([])
  })

  it('stands on its own: nothing outside the project is named', () => {
    const outside = new RegExp(['/work/', 'shared'].join(''), 'u')
    expect(filesWith(outside, [...code, 'README.md', 'package.json'])).toEqual([])
  })
})
