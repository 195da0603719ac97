import type { Analysis, Task } from '../../src/analysis/analysis.ts'
import type { PageLabels, TaskLabel } from './label.ts'
import { keyOf } from './same-words.ts'
import type { Counting } from './tally.ts'

type Names = Pick<Task, 'lead' | 'responsible' | 'assisting'>
type Canonical = (name: string) => string

const none: Names = { lead: [], responsible: [], assisting: [] }

/** Judges each task's lead and its responsible units: right only where all names are there and no other. */
export function scoreTasks(analysis: Analysis, labels: PageLabels, counting: Counting): void {
  const canonical = canonicalNames(labels)
  const found = linkTasks(analysis.tasks, labels.tasks, canonical)
  for (const label of labels.tasks) {
    const task = found.get(label)
    counting.judge('task found', task !== undefined)
    judgeNames(task ?? none, label, canonical, counting)
  }
}

/** A name as written leads to its full name (财政局 → 市财政局), so that either is right. */
function canonicalNames({ text, units }: PageLabels): Canonical {
  const full = new Map<string, string>()
  for (const { start, end, fullName, optional } of units) {
    const name = text.slice(start, end)
    if (!optional) full.set(keyOf(name), keyOf(fullName ?? name))
  }
  return (name) => full.get(keyOf(name)) ?? keyOf(name)
}

function judgeNames(task: Names, label: TaskLabel, canonical: Canonical, counting: Counting): void {
  const distinct = (names: readonly string[]) => [...new Set(names.map(canonical))]
  const either = distinct(label.either)
  const lead = distinct(label.lead).filter((name) => !either.includes(name))
  const responsible = distinct(label.responsible).filter((name) => !either.includes(name))
  const mayAnswer = [...responsible, ...either, ...distinct(label.assisting)]
  const saidLead = distinct(task.lead)
  const saidAnswering = distinct([...task.responsible, ...task.assisting])
  const allSaid = either.every((name) => saidLead.includes(name) || saidAnswering.includes(name))

  const leadRight = isWithin(saidLead, [...lead, ...either]) && isWithin(lead, saidLead) && (lead.length > 0 || allSaid)
  const answeringRight = isWithin(saidAnswering, mayAnswer) && isWithin(responsible, saidAnswering) && allSaid
  const show = (names: readonly string[]) => names.join('、')
  if (!counting.judge('task lead', leadRight))
    counting.differ(`task ${label.number} lead: ${show(saidLead)} for ${show(lead)}`)
  if (!counting.judge('task responsible', answeringRight))
    counting.differ(`task ${label.number} responsible: ${show(saidAnswering)} for ${show([...responsible, ...either])}`)
}

function isWithin(names: readonly string[], others: readonly string[]): boolean {
  return names.every((name) => others.includes(name))
}

/** Links by number, the nth of a number to the nth; what is left, by the names that tasks share. */
function linkTasks(tasks: readonly Task[], labels: readonly TaskLabel[], canonical: Canonical): Map<TaskLabel, Task> {
  const links = new Map<TaskLabel, Task>()
  const free = new Set(tasks)
  for (const label of labels) {
    const number = numberOf(label.number)
    const same = labels.filter((one) => numberOf(one.number) === number)
    const task = tasks.filter((one) => numberOf(one.number) === number)[same.indexOf(label)]
    if (!task || !free.delete(task)) continue
    links.set(label, task)
  }
  for (const label of labels) {
    if (links.has(label)) continue
    const best = mostAlike(label, [...free], canonical)
    if (!best) continue
    links.set(label, best)
    free.delete(best)
  }
  return links
}

function numberOf(number: string): string {
  return keyOf(number).replace(/[()[\]【】〔〕.、,:]/gu, '')
}

function mostAlike(label: TaskLabel, tasks: readonly Task[], canonical: Canonical): Task | null {
  let best: Task | null = null
  let most = 0
  const wanted = allNames(label, canonical)
  for (const task of tasks) {
    const said = allNames(task, canonical)
    const shared = [...said].filter((name) => wanted.has(name)).length
    const alike = shared / (said.size + wanted.size - shared || 1)
    if (alike <= most) continue
    most = alike
    best = task
  }
  return best
}

function allNames({ lead, responsible, assisting }: Names, canonical: Canonical): Set<string> {
  return new Set([...lead, ...responsible, ...assisting].map(canonical))
}
