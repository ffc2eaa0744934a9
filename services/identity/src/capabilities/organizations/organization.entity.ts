import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { OrganizationKind } from './organization-kind.enum.ts'

@Entity('organization')
export class Organization {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ type: 'text' })
  name!: string

  @Column({ type: 'text' })
  kind!: OrganizationKind

  @Column({ type: 'boolean', name: 'is_demo' })
  isDemo!: boolean
}
