import { type Actor, requireRole } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { ConfirmActor } from '../memberships/check-grant.use-case.ts'
import { type AuditEntry, AuditEntryRepository, type Question } from './audit-entry.repository.ts'

export class ListAuditEntries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly confirmActor: ConfirmActor,
  ) {}

  async execute(question: Question, actor: Actor): Promise<AuditEntry[]> {
    requireRole(await this.confirmActor.execute(actor), 'read the audit trail', ['ADMINISTRATOR'])
    return new AuditEntryRepository(this.dataSource.manager).list(question)
  }
}
