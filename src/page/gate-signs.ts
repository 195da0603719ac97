import portals from '../../seeds/portals.json' with { type: 'json' }

// Built in as it comes out here (commands/pack-seeds): on most pages the gate is all that runs.

/** Patterns of paths: of lists and home pages, and of articles. */
export const listUrls: readonly string[] = portals.listUrls
export const articleUrls: readonly string[] = portals.articleUrls

/** Patterns of hosts that have no notices of their own. */
export const foreignHosts: readonly string[] = portals.foreignHosts

/** Names of the meta elements that only articles have. */
export const articleMetas: readonly string[] = ['articletitle', ...portals.metas.publishedOn]
