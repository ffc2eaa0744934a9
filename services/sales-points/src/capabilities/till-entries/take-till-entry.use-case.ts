import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { brokenPart, type TillEntry, tillEntryText, tillTotal } from '@ocop/trade-rules'
import type { OpenDiscrepancies } from '../discrepancies/open-discrepancies.use-case.ts'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { CheckSignature } from '../tills/check-signature.use-case.ts'
import type { FindTills, Till } from '../tills/find-tills.use-case.ts'
import type { BookTillSale } from './book-till-sale.use-case.ts'
import { correctedTime } from './till-clock.rules.ts'
import type { RecordedEntry, TillConflict } from './till-entry.entity.ts'
import { type NewEntry, TillEntryRepository } from './till-entry.repository.ts'
import { TillEntryBroken, TillNumberReused, TillSignatureInvalid } from './till-entries.refusals.ts'

export type SignedEntry = TillEntry & { readonly signature: string }

export interface TakenEntry {
  readonly entry: RecordedEntry
  /** It had come before; nothing was done. */
  readonly isRepeat: boolean
}

interface Neighbours {
  readonly findTills: FindTills
  readonly checkSignature: CheckSignature
  readonly enterSalesPoint: EnterSalesPoint
  readonly bookTillSale: BookTillSale
  readonly openDiscrepancies: OpenDiscrepancies
}

const ACTION = 'send what this till has sold'

/** Takes one entry of a till's journal, once: a till writes its journal alone, whoever else sends for it waits. */
export class TakeTillEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  execute(signed: SignedEntry, deviceNow: Date, actor: Actor): Promise<TakenEntry | Refusal> {
    const { signature, ...entry } = signed
    const part = brokenPart(entry)
    if (part) return Promise.resolve(new TillEntryBroken(part))
    return this.unitOfWork.run<TakenEntry | Refusal>(async transaction => {
      const { findTills, checkSignature } = this.neighbours
      const till = await findTills.lock(transaction, entry.tillId, actor, ACTION)
      const signedText = tillEntryText(entry)
      if (!checkSignature.execute(till.publicKey, signedText, signature)) return new TillSignatureInvalid()
      const alike = await new TillEntryRepository(transaction.manager).findAlike(entry.id, till.id, entry.counter)
      if (alike.length > 0) return earlier(alike, signedText) ?? new TillNumberReused(entry.counter)
      return this.#take(transaction, till, { entry, signedText, signature }, { deviceNow, actor })
    })
  }

  async #take(
    transaction: Transaction,
    till: Till,
    signed: { entry: TillEntry; signedText: string; signature: string },
    { deviceNow, actor }: { deviceNow: Date; actor: Actor },
  ): Promise<TakenEntry | Refusal> {
    const { salesPointId } = till
    const { userId, status } = await this.neighbours.enterSalesPoint.execute(transaction.manager, actor, salesPointId, ACTION)
    const received = { salesPointId, receivedBy: userId, receivedAt: this.now() }
    const { at: deviceTime, ...entry } = signed.entry
    const deviceAt = new Date(deviceTime)
    const { at, wrongBySeconds } = correctedTime(deviceAt, { deviceNow, now: received.receivedAt })
    const conflicts: TillConflict[] = wrongBySeconds === undefined ? [] : [{ kind: 'CLOCK_WRONG', seconds: wrongBySeconds }]
    if (status !== 'ACTIVE') conflicts.push({ kind: 'POINT_NOT_ACTIVE' })
    const made = { ...signed, ...entry, ...received, deviceAt, at, total: tillTotal(entry.lines), conflicts, counterSaleId: null }
    if (till.revokedAt) return this.#enter(transaction, { ...made, state: 'QUARANTINED' })
    return this.book(transaction, { ...made, state: 'BOOKED' })
  }

  /** Books what the entry says, and enters it. */
  async book(transaction: Transaction, entry: NewEntry): Promise<TakenEntry | Refusal> {
    if (entry.kind !== 'SALE') return this.#enter(transaction, entry)
    const { salesPointId, lines, at: soldAt, receivedBy: actorId } = entry
    const booked = await this.neighbours.bookTillSale.execute(transaction, { salesPointId, lines, soldAt, actorId })
    if (booked instanceof Refusal) return booked
    const { counterSaleId, conflicts, missing } = booked
    const taken = await this.#enter(transaction, { ...entry, counterSaleId, conflicts: [...entry.conflicts, ...conflicts] })
    await this.neighbours.openDiscrepancies.execute(transaction, { salesPointId, tillEntryId: entry.id }, missing)
    return taken
  }

  async #enter({ manager, audit }: Transaction, entry: NewEntry): Promise<TakenEntry> {
    const recorded = await new TillEntryRepository(manager).add(entry)
    const { id, tillId, counter, kind, state, conflicts, receivedBy } = entry
    const after = { tillId, counter, kind, state, conflicts }
    await audit.add({ actorId: receivedBy, action: 'syncTill', subject: 'TillEntry', subjectId: id, after })
    return { entry: recorded, isRepeat: false }
  }
}

/** The entry as it came before, when it is word for word the same; undefined when something else has its id or number. */
function earlier(alike: readonly RecordedEntry[], signedText: string): TakenEntry | undefined {
  const [entry] = alike
  return alike.length === 1 && entry!.signedText === signedText ? { entry: entry!, isRepeat: true } : undefined
}
