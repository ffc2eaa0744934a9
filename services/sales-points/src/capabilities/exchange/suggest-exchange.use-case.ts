import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { type Actor, pageSize, requireRole } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { type ExchangeSuggestion, suggestions } from './exchange.rules.ts'
import { ExchangeRepository } from './exchange.repository.ts'

const DAY = 86_400_000
const DAYS_OF_SALES = 30
const DAYS_WORTH_SENDING = 30

/** What a manager could send elsewhere: surplus here, shortage there, and products that a district does not have yet. */
export class SuggestExchange {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Clock,
  ) {}

  async execute(salesPointId: string, first: number, actor: Actor): Promise<ExchangeSuggestion[]> {
    requireRole(actor, 'see what this sales point could send elsewhere', ['SALES_POINT_MANAGER'], salesPointId)
    const now = this.now()
    const dayIn = (days: number) => vietnamDay(new Date(now.getTime() + days * DAY))
    const window = { today: dayIn(0), worthSendingUntil: dayIn(DAYS_WORTH_SENDING), since: new Date(now.getTime() - DAYS_OF_SALES * DAY) }
    const facts = await new ExchangeRepository(this.manager).findFacts(salesPointId, window)
    return suggestions(facts).slice(0, pageSize(first))
  }
}
