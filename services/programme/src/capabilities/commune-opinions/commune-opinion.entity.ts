/** Mẫu 03: what the commune says of the four contents. */
export interface CommuneOpinion {
  readonly dossierId: string
  readonly origin: string
  readonly localLabour: string
  readonly originOfIdea: string
  readonly localIdentity: string
  readonly isProposed: boolean
  readonly givenBy: string
  readonly givenAt: Date
}
