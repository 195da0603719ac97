/** What happened, and what the reader can do about it. */
interface Failure {
  readonly what: string
  readonly remedy: string
}

const newer = { what: '笔记本由更新版本的公告镜写成，本版本不敢改动。', remedy: '请更新扩展。' }
const noStorage = { what: '浏览器没有打开本机存储。', remedy: '请检查是否处于隐私模式，再试一次。' }

/** What Chromium says where nothing fits on the disk any more: only a quota has an error of its own. */
const noWay = { what: '浏览器读写磁盘时出错，可能是磁盘满了。', remedy: '请腾出空间后再试；还不行，请重启浏览器。' }

const failures: Record<string, Failure> = {
  QuotaExceededError: { what: '磁盘空间不足。', remedy: '请腾出空间后再试。' },
  AbortError: noWay,
  UnknownError: noWay,
  NewerDatabaseError: newer,
  VersionError: newer,
  BlockedDatabaseError: {
    what: '笔记本暂时打不开，可能被公告镜的旧页面占用。',
    remedy: '请关闭公告镜的其他页面后再试。',
  },
  DatabaseClosedError: { what: '笔记本被浏览器关闭。', remedy: '请重启浏览器后再试。' },
  InvalidStateError: noStorage,
  MissingAPIError: noStorage,
  DataCloneError: { what: '这条笔记含有无法保存的内容。', remedy: '请改写后再试。' },
}

/** What the reader is told of a failure of the notebook: what happened, whether something was to be saved, what can be done. */
export function failureSentence(error: unknown, doing: 'read' | 'write'): string {
  const known = namesOf(error).find((name) => Object.hasOwn(failures, name))
  const { what, remedy } = known === undefined ? unknown(error) : failures[known]!
  return `${what}${doing === 'write' ? '没有保存。' : ''}${remedy}`
}

/** Whether opening the database again may help. */
export function isConnectionLost(error: unknown): boolean {
  const [name] = namesOf(error)
  return name === 'DatabaseClosedError' || name === 'InvalidStateError'
}

function unknown(error: unknown): Failure {
  const name = namesOf(error).join(' / ') || String(error)
  return { what: `笔记本出错（${name}）。`, remedy: '请重启浏览器后再试。' }
}

/** The error's name, and of those that Dexie wrapped in it; the innermost says most, so it comes first. */
function namesOf(error: unknown): string[] {
  const names: string[] = []
  let one: unknown = error
  while (one instanceof Error || one instanceof DOMException) {
    names.unshift(one.name)
    one = 'inner' in one ? one.inner : one.cause
    if (names.length > 5) break
  }
  return names
}
