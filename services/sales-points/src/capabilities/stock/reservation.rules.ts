import { Refusal } from '@ocop/service-kit/refusal'
import { type PickedGoods, type SellableLot, pickLots, type WantedGoods, whyNotSellable } from './sellable.rules.ts'
import type { InsufficientStock, LotNotSellable } from './stock.refusals.ts'

interface AtPoint {
  readonly salesPointId: string
}

export interface ReservationWish {
  readonly wanted: readonly (WantedGoods & AtPoint)[]
  /** What becomes free again when the wish is granted, and only then. */
  readonly freed: readonly (PickedGoods & AtPoint)[]
}

/** Goods of one point that are set aside for an order. */
export interface ReservedGoods extends AtPoint {
  readonly goods: readonly PickedGoods[]
}

/** Why a wish is not granted, and at which point. */
export interface DeniedReservation extends AtPoint {
  readonly refusal: InsufficientStock | LotNotSellable
}

export interface ShelfKey extends AtPoint {
  readonly productId: string
}

export interface ReservationPlan {
  /** One for each wish, in turn. */
  readonly outcomes: readonly (readonly ReservedGoods[] | DeniedReservation)[]
  /** Shelves where nothing is left to sell once the granted wishes are reserved. */
  readonly emptied: readonly ShelfKey[]
}

type Shelves = Map<string, readonly (SellableLot & AtPoint)[]>

const shelfOf = ({ salesPointId, productId }: ShelfKey) => `${salesPointId}/${productId}`

/**
 * What each wish gets, in the order in which they were made: all lines or none, what expires first is taken first. A wish that is
 * denied changes nothing for those after it.
 */
export function planReservations(
  wishes: readonly ReservationWish[],
  lots: readonly (SellableLot & AtPoint)[],
  today: string,
): ReservationPlan {
  const shelves: Shelves = Map.groupBy(lots, shelfOf)
  const emptied = new Map<string, ShelfKey>()
  const outcomes = wishes.map(wish => {
    const trial = afterFreeing(wish, shelves)
    const plan = planOne(wish, trial, today)
    if ('refusal' in plan) return plan
    for (const [shelf, left] of afterTaking(plan, trial)) {
      shelves.set(shelf, left)
      if (!left.some(lot => isLeft(lot, today))) emptied.set(shelf, left[0]!)
    }
    return plan
  })
  return { outcomes, emptied: [...emptied.values()] }
}

const isLeft = (lot: SellableLot, today: string) => lot.onHand > lot.reserved && !whyNotSellable(lot, today)

/** The shelves a wish is about as they would be without what it frees. */
function afterFreeing({ wanted, freed }: ReservationWish, shelves: Shelves): Shelves {
  const names = new Set([...wanted, ...freed].map(shelfOf))
  return changed(new Map([...names].map(name => [name, shelves.get(name) ?? []])), freed, -1)
}

const afterTaking = (plan: readonly ReservedGoods[], shelves: Shelves): Shelves =>
  changed(
    shelves,
    plan.flatMap(({ salesPointId, goods }) => goods.map(picked => ({ ...picked, salesPointId }))),
    1,
  )

function changed(shelves: Shelves, goods: readonly (PickedGoods & AtPoint)[], sign: 1 | -1): Shelves {
  const result = new Map(shelves)
  for (const one of goods) {
    const lots = result.get(shelfOf(one))!
    result.set(
      shelfOf(one),
      lots.map(lot => (lot.lotCode === one.lotCode ? { ...lot, reserved: lot.reserved + sign * one.quantity } : lot)),
    )
  }
  return result
}

function planOne({ wanted }: ReservationWish, shelves: Shelves, today: string): readonly ReservedGoods[] | DeniedReservation {
  const plan: ReservedGoods[] = []
  for (const [salesPointId, lines] of [...Map.groupBy(wanted, line => line.salesPointId)].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const names = new Set(lines.map(shelfOf))
    const goods = pickLots(
      lines,
      [...names].flatMap(name => shelves.get(name)!),
      today,
    )
    if (goods instanceof Refusal) return { salesPointId, refusal: goods }
    plan.push({ salesPointId, goods })
  }
  return plan
}
