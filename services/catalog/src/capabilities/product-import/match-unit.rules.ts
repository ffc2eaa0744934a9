/** A unit that a row may mean. */
export interface KnownUnit {
  readonly id: string
  readonly slug: string
  /** Name without its kind, as in an address. */
  readonly key: string
  readonly level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE'
  readonly isInForce: boolean
  readonly province: string | null
  /** Whether the officer is in charge there. */
  readonly isMine: boolean
}

const KIND = /^(tp|tx|tt|p|x|h|q|thanh-pho|thi-xa|thi-tran|huyen|quan|phuong|xa|dac-khu|tinh)-/

/** The key of a unit's name: `Thành phố Hội An`, `TP. Hội An` and `hoi-an` mean the same. */
export const unitKey = (slug: string) => slug.replace(KIND, '')

/** The unit that `key` (in `province`, where told) names: a district first, else a commune in force; several leave it open. */
export function matchUnit(slug: string, province: string | null, units: readonly KnownUnit[]): KnownUnit | 'UNKNOWN' | 'SEVERAL' {
  const named = units.filter(unit => unit.slug === slug || unit.key === unitKey(slug))
  const here = province ? named.filter(unit => unit.province === province) : named
  for (const candidates of [
    here.filter(unit => unit.slug === slug),
    here.filter(unit => unit.level === 'DISTRICT'),
    here.filter(unit => unit.isInForce && unit.level === 'COMMUNE'),
  ]) {
    if (candidates.length === 1) return candidates[0]!
    if (candidates.length > 1) return 'SEVERAL'
  }
  return 'UNKNOWN'
}
