import places from '../../seeds/places.json' with { type: 'json' }
import { shortPlace } from './short-place.ts'

// Built in as it comes out here (commands/pack-seeds).

const { provinces, prefectures, shortPrefectures, underProvince, districts, counties, zones } = places
const countyNames = [...underProvince, ...Object.values(counties).flat()]
const names = [
  ...provinces.flatMap((one) => [one.name, one.short]),
  ...prefectures.flatMap((one) => [one, shortPlace(one)]),
  ...Object.values(shortPrefectures),
  ...Object.values(districts).flat(),
  ...countyNames,
  ...countyNames.filter((one) => one.includes('自治')).map((one) => shortPlace(one) + one.at(-1)!),
  ...Object.entries(zones).flat(2),
].filter((one) => one.length >= 2)

/** Names of places that hold their short forms, too: 武汉市 for 武汉. */
export const shortenedPlaces: readonly string[] = [
  ...new Set(names.filter((one) => shortPlace(one) !== one && names.includes(shortPlace(one)))),
]

/** All other names of places. */
export const otherPlaces: readonly string[] = [...new Set(names)].filter(
  (name) => !shortenedPlaces.some((one) => one === name || shortPlace(one) === name),
)
