import { randomUUID } from 'node:crypto'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { IdempotencyKeyReused, Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { DossierKind } from '../dossiers/dossier-kind.enum.ts'
import type { Dossier, FindDossiers } from '../dossiers/find-dossiers.use-case.ts'
import type { FindFacts, KnownProduct } from '../known-facts/find-facts.use-case.ts'
import type { FindRegime } from '../regimes/find-regime.use-case.ts'
import type { EarlierRecognition, NewDossier } from './filed-dossier.entity.ts'
import { FilingRepository } from './filing.repository.ts'
import { DossierOpenAlready, NoEarlierRecognition, NoRulesForDay } from './filing.refusals.ts'
import type { PrefillDossier } from './prefill-dossier.use-case.ts'

export interface StartDossierCommand {
  readonly idempotencyKey: string
  readonly productId: string
  readonly kind: DossierKind
  readonly communeId: string
  readonly planYear?: number | null
}

type No = DossierOpenAlready | NoEarlierRecognition | NoRulesForDay

const ACTION = 'start a dossier for this product'
const FIRST_PLAN_YEAR = 2018

/** Begins a dossier: one open dossier per product, filed at a commune of the province its origin lies in. */
export class StartDossier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly known: { readonly facts: FindFacts; readonly regimes: FindRegime; readonly dossiers: FindDossiers },
    private readonly prefill: PrefillDossier,
    private readonly now: Clock,
  ) {}

  async execute(command: StartDossierCommand, actor: Actor): Promise<Dossier | No | IdempotencyKeyReused> {
    const userId = requireRole(actor, ACTION, ['PRODUCER'])
    const { idempotencyKey: key, ...content } = command
    return this.unitOfWork.once<Dossier, No>(
      { scope: `startDossier:${userId}`, key, content },
      async transaction => {
        const outcome = await this.#start(command, actor, transaction)
        if ('id' in outcome) {
          const { id: subjectId } = outcome
          await transaction.audit.add({ actorId: userId, action: 'startDossier', subject: 'dossier', subjectId, after: outcome })
        }
        return outcome
      },
      async (id, { manager }) => (await this.known.dossiers.one(id, manager))!,
    )
  }

  async #start(command: StartDossierCommand, actor: Actor, { manager }: Transaction): Promise<Dossier | No> {
    const { kind, communeId: unitId } = command
    const today = vietnamDay(this.now())
    const product = await this.#product(command.productId, actor, { manager })
    await this.#checkCommune(unitId, product, today, { manager })
    const planYear = planYearOf(command.planYear, today)
    const [earlier] = await new FilingRepository(manager).earlierRecognitions([product.productId])
    if (kind !== 'FIRST_TIME' && !earlier) return new NoEarlierRecognition()
    checkKind(kind, earlier, today)
    const regime = await this.known.regimes.on(today, manager)
    if (!regime) return new NoRulesForDay(today)
    const law = { datedOn: today, regimeId: regime.id, planYear }
    return this.#begin({ ...law, kind, unitId }, { product, earlier }, manager)
  }

  async #begin(
    chosen: Pick<NewDossier, 'kind' | 'unitId' | 'datedOn' | 'regimeId' | 'planYear'>,
    { product, earlier }: { readonly product: KnownProduct; readonly earlier: EarlierRecognition | undefined },
    manager: EntityManager,
  ): Promise<Dossier | No> {
    const { productId, producerId, name: productName, setNumber } = product
    const producerName = (await this.known.facts.producer(producerId, manager))?.name ?? ''
    const place = { status: 'DRAFT', level: 'COMMUNE', createdAt: this.now() } as const
    const dossier = { ...chosen, ...place, id: randomUUID(), productId, producerId, productName, producerName, setNumber }
    const filing = new FilingRepository(manager)
    if (!(await filing.insert(dossier))) return new DossierOpenAlready(await filing.findOpen(productId))
    if (chosen.kind === 'RE_GRADING' && earlier?.dossierId)
      await this.prefill.execute({ from: earlier.dossierId, to: dossier }, { manager })
    return (await this.known.dossiers.one(dossier.id, manager))!
  }

  async #product(id: string, actor: Actor, { manager }: Pick<Transaction, 'manager'>): Promise<KnownProduct> {
    const product = await this.known.facts.product(id, manager)
    if (!product || !actsFor(actor, product.producerId, 'PRODUCER')) throw new Forbidden(ACTION)
    if (!product.isPublished) throw new BadInput('productId', 'Only products with a public page are graded. Publish it first.')
    return product
  }

  async #checkCommune(id: string, { unitId }: KnownProduct, today: string, { manager }: Pick<Transaction, 'manager'>) {
    const unit = await this.known.facts.unit(id, manager)
    const exists = unit?.level === 'COMMUNE' && unit.validFrom <= today && (unit.validTo === null || unit.validTo >= today)
    if (!exists) throw new BadInput('communeId', 'Choose a commune, ward or township that exists today.')
    if (!(await new FilingRepository(manager).shareProvince(id, unitId))) {
      throw new BadInput('communeId', 'The commune lies in another province than the product’s origin.')
    }
  }
}

function planYearOf(given: number | null | undefined, today: string): number {
  const thisYear = Number(today.slice(0, 4))
  const year = given ?? thisYear
  if (year < FIRST_PLAN_YEAR || year > thisYear + 1) throw new BadInput('planYear', `A year from ${FIRST_PLAN_YEAR} to ${thisYear + 1}.`)
  return year
}

function checkKind(kind: DossierKind, earlier: EarlierRecognition | undefined, today: string) {
  if (!earlier || earlier.validTo < today) return
  if (kind === 'FIRST_TIME') throw new BadInput('kind', 'The product has a valid star: ask for an upgrade or a re-grading.')
  if (kind === 'UPGRADE' && earlier.star === 5) throw new BadInput('kind', 'There is no star above the fifth.')
}
