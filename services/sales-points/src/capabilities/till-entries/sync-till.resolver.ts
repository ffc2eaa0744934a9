import { DateTimeISO, PositiveInt, type RequestContext, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { SyncTill } from './sync-till.use-case.ts'
import { TillEntryKind, TillPaymentMethod } from './till-entry.enum.ts'
import { TillSyncType } from './till-sync.type.ts'

@InputType({ description: 'What a customer took of one product. A product has one price in an entry.' })
class TillEntryLineInput {
  @Field(() => UUID)
  productId!: string

  @Field(() => String, { nullable: true, description: 'The lot in hand. Null: what expires first is taken.' })
  lotCode?: string | null

  @Field(() => PositiveInt, { description: 'In the product’s unit, at most 100,000,000.' })
  quantity!: number

  @Field(() => Vnd, { description: 'What was charged for one unit, not negative.' })
  unitPrice!: number
}

@InputType({
  description: 'An entry of a till’s journal, signed by the device. How it is written down to be signed: docs, “Offline till”.',
})
class SignedTillEntryInput {
  @Field(() => UUID, { description: 'Chosen by the device, in lower case.' })
  id!: string

  @Field(() => PositiveInt, { description: 'The next number of this till, beginning with 1.' })
  number!: number

  @Field(() => DateTimeISO, { description: 'By the clock of the device, to the millisecond.' })
  at!: Date

  @Field(() => UUID, { description: 'Who was signed in on the device.' })
  sellerId!: string

  @Field(() => TillEntryKind)
  kind!: TillEntryKind

  @Field(() => [TillEntryLineInput], { description: '1 to 100 for a sale, each product and lot once; else none.' })
  lines!: TillEntryLineInput[]

  @Field(() => TillPaymentMethod, { nullable: true, description: 'Null unless it is a sale.' })
  paymentMethod?: TillPaymentMethod | null

  @Field(() => Vnd, {
    nullable: true,
    description: 'SALE in cash: what the customer gave, null when not counted. OPENING, CLOSING: what is in the drawer. Else null.',
  })
  cash?: number | null

  @Field(() => String, { nullable: true, description: 'CLOSING: why the sum is not what it should be, 1 to 500 signs. Else null.' })
  note?: string | null

  @Field(() => String, { description: 'ECDSA on P-256 with SHA-256, 64 bytes in base64url, over the entry as it is written down.' })
  signature!: string
}

@InputType({ description: 'What a till has written while it was alone.' })
class SyncTillInput {
  @Field(() => UUID)
  tillId!: string

  @Field(() => DateTimeISO, { description: 'The clock of the device now: by how much it is off corrects the times of the entries.' })
  deviceTime!: Date

  @Field(() => [SignedTillEntryInput], { description: 'At most 100. Sending the same again does nothing twice.' })
  entries!: SignedTillEntryInput[]
}

@Resolver()
export class SyncTillResolver {
  constructor(private readonly useCase: SyncTill) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Mutation(() => TillSyncType, {
    description:
      'Takes what a till has sold without a network, each entry once, and answers the truth; nothing is refused for stock. An entry’s id is its idempotency key. Open to staff and managers of its point.',
  })
  async syncTill(@Arg('input', () => SyncTillInput) { tillId, deviceTime, entries }: SyncTillInput, @Ctx() { actor }: RequestContext) {
    const signed = entries.map(({ number, at, lines, ...entry }) => ({
      ...entry,
      counter: number,
      at: at.toISOString(),
      lines: lines.map(line => ({ ...line, lotCode: line.lotCode ?? null })),
      paymentMethod: entry.paymentMethod ?? null,
      cash: entry.cash ?? null,
      note: entry.note ?? null,
    }))
    return TillSyncType.from(await this.useCase.execute({ tillId, deviceTime, entries: signed }, actor))
  }
}
