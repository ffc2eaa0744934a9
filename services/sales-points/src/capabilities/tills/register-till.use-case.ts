import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { CheckSignature } from './check-signature.use-case.ts'
import type { Till } from './till.entity.ts'
import { TillRepository } from './till.repository.ts'
import { TillKeyTaken, TillNameTaken, TooManyTills } from './tills.refusals.ts'

export interface RegisterTillCommand {
  readonly idempotencyKey: string
  readonly salesPointId: string
  readonly name: string
  readonly publicKey: string
}

const ACTION = 'register a till at this sales point'
const LONGEST_NAME = 60
const MOST_TILLS = 30

/** A device becomes a till of a point, by the hand of somebody who works there. */
export class RegisterTill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: { readonly enterSalesPoint: EnterSalesPoint; readonly checkSignature: CheckSignature },
    private readonly now: Clock,
  ) {}

  async execute({ idempotencyKey, ...asked }: RegisterTillCommand, actor: Actor): Promise<Till | Refusal> {
    const { enterSalesPoint, checkSignature } = this.neighbours
    const wanted = { ...asked, name: asked.name.trim() }
    const userId = enterSalesPoint.admit(actor, wanted.salesPointId, ACTION)
    if (wanted.name === '' || wanted.name.length > LONGEST_NAME) throw new BadInput('name', `A name has 1 to ${LONGEST_NAME} signs.`)
    if (!checkSignature.isKey(wanted.publicKey)) throw new BadInput('publicKey', 'A key is P-256, SubjectPublicKeyInfo in base64.')
    return this.unitOfWork.once<Till, Refusal>(
      { scope: `registerTill:${userId}`, key: idempotencyKey, content: wanted },
      async transaction => {
        await enterSalesPoint.execute(transaction.manager, actor, wanted.salesPointId, ACTION)
        return this.#register(transaction, wanted, userId)
      },
      async (id, { manager }) => (await new TillRepository(manager).find(id))!,
    )
  }

  async #register({ manager, audit }: Transaction, wanted: Omit<RegisterTillCommand, 'idempotencyKey'>, registeredBy: string) {
    const tills = new TillRepository(manager)
    const { salesPointId, name, publicKey } = wanted
    await tills.lockPoint(salesPointId)
    const { inUse, hasName, hasKey } = await tills.neighbours(salesPointId, name, publicKey)
    if (hasKey) return new TillKeyTaken()
    if (hasName) return new TillNameTaken()
    if (inUse >= MOST_TILLS) return new TooManyTills(MOST_TILLS)
    const nothingYet = { revokedBy: null, revokedAt: null, revokeReason: null, syncedAt: null, clockOffsetSeconds: null }
    const till: Till = { id: randomUUID(), ...wanted, registeredBy, registeredAt: this.now(), ...nothingYet }
    await tills.add(till)
    await audit.add({ actorId: registeredBy, action: 'registerTill', subject: 'Till', subjectId: till.id, after: wanted })
    return till
  }
}
