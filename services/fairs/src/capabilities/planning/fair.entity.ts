import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { FairScope } from './fair-scope.enum.ts'
import type { FairStatus } from './fair-status.enum.ts'
import type { FairTheme } from './fair-theme.enum.ts'

@Entity('fair')
export class Fair {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ type: 'text' })
  slug!: string

  @Column({ type: 'text' })
  name!: string

  /** Name and venue without diacritics, as a search compares them. */
  @Column({ type: 'text', select: false })
  folded?: string

  @Column({ type: 'text' })
  theme!: FairTheme

  @Column({ type: 'text' })
  scope!: FairScope

  @Column({ type: 'text' })
  status!: FairStatus

  @Column({ type: 'text', nullable: true })
  summary!: string | null

  @Column({ type: 'text' })
  venue!: string

  @Column({ type: 'text' })
  country!: string

  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId!: string | null

  @Column({ type: 'double precision', nullable: true })
  latitude!: number | null

  @Column({ type: 'double precision', nullable: true })
  longitude!: number | null

  @Column({ type: 'date', name: 'starts_on' })
  startsOn!: string

  @Column({ type: 'date', name: 'ends_on' })
  endsOn!: string

  @Column({ type: 'uuid', name: 'organizer_id' })
  organizerId!: string

  /** As on the fair's own papers: a body that changes its name keeps the old one on old fairs. */
  @Column({ type: 'text', name: 'organizer_name' })
  organizerName!: string

  @Column({ type: 'text', name: 'co_organizers', array: true })
  coOrganizers!: string[]

  @Column({ type: 'integer', name: 'booth_count' })
  boothCount!: number

  /** Booths given to accepted applications. */
  @Column({ type: 'integer', name: 'accepted_count' })
  acceptedCount!: number

  @Column({ type: 'timestamptz', name: 'applications_close_at', nullable: true })
  applicationsCloseAt!: Date | null

  @Column({ type: 'text', name: 'exemption_decision', nullable: true })
  exemptionDecision!: string | null

  @Column({ type: 'date', name: 'exemption_decided_on', nullable: true })
  exemptionDecidedOn!: string | null

  @Column({ type: 'timestamptz', name: 'announced_at', nullable: true })
  announcedAt!: Date | null

  @Column({ type: 'text', name: 'cancel_reason', nullable: true })
  cancelReason!: string | null

  @Column({ type: 'boolean', name: 'is_demo' })
  isDemo!: boolean

  @Column({ type: 'integer' })
  version!: number

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date
}
