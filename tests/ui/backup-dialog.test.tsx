// @vitest-environment jsdom
import axe from 'axe-core'
import { beforeAll, expect, it, vi } from 'vitest'
import { BackupDialog, BackupReminder, type BackupView } from '../../src/ui/backup-dialog.tsx'
import { click, find, mount } from './mount.tsx'

const view: BackupView = {
  canChooseFolder: true,
  folder: '资料',
  every: 'week',
  lastAt: Date.UTC(2026, 10, 20),
  due: false,
  running: null,
  problem: null,
}
const onSchedule = vi.fn<(every: string | null) => void>()
const nothing = () => undefined

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})

function show(change: Partial<BackupView> = {}) {
  return mount(
    <BackupDialog
      view={{ ...view, ...change }}
      onMake={nothing}
      onChooseFolder={nothing}
      onForgetFolder={nothing}
      onSchedule={onSchedule}
      onRestore={nothing}
      onClose={nothing}
    />,
  )
}

it('says where backups go and when the last one was made', () => {
  expect(show().textContent).toContain('存到文件夹：资料')
  expect(show().textContent).toContain('上次备份')
  expect(show({ lastAt: null }).textContent).toContain('还没有备份过')
  expect(show({ canChooseFolder: false, folder: null }).textContent).toContain('不能直接写入文件夹')
})

it('tells how often', async () => {
  await click(find(show(), 'label', '每天').querySelector('input')!)
  expect(onSchedule.mock.calls).toEqual([['day']])
})

it('reminds only when a backup is due and none is being made', () => {
  const remind = (change: Partial<BackupView>) =>
    mount(<BackupReminder view={{ ...view, ...change }} onMake={nothing} onLater={nothing} />).textContent
  expect(remind({})).toBe('')
  expect(remind({ due: true, running: { done: 0, total: 0 } })).toBe('')
  expect(remind({ due: true })).toContain('再点一下')
  expect(remind({ due: true, folder: null })).toContain('下载备份')
})

it('is accessible', async () => {
  const page = show({ running: { done: 1, total: 3 }, problem: '磁盘满了' })
  const { violations } = await axe.run(page, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
