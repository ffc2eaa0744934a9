import type { LegalForm } from './legal-form.enum.ts'

const FIRST_WORDS: readonly (readonly [RegExp, LegalForm])[] = [
  [/^(htx|hợp tác xã)\b/iu, 'COOPERATIVE'],
  [/^(tht|tổ hợp tác)\b/iu, 'COOPERATIVE_GROUP'],
  [/^(công ty|doanh nghiệp|dntn)(?=\s|$)/iu, 'SMALL_OR_MEDIUM_ENTERPRISE'],
  [/^trang trại(?=\s|$)/iu, 'FARM'],
  [/^(hkd|hộ|hộ sxkd|cơ sở)(?=\s|$)/iu, 'HOUSEHOLD_BUSINESS'],
  [/^(hội|hiệp hội)(?=\s|$)/iu, 'ASSOCIATION'],
]

/** The legal form that a producer's name itself states. */
export const legalFormOf = (name: string): LegalForm => FIRST_WORDS.find(([words]) => words.test(name.trim()))?.[1] ?? 'UNKNOWN'
