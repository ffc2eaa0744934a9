const KEPT_MS = 60_000

/** Gives a file to whoever pressed the button. The address is kept for a while: some browsers fetch it late. */
export function saveFile(file: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS)
}
