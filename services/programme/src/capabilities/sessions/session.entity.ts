import type { SessionStatus } from './session-status.enum.ts'

/** A row of `evaluation_session`. */
export interface Session {
  readonly id: string
  readonly councilId: string
  readonly name: string
  readonly heldOn: string
  readonly status: SessionStatus
  readonly openedAt: Date
  readonly closedAt: Date | null
  /** Members who were there; null until somebody has written it down. */
  readonly present: readonly string[] | null
}

export interface Conflict {
  readonly sessionId: string
  readonly dossierId: string
  readonly userId: string
  readonly reason: string
  readonly declaredAt: Date
}

/** What a member has to do with a dossier of a session. */
export interface Seat {
  readonly sessionId: string
  readonly dossierId: string
  readonly hasSheet: boolean
  readonly hasConflict: boolean
}
