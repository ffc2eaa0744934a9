import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Role } from '../memberships/role.enum.ts'

@Entity('invitation')
export class Invitation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ type: 'uuid', name: 'organization_id' })
  organizationId!: string

  @Column({ type: 'text' })
  email!: string

  @Column({ type: 'text' })
  role!: Role

  @Column({ type: 'uuid', name: 'subject_ids', array: true })
  subjectIds!: string[]

  @Column({ type: 'uuid', name: 'invited_by', nullable: true })
  invitedBy!: string | null

  @Column({ type: 'text', name: 'token_hash', nullable: true })
  tokenHash!: string | null

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date

  /** When its letter was last ordered. */
  @Column({ type: 'timestamptz', name: 'sent_at' })
  sentAt!: Date

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date

  @Column({ type: 'timestamptz', name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null

  @Column({ type: 'uuid', name: 'accepted_by', nullable: true })
  acceptedBy!: string | null

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt!: Date | null
}
