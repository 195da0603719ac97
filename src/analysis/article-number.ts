const ARTICLE =
  /第[一二三四五六七八九十百\d]{1,4}条|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、]/y

/** 第四条 市教育局负责选址, （三）市教育局负责: where the words begin behind their number, which is no part of a name. */
export function afterArticle(text: string, start: number): number {
  ARTICLE.lastIndex = start
  return ARTICLE.test(text) ? ARTICLE.lastIndex : start
}
