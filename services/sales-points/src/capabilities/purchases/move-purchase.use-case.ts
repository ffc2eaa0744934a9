import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { type EnteredPurchase, enterPurchase, whyNotPossible } from './enter-purchase.use-case.ts'
import type { PurchaseAction } from './purchase.enum.ts'
import type { Purchase, PurchaseChange } from './purchase.entity.ts'
import { PurchaseRepository } from './purchase.repository.ts'
import { LEADS_TO } from './purchase.rules.ts'

type Step = keyof typeof LEADS_TO

export interface Confirmation {
  readonly purchaseId: string
  readonly deliversOn: string
  readonly lines: readonly { readonly position: number; readonly quantity: number; readonly unitPrice: number }[]
}

const LONGEST_REASON = 500
const LONGEST_NUMBER = { invoice: 50, payment: 100 }

/** What the two do with a purchase, each step once: sent, confirmed or declined, called off, closed, invoiced, paid. */
export class MovePurchase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  /** A step without further details; taking it again changes nothing. */
  step({ purchaseId, step, ...words }: { purchaseId: string; step: Step; reason?: string | null | undefined }, actor: Actor) {
    const reason = words.reason?.trim() || null
    const needsReason = step === 'CANCEL' || step === 'DECLINE'
    if ((needsReason && !reason) || (reason && reason.length > LONGEST_REASON))
      throw new BadInput('reason', `Say why, in 1 to ${LONGEST_REASON} signs.`)
    return this.#move(purchaseId, step, actor, { change: { state: LEADS_TO[step] }, reason })
  }

  /** The producer says how much of each line comes, at what price, and when. */
  confirm({ purchaseId, deliversOn, lines }: Confirmation, actor: Actor): Promise<Purchase | Refusal> {
    if (deliversOn < vietnamDay(this.now())) throw new BadInput('deliversOn', 'It cannot come on a day that has passed.')
    return this.#move(purchaseId, 'CONFIRM', actor, {
      change: { state: 'CONFIRMED', deliversOn },
      prepare: async ({ manager }, { purchase }) => {
        const fault = faultOf(purchase, lines)
        if (fault) throw new BadInput(fault[0], fault[1])
        await new PurchaseRepository(manager).confirm(purchaseId, lines)
      },
    })
  }

  invoice(
    { purchaseId, number, amount }: { purchaseId: string; number: string; amount: number },
    actor: Actor,
  ): Promise<Purchase | Refusal> {
    const invoiceNumber = textOf(number, 'number', LONGEST_NUMBER.invoice)
    if (amount < 0) throw new BadInput('amount', 'An invoice is not negative.')
    return this.#move(purchaseId, 'INVOICE', actor, { change: { state: 'INVOICED', invoiceNumber, invoiceAmount: amount } })
  }

  pay(
    { purchaseId, paidOn, ...told }: { purchaseId: string; paidOn: string; reference: string },
    actor: Actor,
  ): Promise<Purchase | Refusal> {
    const paymentReference = textOf(told.reference, 'reference', LONGEST_NUMBER.payment)
    if (paidOn > vietnamDay(this.now())) throw new BadInput('paidOn', 'It cannot have been paid on a day to come.')
    return this.#move(purchaseId, 'RECORD_PAYMENT', actor, { change: { state: 'PAID', paidOn, paymentReference } })
  }

  #move(
    purchaseId: string,
    action: PurchaseAction,
    actor: Actor,
    step: {
      change: PurchaseChange
      reason?: string | null
      prepare?: (transaction: Transaction, entered: EnteredPurchase) => Promise<void>
    },
  ): Promise<Purchase | Refusal> {
    return this.unitOfWork.run(async transaction => {
      const entered = await enterPurchase(transaction.manager, { purchaseId, actor, action })
      const { purchase, side, userId } = entered
      if (isDone(purchase, step.change)) return purchase
      const refusal = whyNotPossible(entered, action)
      if (refusal) return refusal
      await step.prepare?.(transaction, entered)
      return this.take(transaction, purchase, { ...step, action, side, userId })
    })
  }

  /** Takes a step of a locked purchase, whoever asks was let in before. */
  async take(
    { manager, audit }: Transaction,
    { id, state }: Purchase,
    {
      change,
      action,
      reason = null,
      side,
      userId,
    }: Omit<EnteredPurchase, 'purchase'> & {
      change: PurchaseChange
      action: PurchaseAction
      reason?: string | null
    },
  ): Promise<Purchase> {
    const purchases = new PurchaseRepository(manager)
    await purchases.change(id, change, { what: change.state ?? action, side, byId: userId, reason, at: this.now() })
    const before = { state }
    await audit.add({ actorId: userId, action: 'movePurchase', subject: 'Purchase', subjectId: id, before, after: { ...change, reason } })
    return purchases.get(id)
  }
}

/** Whether the very same was told before; told otherwise it is another step, and too late. */
const isDone = (purchase: Purchase, change: PurchaseChange) =>
  (Object.entries(change) as [keyof PurchaseChange, unknown][]).every(([name, told]) => purchase[name] === told)

function textOf(text: string, field: string, longest: number): string {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > longest) throw new BadInput(field, `Tell it in 1 to ${longest} signs.`)
  return trimmed
}

type Fault = readonly [field: string, message: string]

function faultOf(purchase: Purchase, lines: Confirmation['lines']): Fault | undefined {
  const wanted = new Map(purchase.lines.map(line => [line.position, line.wanted]))
  const isWhole = new Set(lines.map(({ position }) => position)).size === wanted.size && lines.every(({ position }) => wanted.has(position))
  if (!isWhole || lines.length !== wanted.size) return ['lines', 'Say of each line how much comes and at what price; 0 for what does not.']
  if (lines.every(({ quantity }) => quantity === 0)) return ['lines', 'Nothing comes: decline it, and say why.']
  return lines.map((line, place) => faultOfLine(line, place, wanted.get(line.position)!)).find(Boolean)
}

function faultOfLine({ quantity, unitPrice }: Confirmation['lines'][number], place: number, wanted: number): Fault | undefined {
  if (quantity < 0 || quantity > wanted) return [`lines.${place}.quantity`, 'From 0 to what is wanted.']
  return unitPrice < 0 ? [`lines.${place}.unitPrice`, 'A price is not negative.'] : undefined
}
