import places from '../../seeds/places.json' with { type: 'json' }

// Built in as it comes out here (commands/pack-seeds).

/** The 民族 that autonomous divisions are named for, without 族. */
export const peoples: readonly string[] = places.peoples
