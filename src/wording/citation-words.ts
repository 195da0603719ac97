/** The notice as it is cited: 《标题》（文号）; a title within the title gets 〈〉 (GB/T 15834). */
export function citationWords(notice: { readonly title: string; readonly documentNumber: string | null }): string {
  const bare = notice.title.trim().replace(/^《([^《》]*)》$/, '$1') || '无标题'
  const inner = bare.replaceAll('《', '〈').replaceAll('》', '〉')
  return `《${inner}》${notice.documentNumber === null ? '' : `（${notice.documentNumber}）`}`
}
