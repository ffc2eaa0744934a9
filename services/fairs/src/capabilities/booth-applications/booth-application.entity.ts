import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { BoothApplicationStatus } from './booth-application-status.enum.ts'

@Entity('booth_application')
export class BoothApplication {
  @PrimaryColumn({ type: 'uuid' })
  id!: string

  @Column({ type: 'uuid', name: 'fair_id' })
  fairId!: string

  @Column({ type: 'uuid', name: 'producer_id' })
  producerId!: string

  @Column({ type: 'uuid', name: 'product_ids', array: true })
  productIds!: string[]

  @Column({ type: 'text' })
  status!: BoothApplicationStatus

  @Column({ type: 'text', nullable: true })
  message!: string | null

  @Column({ type: 'text', name: 'decline_reason', nullable: true })
  declineReason!: string | null

  @Column({ type: 'timestamptz', name: 'submitted_at' })
  submittedAt!: Date

  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true })
  decidedAt!: Date | null
}
