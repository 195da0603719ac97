import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { press } from './notice-page.ts'

/** The forms of notes in the notebook's list of exports, and what their files end in. */
export const noteFiles = [
  ['Excel', '.xlsx'],
  ['Word', '.docx'],
  ['Markdown', '.md'],
  ['CSV', '.csv'],
  ['JSON', '.json'],
  ['W3C 注释', '.jsonld'],
] as const

/** Exports all notes in each form from the open notebook; `folder` is where the browser's downloads go. Gives the files. */
export async function exportNotes(notebook: Page, folder: string): Promise<string[]> {
  const files: string[] = []
  for (const [name, ending] of noteFiles) {
    await notebook.bringToFront()
    await notebook.click('.notebook-bar .export-menu > button')
    await press(notebook, name)
    files.push(await waitForFile(folder, ending))
  }
  return files
}

/** Waits for a download to be whole: until then its name ends otherwise, or (in Firefox) an empty one keeps its place. */
export async function waitForFile(folder: string, ending: string, seconds = 60): Promise<string> {
  for (let tries = 0; tries < seconds * 10; tries += 1) {
    const name = readdirSync(folder).find((one) => one.endsWith(ending))
    const file = path.join(folder, name ?? '')
    if (name !== undefined && statSync(file).size > 0) return file
    await new Promise((wake) => setTimeout(wake, 100))
  }
  throw new Error(`No ${ending} file came to ${folder}.`)
}
