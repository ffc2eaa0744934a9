import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { type Actor, pageSize } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { COUNTRY, EnterArea } from '../known-facts/enter-area.use-case.ts'
import type { FindRecognitions, JudgedRecognition } from '../recognitions/find-recognitions.use-case.ts'
import { type StarListPage, StarListRepository } from './star-list.repository.ts'

/** The stars of an area, for the offices in charge of it. */
export class ListRecognitions {
  constructor(
    private readonly manager: EntityManager,
    private readonly find: FindRecognitions,
    private readonly now: Clock,
  ) {}

  /** The latest first; one more than asked for. */
  async execute(unitId: string | null, page: Omit<StarListPage, 'today'>, actor: Actor): Promise<JudgedRecognition[]> {
    pageSize(page.first)
    await new EnterArea(this.manager).require(actor, unitId ?? COUNTRY, 'see recognitions of this unit')
    const ids = await new StarListRepository(this.manager).ofArea(unitId, { ...page, today: vietnamDay(this.now()) })
    return (await this.find.byIds(ids)).filter(row => row !== null)
  }
}
