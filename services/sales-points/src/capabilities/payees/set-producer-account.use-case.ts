import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import { bankAccountOf } from './bank-account.rules.ts'
import { PayeeAccountRepository, type ProducerAccount } from './payee-account.repository.ts'

/** A producer says where its money goes; statements show it from then on. */
export class SetProducerAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  async execute({ producerId, ...given }: ProducerAccount, actor: Actor): Promise<ProducerAccount> {
    const userId = requireRole(actor, 'set the bank account of this producer', ['PRODUCER'], producerId)
    const account = bankAccountOf(given)
    if ('field' in account) throw new BadInput(account.field, account.message)
    return this.unitOfWork.run(transaction => this.set(transaction, { producerId, ...account }, userId))
  }

  /** Sets it, whoever asks was let in before. */
  async set({ manager, audit }: Transaction, account: ProducerAccount, userId: string): Promise<ProducerAccount> {
    await new PayeeAccountRepository(manager).setOfProducer(account, userId, this.now())
    const { producerId: subjectId } = account
    await audit.add({ actorId: userId, action: 'setProducerAccount', subject: 'Producer', subjectId, after: { ...account } })
    return account
  }
}
