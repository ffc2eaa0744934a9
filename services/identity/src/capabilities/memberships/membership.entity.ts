import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { OrganizationKind } from '../organizations/organization-kind.enum.ts'
import type { Role } from './role.enum.ts'

@Entity('membership')
export class Membership {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ type: 'uuid', name: 'user_id' })
  userId!: string

  @Column({ type: 'uuid', name: 'organization_id', nullable: true })
  organizationId!: string | null

  @Column({ type: 'text', name: 'organization_kind', nullable: true })
  organizationKind!: OrganizationKind | null

  @Column({ type: 'text' })
  role!: Role

  @Column({ type: 'uuid', name: 'subject_ids', array: true })
  subjectIds!: string[]

  @Column({ type: 'timestamptz' })
  since!: Date

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null
}
