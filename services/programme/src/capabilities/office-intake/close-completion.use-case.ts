import type { Clock } from '@ocop/service-kit/clock'
import type { EntityManager } from 'typeorm'
import { CompletionRequestRepository } from './completion-request.repository.ts'

/** Marks what the office asked for as handed in. */
export class CloseCompletion {
  constructor(private readonly now: Clock) {}

  async execute(dossierId: string, manager: EntityManager): Promise<void> {
    await new CompletionRequestRepository(manager).close(dossierId, this.now())
  }
}
