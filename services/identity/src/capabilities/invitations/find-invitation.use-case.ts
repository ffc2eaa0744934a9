import { createHash } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { DataSource } from 'typeorm'
import { statusOf } from './invitation-life.rules.ts'
import type { InvitationStatus } from './invitation-status.enum.ts'
import type { Invitation } from './invitation.entity.ts'
import { InvitationRepository } from './invitation.repository.ts'

export type ShownInvitation = Invitation & { readonly status: InvitationStatus }

export const hashOfInvitation = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** The invitation of a link; null when there is none. */
export class FindInvitation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly now: Clock,
  ) {}

  async execute(token: string): Promise<ShownInvitation | null> {
    const found = await new InvitationRepository(this.dataSource.manager).findByToken(hashOfInvitation(token))
    return found && { ...found, status: statusOf(found, this.now()) }
  }
}
