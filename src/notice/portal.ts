/** Where the pages of a site have what; each part is a CSS selector (a list may be), or null where it is not known. */
export interface Portal extends PortalParts {
  /** A host in small letters (www.linxi.gov.cn), or with `*.` in front a host and all below it. */
  readonly host: string
  /** The reader has switched it off. */
  readonly off: boolean
}

/** The parts of a page that a portal may tell. */
export interface PortalParts {
  /** What holds the whole text; of several elements the one with the most text counts. */
  readonly body: string | null
  readonly title: string | null
  /** The line that tells source, dates and number. */
  readonly source: string | null
  /** What stands in the text and is no part of it. */
  readonly furniture: string | null
}

export const portalParts = ['body', 'title', 'source', 'furniture'] as const satisfies readonly (keyof PortalParts)[]

/** The most UTF-16 units of one selector. */
export const largestSelector = 300
