import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import { vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import type { FindKnownProduct, KnownProduct } from '../known-products/find-known-product.use-case.ts'
import type { ReadCode } from '../identifiers/read-code.use-case.ts'
import type { FindLots } from './find-lots.use-case.ts'
import { whyDatesImpossible } from './lot-dates.rules.ts'
import type { LotView } from './lot-view.repository.ts'
import { LotCodeNotAllowed, LotCodeTaken, type LotDatesImpossible, NotYourProducts } from './lots.refusals.ts'
import type { QuantityUnit } from './quantity-unit.enum.ts'
import type { RegisterLot } from './register-lot.use-case.ts'

export interface CreateLotCommand {
  readonly idempotencyKey: string
  readonly productId: string | null
  readonly materialName: string | null
  readonly unit: QuantityUnit | null
  readonly producerId: string
  readonly code: string
  readonly quantity: number
  readonly producedOn: string
  readonly expiresOn: string | null
  readonly note: string | null
}
type No = LotCodeNotAllowed | LotCodeTaken | LotDatesImpossible | NotYourProducts
interface Neighbours {
  readonly findKnownProduct: FindKnownProduct
  readonly findLots: FindLots
  readonly registerLot: RegisterLot
  readonly readCode: ReadCode
}

const LARGEST_QUANTITY = 1_000_000_000
const LONGEST_NOTE = 2_000
const LONGEST_NAME = 120

export class CreateLot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
    private readonly neighbours: Neighbours,
  ) {}

  async execute(command: CreateLotCommand, actor: Actor) {
    const userId = requireRole(actor, 'create lots of this producer', ['PRODUCER'], command.producerId)
    checkInput(command)
    const { idempotencyKey: key, ...content } = command
    return this.unitOfWork.once<LotView, No>(
      { scope: `createLot:${userId}`, key, content },
      transaction => this.#create(transaction, command, userId),
      (id, { manager }) => this.neighbours.findLots.get(id, manager),
    )
  }

  async #create(transaction: Transaction, command: CreateLotCommand, userId: string): Promise<LotView | No> {
    const { manager, audit } = transaction
    const refusal = this.#whyNot(command)
    if (refusal) return refusal
    const product = await this.#findOwn(transaction, command)
    if (product instanceof NotYourProducts) return product
    const lot = {
      ...command,
      id: randomUUID(),
      gtin: product?.gtin ?? null,
      unit: (product?.unit ?? command.unit) as string,
      isDemo: false,
      createdAt: this.now(),
    }
    if (!(await this.neighbours.registerLot.execute(transaction, lot))) return new LotCodeTaken(command.code)
    await audit.add({ actorId: userId, action: 'createLot', subject: 'lot', subjectId: lot.id, after: lot })
    return this.neighbours.findLots.get(lot.id, manager)
  }

  #whyNot({ code, producedOn, expiresOn }: CreateLotCommand): LotCodeNotAllowed | LotDatesImpossible | undefined {
    const why = this.neighbours.readCode.whyNotLotCode(code)
    return why === undefined ? whyDatesImpossible(producedOn, expiresOn, vietnamDay(this.now())) : new LotCodeNotAllowed(why)
  }

  /** The product, when it is public and this producer's; null for a raw material of a producer we know. */
  async #findOwn({ manager }: Transaction, { productId, producerId }: CreateLotCommand): Promise<KnownProduct | null | NotYourProducts> {
    const { findKnownProduct } = this.neighbours
    if (productId === null) return (await findKnownProduct.knowsProducer(manager, producerId)) ? null : new NotYourProducts()
    const product = await findKnownProduct.execute(manager, productId)
    return product?.isPublic && product.producerId === producerId ? product : new NotYourProducts()
  }
}

function checkInput(command: CreateLotCommand): void {
  checkKind(command)
  const { materialName, quantity, note } = command
  if (materialName !== null && (materialName.trim() === '' || materialName.length > LONGEST_NAME)) {
    throw new BadInput('materialName', `A raw material’s name has 1 to ${LONGEST_NAME} characters.`)
  }
  if (quantity > LARGEST_QUANTITY) throw new BadInput('quantity', 'A lot has at most 1,000,000,000 units.')
  if (note !== null && note.length > LONGEST_NOTE) throw new BadInput('note', `A note has at most ${LONGEST_NOTE} characters.`)
}

function checkKind({ productId, materialName, unit }: CreateLotCommand): void {
  if ((productId === null) === (materialName === null)) throw new BadInput('productId', 'Give either `productId` or `materialName`.')
  if (productId === null && unit === null) throw new BadInput('unit', 'Say what the raw material is counted in.')
  if (productId !== null && unit !== null) throw new BadInput('unit', 'The product itself says what it is counted in.')
}
