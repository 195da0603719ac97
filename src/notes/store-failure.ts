const sentences: Record<string, string> = {
  QuotaExceededError: '磁盘空间不足，笔记没有保存。请腾出空间后再试。',
  NewerDatabaseError: '笔记由更新版本的公告镜保存，本版本不敢改动。请更新扩展。',
  VersionError: '笔记由更新版本的公告镜保存，本版本不敢改动。请更新扩展。',
  DatabaseClosedError: '笔记本被浏览器关闭或被旧页面占用。请关闭公告镜的其他页面后再试。',
  InvalidStateError: '浏览器没有打开本机存储。请检查是否处于隐私模式，再试一次。',
  MissingAPIError: '浏览器没有打开本机存储。请检查是否处于隐私模式，再试一次。',
  DataCloneError: '这条笔记含有无法保存的内容。',
}

/** What the reader is told of a failure of the notebook: what happened and what can be done. */
export function failureSentence(error: unknown): string {
  for (const name of namesOf(error)) {
    const sentence = sentences[name]
    if (sentence !== undefined) return sentence
  }
  const name = namesOf(error).join(' / ') || String(error)
  return `笔记本出错（${name}），没有保存。请重启浏览器后再试。`
}

/** Whether opening the database again may help. */
export function isConnectionLost(error: unknown): boolean {
  const [name] = namesOf(error)
  return name === 'DatabaseClosedError' || name === 'InvalidStateError'
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
