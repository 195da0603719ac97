/** Where a possible title was met: told by the reader's rule for the portal, said by the page's metas, a heading, the window title, a table of the document, the text. */
export type TitleSource = 'portal' | 'meta' | 'heading' | 'document' | 'table' | 'text'

/** Something that may be the notice's title, as the page has it. */
export interface TitleCandidate {
  readonly text: string
  readonly from: TitleSource
}

/** What the table or the line of information about a document may say of it. */
export type Field =
  | 'indexNumber'
  | 'issuer'
  | 'publisher'
  | 'documentNumber'
  | 'writtenOn'
  | 'createdOn'
  | 'publishedOn'
  | 'title'
  | 'genre'
  | 'validity'
  | 'subject'
  | 'source'

/** What a page says of itself beside the notice's text; all that detection may know of a page. */
export interface PageFacts {
  readonly url: string | null
  readonly host: string | null
  /** By lower-case name; unfilled templates are left out. */
  readonly metas: Readonly<Record<string, string>>
  readonly titles: readonly TitleCandidate[]
  readonly fields: Readonly<Partial<Record<Field, string>>>
  /** Words of the 当前位置 line, or null. */
  readonly breadcrumb: string | null
  readonly body: BodyFacts
}

/** Measures of the element that holds the text. */
export interface BodyFacts {
  /** Shown characters, those of them inside links, and those of lines that say something, which cells and labels do not. */
  readonly characters: number
  readonly linked: number
  readonly prose: number
  /** Lines that lead to other pages, and lines that say something right below the title of a notice on another page. */
  readonly linkLines: number
  readonly abstracts: number
}
