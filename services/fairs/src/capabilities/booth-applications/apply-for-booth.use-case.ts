import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { IdempotencyKeyReused, Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { HoldFair } from '../planning/hold-fair.use-case.ts'
import type { JudgedProduct, JudgeProducts } from '../product-stars/judge-products.use-case.ts'
import type { BoothApplication } from './booth-application.entity.ts'
import { BoothApplicationRepository } from './booth-application.repository.ts'
import { AlreadyApplied, ApplicationsNotOpen, ProductsNotYours, ProductsWithoutValidStar } from './booth-applications.refusals.ts'

export interface ApplyForBoothCommand {
  readonly idempotencyKey: string
  readonly fairId: string
  readonly producerId: string
  readonly productIds: readonly string[]
  readonly message?: string | null
}

type No = ApplicationsNotOpen | ProductsNotYours | ProductsWithoutValidStar | AlreadyApplied

const MOST_PRODUCTS = 50
const LONGEST_MESSAGE = 2_000

export class ApplyForBooth {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly fairs: HoldFair,
    private readonly products: JudgeProducts,
    private readonly now: Clock,
  ) {}

  async execute(given: ApplyForBoothCommand, actor: Actor): Promise<BoothApplication | No | IdempotencyKeyReused> {
    const command = { ...given, productIds: given.productIds.map(id => id.toLowerCase()) }
    const userId = requireRole(actor, 'apply for this producer', ['PRODUCER'], command.producerId)
    checkInput(command)
    const { idempotencyKey: key, ...content } = command
    return this.unitOfWork.once<BoothApplication, No>(
      { scope: `applyForBooth:${userId}`, key, content },
      async transaction => {
        const outcome = await this.#apply(command, transaction)
        if ('id' in outcome) {
          const { id: subjectId } = outcome
          await transaction.audit.add({ actorId: userId, action: 'applyForBooth', subject: 'booth_application', subjectId, after: outcome })
        }
        return outcome
      },
      async (id, { manager }) => (await new BoothApplicationRepository(manager).find(id))!,
    )
  }

  async #apply(command: ApplyForBoothCommand, { manager }: Transaction): Promise<BoothApplication | No> {
    const { fairId, producerId, productIds } = command
    const fair = await this.fairs.execute(fairId, manager)
    if (!fair?.announcedAt) throw new Forbidden('apply at this fair')
    if (fair.status !== 'APPLICATIONS_OPEN') return new ApplicationsNotOpen(fair.status, fair.applicationsCloseAt)
    const refusal = whyNotShown(
      await this.products.executeOne({ productIds, startsOn: fair.startsOn, endsOn: fair.endsOn }, manager),
      producerId,
    )
    if (refusal) return refusal
    const application = aNewApplication(command, this.now())
    const applications = new BoothApplicationRepository(manager)
    return (await applications.insert(application)) ? application : new AlreadyApplied(await applications.findRival(fairId, producerId))
  }
}

const aNewApplication = ({ fairId, producerId, productIds, message }: ApplyForBoothCommand, now: Date): BoothApplication => ({
  id: randomUUID(),
  fairId,
  producerId,
  productIds: [...productIds],
  status: 'SUBMITTED',
  message: message?.trim() || null,
  declineReason: null,
  submittedAt: now,
  decidedAt: null,
})

function checkInput({ productIds, message }: ApplyForBoothCommand) {
  if (productIds.length === 0 || productIds.length > MOST_PRODUCTS) throw new BadInput('productIds', 'Choose 1 to 50 products.')
  if (new Set(productIds).size < productIds.length) throw new BadInput('productIds', 'Name each product once.')
  if ((message?.trim().length ?? 0) > LONGEST_MESSAGE) throw new BadInput('message', 'At most 2,000 characters.')
}

/** A product nobody has announced is answered as one of somebody else. */
function whyNotShown(judged: readonly JudgedProduct[], producerId: string): ProductsNotYours | ProductsWithoutValidStar | undefined {
  const strangers = judged.filter(({ product }) => product?.producerId !== producerId)
  return strangers.length > 0 ? new ProductsNotYours(strangers.map(({ productId }) => productId)) : ProductsWithoutValidStar.among(judged)
}
