import type { EvidenceValidity } from './evidence-validity.enum.ts'

export const LARGEST_PAPER_BYTES = 20 * 1024 * 1024
export const MOST_PAGES = 500
export const PAPER_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const
export const PAPERS = '/evidence/'
export const UPLOADS = '/evidence/uploads/'

const EXPIRING_DAYS = 60
const EXTENSIONS: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
}

export const isPaperType = (mediaType: string) => (PAPER_TYPES as readonly string[]).includes(mediaType)

export const addressOf = (id: string) => `${PAPERS}${id}`

/** The id that an address names; undefined when it is not one of ours. */
export const idIn = (path: string): string | undefined => /^\/evidence\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(path)?.[1]

export function validityOn(today: string, expiresOn: string | null): EvidenceValidity {
  if (expiresOn === null) return 'VALID'
  if (expiresOn < today) return 'EXPIRED'
  return expiresOn <= daysAfter(today, EXPIRING_DAYS) ? 'EXPIRING' : 'VALID'
}

/** A name for the file when it is saved: plain letters for old programmes, the title for the others (RFC 6266). */
export function dispositionOf(title: string, mediaType: string): string {
  const extension = EXTENSIONS[mediaType] ?? 'bin'
  const name = `${title.replaceAll(/[\\/:*?"<>|\p{C}]/gu, ' ').trim()}.${extension}`
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, letter => `%${letter.codePointAt(0)!.toString(16).toUpperCase()}`)
  return `inline; filename="paper.${extension}"; filename*=UTF-8''${encoded}`
}

const daysAfter = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
