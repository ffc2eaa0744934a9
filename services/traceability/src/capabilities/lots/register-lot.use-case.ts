import { LotCreatedV1 } from '@ocop/contracts'
import type { Transaction } from '@ocop/service-kit/database'
import type { AddressLot } from '../identifiers/address-lot.use-case.ts'
import { LotRepository, type NewLot } from './lot.repository.ts'

/** Writes a lot down and announces it. Lots of raw materials are not for sale, so nobody else is told of them. */
export class RegisterLot {
  constructor(private readonly addressLot: AddressLot) {}

  /** False when the product has a lot with this code already. Only demo data brings a token of its own. */
  async execute({ manager, outbox }: Transaction, lot: Omit<NewLot, 'token'> & { readonly token?: string }): Promise<boolean> {
    const named = { ...lot, token: lot.token ?? this.addressLot.mintToken() }
    if (!(await new LotRepository(manager).add(named))) return false
    const { id: lotId, code, productId, producerId, quantity, producedOn, expiresOn } = named
    if (productId !== null) {
      const digitalLink = this.addressLot.link(named)
      await outbox.add(LotCreatedV1, lotId, { lotId, code, productId, producerId, quantity, producedOn, expiresOn, digitalLink })
    }
    return true
  }
}
