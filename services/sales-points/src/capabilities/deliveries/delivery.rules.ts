export interface DeliveryArea {
  readonly unitId: string
  /** Null: the flat fee. */
  readonly fee: number | null
}

/** Where and for how much a sales point brings orders; all money whole đồng. */
export interface DeliveryTerms {
  readonly isOn: boolean
  readonly flatFee: number
  /** Goods for so much are brought for nothing; null: never. */
  readonly freeFrom: number | null
  readonly areas: readonly DeliveryArea[]
}

/** What it costs to bring goods there; undefined where the point does not go. */
export function deliveryFee({ isOn, flatFee, freeFrom, areas }: DeliveryTerms, unitId: string, goods: number): number | undefined {
  const area = isOn ? areas.find(one => one.unitId === unitId) : undefined
  if (!area) return undefined
  return freeFrom !== null && goods >= freeFrom ? 0 : (area.fee ?? flatFee)
}
