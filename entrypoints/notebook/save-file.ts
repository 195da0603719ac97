const types = { csv: 'text/csv', md: 'text/markdown', json: 'application/json' } as const

/** Gives the reader a text as a download of our own page; no permission is needed, nothing leaves the machine. */
export function saveFile(name: string, text: string): void {
  const extension = name.slice(name.lastIndexOf('.') + 1) as keyof typeof types
  const address = URL.createObjectURL(new Blob([text], { type: `${types[extension]};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
