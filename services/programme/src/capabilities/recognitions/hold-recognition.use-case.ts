import { isRecognitionValidOn } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { type Actor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { EnterArea } from '../known-facts/enter-area.use-case.ts'
import { FindFacts } from '../known-facts/find-facts.use-case.ts'
import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import type { FindRegime } from '../regimes/find-regime.use-case.ts'
import type { Recognition } from './recognition.entity.ts'
import { RecognitionRepository } from './recognition.repository.ts'
import { RecognitionNotValid } from './recognitions.refusals.ts'

export interface HeldRecognition {
  readonly recognition: Recognition
  readonly actorId: string
  readonly today: string
  /** Where the product comes from. */
  readonly unitId: string
}

/** Whoever scores or decides the star today; the province and the ministry always. */
const LEVELS: readonly OfficeLevel[] = ['PROVINCE', 'CENTRE']

/** Holds a recognition, a valid one unless told otherwise, for an office in charge of the product’s origin, at the levels that score or decide; communes are not. */
export class HoldRecognition {
  constructor(
    private readonly regimes: FindRegime,
    private readonly now: Clock,
  ) {}

  async execute(
    id: string,
    action: string,
    actor: Actor,
    transaction: Pick<Transaction, 'manager'>,
  ): Promise<HeldRecognition | RecognitionNotValid> {
    const held = await this.whatever(id, action, actor, transaction)
    return isRecognitionValidOn(held.today, held.recognition) ? held : new RecognitionNotValid()
  }

  /** Valid or not. */
  async whatever(id: string, action: string, actor: Actor, { manager }: Pick<Transaction, 'manager'>): Promise<HeldRecognition> {
    const actorId = requireRole(actor, action, ['OFFICER'])
    const today = vietnamDay(this.now())
    const recognition = await new RecognitionRepository(manager).lock(id)
    const product = recognition && (await new FindFacts(manager).product(recognition.productId))
    if (!product || !(await this.#mayEnter(actor, product.unitId, recognition.star, manager))) throw new Forbidden(action)
    return { recognition, actorId, today, unitId: product.unitId }
  }

  async #mayEnter(actor: Actor, unitId: string, star: number, manager: EntityManager): Promise<boolean> {
    const regime = await this.regimes.on(vietnamDay(this.now()), manager)
    const competence = regime?.competences.find(one => one.star === star)
    const levels = new Set([...LEVELS, ...(competence ? [competence.scores, competence.decides] : [])])
    for (const level of levels) if (await new EnterArea(manager).mayEnter(actor, unitId, { level })) return true
    return false
  }
}
