/** The UTF-16 units of a text as numbers: loops over all of them take half as long as over the text itself. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length)
  for (let place = 0; place < text.length; place++) codes[place] = text.charCodeAt(place)
  return codes
}
