import { actsFor, hasRole, type RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { AddressLot } from '../identifiers/address-lot.use-case.ts'
import { LotQr, LotType } from './lot.type.ts'

@Resolver(() => LotType)
export class LotAddressResolver {
  constructor(private readonly addressLot: AddressLot) {}

  @FieldResolver(() => String, {
    description:
      'The address printed on the label: a GS1 Digital Link (`/01/<GTIN-14>/10/<lot>?17=<expiry>`), or an internal link (`/t/<token>`).',
  })
  digitalLink(@Root() { view }: LotType): string {
    return this.addressLot.link(view)
  }

  @FieldResolver(() => String, { description: 'Path of the lot’s page on the public site.' })
  publicPath(@Root() { view }: LotType): string {
    return this.addressLot.path(view)
  }

  @FieldResolver(() => LotQr, { description: 'The label’s QR code.' })
  qr(@Root() { view }: LotType): LotQr {
    const digitalLink = this.addressLot.link(view)
    return Object.assign(new LotQr(), { digitalLink, svg: this.addressLot.qr(digitalLink) })
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The producer’s internal note. Null when there is none, and for everybody but the producer and officers.',
  })
  note(@Root() { view }: LotType, @Ctx() { actor }: RequestContext): string | null {
    return actsFor(actor, view.producerId, 'PRODUCER') || hasRole(actor, 'OFFICER') ? view.note : null
  }
}
