import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import type { AgreementRule } from './agreement-rule.enum.ts'
import type { CouncilRole } from './council-role.enum.ts'

export interface CouncilMember {
  readonly userId: string
  readonly name: string
  /** Office or trade; null when not told. */
  readonly position: string | null
  readonly role: CouncilRole
}

/** A row of `council` with its members, the chair first. */
export interface Council {
  readonly id: string
  readonly level: Exclude<OfficeLevel, 'COMMUNE'>
  /** The unit whose authority set it up; null for the centre. */
  readonly unitId: string | null
  readonly name: string
  readonly decisionNumber: string
  readonly decidedOn: string
  readonly agreement: AgreementRule
  readonly divergencePercent: number
  readonly quorum: number
  readonly createdAt: Date
  readonly members: readonly CouncilMember[]
}
