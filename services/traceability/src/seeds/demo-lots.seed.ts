import { startOfVietnamDay, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { fixedId, slugOf } from '@ocop/service-kit/identifiers'
import { Refusal } from '@ocop/service-kit/refusal'
import type { Scene } from '@ocop/service-kit/service'
import type { UseCases } from '../application.ts'
import { TraceEventRepository } from '../capabilities/trace-events/trace-event.repository.ts'
import { CHAIN_LOTS, RECALLED_LOT } from './demo-chains.ts'
import { FISH_SAUCE_LOTS } from './demo-fish-sauce.ts'
import type { DemoLot, DemoStep } from './demo-story.ts'

const TELLER = 'demo'
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** The catalogue's own words are always newer than these. */
const BEFORE_ALL_NEWS = new Date('2000-01-01T00:00:00Z')

/** Lots with whole stories from harvest to shelf, one recalled, one with an event told wrong; all marked as demo. */
export async function seedDemoLots(
  transaction: Transaction,
  { application, clock }: Scene<unknown, { readonly useCases: UseCases }>,
): Promise<void> {
  const storyteller = new Storyteller(transaction, application.useCases, clock())
  for (const lot of [...FISH_SAUCE_LOTS, ...CHAIN_LOTS, RECALLED_LOT]) await storyteller.tell(lot)
}

class Storyteller {
  constructor(
    private readonly transaction: Transaction,
    private readonly does: UseCases,
    private readonly now: Date,
  ) {}

  async tell(lot: DemoLot): Promise<void> {
    const id = lotIdOf(`${nameOf(lot)}/${lot.code}`)
    await this.#describe(lot)
    await this.#register(id, lot)
    for (const [place, step] of lot.steps.entries()) await this.#record(id, `${place}`, step)
    if (lot.isReviewed) await this.does.lockLots.markReviewed(this.transaction.manager, id, fixedId('user', 'canbo@demo.ocop'), this.now)
    if (lot.recalledBecause) await this.#recall(id, lot.recalledBecause)
  }

  async #describe({ product, gtin, producer }: DemoLot): Promise<void> {
    if (product === undefined) return
    const made = { producerId: producerId(producer, product), producerName: producer || 'Chủ thể chưa rõ' }
    const news = { productId: productId(product), name: product, unit: 'PIECE', code: gtin ?? null, ...made }
    await this.does.rememberProduct.execute(this.transaction.manager, news, BEFORE_ALL_NEWS)
  }

  async #register(id: string, lot: DemoLot): Promise<void> {
    const { producer, product = '', code, quantity, producedDaysAgo, expiresInDays } = lot
    const isNew = await this.does.registerLot.execute(this.transaction, {
      id,
      ...kindOf(lot),
      producerId: producerId(producer, product),
      code,
      token: id.replaceAll('-', '').slice(0, 12),
      quantity,
      producedOn: vietnamDay(this.#daysAgo(producedDaysAgo)),
      expiresOn: expiresInDays === null ? null : vietnamDay(this.#daysAgo(-expiresInDays)),
      note: lot.note ?? null,
      isDemo: true,
      createdAt: this.#daysAgo(producedDaysAgo),
    })
    if (!isNew) throw new Error(`demo data: lot ${code} is there twice`)
  }

  async #record(lot: string, name: string, step: DemoStep): Promise<void> {
    const { toldWrong, ...right } = step
    const id = fixedId('trace-event', `${lot}/${name}`)
    if (!toldWrong) return this.#append(lot, id, right)
    const wrongId = fixedId('trace-event', `${lot}/${name}/wrong`)
    await this.#append(lot, wrongId, { ...right, quantity: toldWrong.quantity })
    const declaration = { eventId: wrongId, replacementId: id, reason: toldWrong.reason, at: this.#daysAgo(step.daysAgo - 1), by: TELLER }
    await new TraceEventRepository(this.transaction.manager).declareWrong(declaration)
    await this.#append(lot, id, right)
  }

  /** Through the same rules as a producer's own words. */
  async #append(lotId: string, id: string, step: Omit<DemoStep, 'toldWrong'>): Promise<void> {
    const { manager } = this.transaction
    const inputs = (step.inputs ?? []).map(([name, quantity]) => ({ lotId: lotIdOf(name), quantity }))
    const told = {
      step: step.step,
      eventTime: this.#daysAgo(step.daysAgo),
      timeZoneOffset: '+07:00',
      place: step.place,
      salesPointId: step.to === undefined ? null : fixedId('sales-point', step.to),
      details: step.details ?? null,
      quantity: step.quantity ?? null,
      isConformant: step.isConformant ?? true,
      inputs,
    }
    const locked = await this.does.appendTraceEvent.lock(manager, lotId, inputs)
    insist(await this.does.appendTraceEvent.execute(manager, { id, lotId, told, by: TELLER }, locked))
  }

  async #recall(id: string, reason: string): Promise<void> {
    const [lot] = await this.does.lockLots.execute(this.transaction.manager, [id])
    insist(await this.does.openRecall.openIn(this.transaction, lot!, reason, { id: TELLER, role: 'PRODUCER' }))
  }

  /** At eight in the morning in Vietnam; days to come, too. */
  #daysAgo(days: number): Date {
    return new Date(startOfVietnamDay(vietnamDay(new Date(this.now.getTime() - days * DAY))).getTime() + 8 * HOUR)
  }
}

/** What it is a lot of. */
function kindOf({ product, material, gtin }: DemoLot) {
  if (product === undefined) return { productId: null, materialName: material.name, unit: material.unit, gtin: null }
  return { productId: productId(product), materialName: null, unit: 'PIECE', gtin: gtin ?? null }
}

const nameOf = ({ product, material }: DemoLot) => product ?? material!.name
const productId = (name: string) => fixedId('product', slugOf(name))
const producerId = (name: string, product: string) => fixedId('producer', name ? slugOf(name) : `chu-the-chua-ro-${slugOf(product)}`)

/** `<name of product or material>/<code>`, the name as a slug. */
function lotIdOf(key: string): string {
  const [name, code] = key.split('/') as [string, string]
  return fixedId('lot', `${slugOf(name)}/${code}`)
}

function insist(outcome: unknown): void {
  if (outcome instanceof Refusal) throw new Error(`demo data: ${outcome.message}`)
}
