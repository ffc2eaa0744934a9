/** Widths kept of every picture, in pixels; a smaller original is not enlarged. */
export const WIDTHS = [320, 640, 1280] as const
export type Width = (typeof WIDTHS)[number]

export const MOST_IMAGES = 12
export const LARGEST_UPLOAD_BYTES = 8 * 1024 * 1024
export const UPLOADS = '/media/uploads/'

export const fileNameOf = (hash: string, width: Width) => `${hash}-${width}.webp`
export const addressOf = (hash: string, width: Width) => `/media/${fileNameOf(hash, width)}`

/** Hash and width that a path names; undefined when it is not one of ours. */
export function parseAddress(path: string): { hash: string; width: Width } | undefined {
  const match = /^\/media\/([0-9a-f]{64})-(320|640|1280)\.webp$/.exec(path)
  return match ? { hash: match[1]!, width: Number(match[2]) as Width } : undefined
}
