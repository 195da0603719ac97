/** Any verb with what it leads to: 扩充至150项, 缩到2天. */
const CHANGE_TO = /^[\u4e00-\u9fff]{1,3}[至到](?=[\d一二三四五六七八九十百两]|$)/

/** Whether it is said at a place what something is changed to. */
export function isChangeTo(text: string, place: number): boolean {
  return CHANGE_TO.test(text.slice(place, place + 5))
}
