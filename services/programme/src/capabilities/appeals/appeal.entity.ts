import type { AppealStatus } from './appeal-status.enum.ts'

/** A row of `appeal`. */
export interface Appeal {
  readonly id: string
  readonly dossierId: string
  readonly conclusionId: string
  readonly reason: string
  readonly status: AppealStatus
  readonly answer: string | null
  readonly filedBy: string
  readonly filedAt: Date
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
}
