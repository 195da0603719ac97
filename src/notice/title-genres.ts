import signs from '../../seeds/notice-signs.json' with { type: 'json' }

// Built in as it comes out here (commands/pack-seeds).

/** The words for 文种 that titles end with. */
export const genreWords: readonly string[] = signs.genres.map((genre) => genre.word)
