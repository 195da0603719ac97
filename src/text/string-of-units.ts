/** So many units are made a string at once: the engine takes not many more as arguments. */
const STRETCH = 8192

/** The text that UTF-16 units make, lone surrogates too; fast for millions of them. */
export function stringOfUnits(units: Uint16Array): string {
  const stretches: string[] = []
  for (let from = 0; from < units.length; from += STRETCH)
    stretches.push(Reflect.apply(String.fromCharCode, null, units.subarray(from, from + STRETCH)))
  return stretches.join('')
}
