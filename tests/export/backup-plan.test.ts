import { expect, it } from 'vitest'
import { backupName, isBackupDue, keptBackups, outdatedBackups } from '../../src/export/backup-plan.ts'

const day = 86_400_000
const now = 100 * day

it.each([
  [{ every: null, lastAt: null, laterAt: 0 }, false],
  [{ every: 'week', lastAt: null, laterAt: 0 }, true],
  [{ every: 'week', lastAt: now - 6 * day, laterAt: 0 }, false],
  [{ every: 'week', lastAt: now - 7 * day, laterAt: 0 }, true],
  [{ every: 'day', lastAt: now - 7 * day, laterAt: now + 1 }, false],
  [{ every: 'month', lastAt: now - 29 * day, laterAt: 0 }, false],
] as const)('with %j a backup is due: %s', (schedule, due) => {
  expect(isBackupDue(schedule, now)).toBe(due)
})

it('takes the oldest of its own files out of a folder, and no other', () => {
  const names = Array.from({ length: keptBackups + 3 }, (_, index) => backupName(new Date(2026, 0, 1 + index)))
  const others = ['公告镜备份-2020-01-01.json.txt', '公告镜笔记-2020-01-01.json', '旧 公告镜备份-2020-01-01.json']
  expect(outdatedBackups([...names].reverse().concat(others))).toEqual(names.slice(0, 3))
  expect(outdatedBackups(names.slice(0, keptBackups))).toEqual([])
})
