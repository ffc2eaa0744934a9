/** `Chủ tịch Ủy ban nhân dân cấp tỉnh` of a unit: the law’s words with the unit’s name. */
export const authorityOf = (words: string, unitName: string | undefined): string =>
  unitName === undefined ? words : words.replace(/cấp (tỉnh|huyện)/, unitName)

/** Of whom certificates are numbered: the unit’s code, or the country. */
export const serialOf = (unitCode: string | undefined): string => unitCode ?? 'VN'

/** `48-2026-000123`: authority, year, serial. */
export const certificateNumberOf = (authority: string, issuedOn: string, serial: number): string =>
  `${authority}-${issuedOn.slice(0, 4)}-${String(serial).padStart(6, '0')}`

export interface Validity {
  readonly validFrom: string
  readonly validTo: string | null
}

/** Whether a regime was in force on a day. */
export const isWithin = (day: string, { validFrom, validTo }: Validity): boolean => validFrom <= day && (validTo === null || day <= validTo)
