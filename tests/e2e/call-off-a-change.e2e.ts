import { expect, it } from 'vitest'
import { press, waitForWords } from '../../src/commands/notice-page.ts'
import { manyNotes } from '../notes/many-notes.ts'
import { startJourney } from './journey.ts'
import { storedNotes } from './own-notebook.ts'
import { asFunction, seedNotes } from './seed-notes.ts'

/** So many that their change takes seconds, and can be called off. */
const many = manyNotes(8000, 160)

it('leaves all notes as they were where a change of many is called off, and changes them when asked again', async () => {
  const { openOwnPage } = await startJourney({})
  const notebook = await openOwnPage('notebook.html')
  await notebook.bringToFront()
  const words = () => notebook.evaluate(() => document.body.innerText)
  await waitForWords('还没有笔记', words)
  await seedNotes((script, ...given) => notebook.evaluate(asFunction(script), ...given), many)
  await notebook.reload()
  await waitForWords('共 8,000 条笔记', words)
  await notebook.waitForSelector('.notebook[aria-busy=false]')
  const before = await storedNotes(notebook)

  await (await notebook.waitForSelector('[data-index="0"]'))!.focus()
  await notebook.keyboard.down('Control')
  await notebook.keyboard.press('a')
  await notebook.keyboard.up('Control')
  await waitForWords('已选 8,000 条', words)
  await (await notebook.waitForSelector('.selection .danger'))!.click()
  await waitForWords('正在改动笔记', words)
  await press(notebook, '取消')
  await waitForWords('已取消，没有改动任何笔记。', words)
  expect(await words()).toContain('共 8,000 条笔记')
  expect(await storedNotes(notebook)).toEqual(before)

  await (await notebook.waitForSelector('.selection .danger'))!.click()
  await waitForWords('共 0 条笔记', words)
  expect((await storedNotes(notebook)).every(({ deleted }) => deleted === 1)).toBe(true)
})
