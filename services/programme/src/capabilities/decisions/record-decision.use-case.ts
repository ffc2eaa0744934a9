import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import { BadInput } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import type { FindRegime } from '../regimes/find-regime.use-case.ts'
import type { Decision } from './decision.entity.ts'
import { DecisionRepository } from './decision.repository.ts'
import { authorityOf } from './decision.rules.ts'
import { DecisionNumberUsed } from './decisions.refusals.ts'
import { type GivenSigner, takeSigner } from './take-signer.use-case.ts'

export { type Decision, DecisionNumberUsed }

/** A decision that takes a star back. */
export interface RevocationDecision {
  readonly number: string
  readonly issuedOn: string
  readonly star: number
  /** Where the product comes from. */
  readonly unitId: string
  readonly issuedBy: string
  /** Absent: not told yet. */
  readonly signer?: GivenSigner | null | undefined
}

/** Writes down what an authority decided about a star; one decision may take back several. */
export class RecordDecision {
  constructor(
    private readonly regimes: FindRegime,
    private readonly now: Clock,
  ) {}

  async execute(recorded: RevocationDecision, manager: EntityManager): Promise<Decision | DecisionNumberUsed> {
    const decisions = new DecisionRepository(manager)
    const decision = await this.#decisionOf(recorded, manager)
    if (await decisions.insert(decision)) return decision
    const earlier = await decisions.numbered(decision)
    return earlier?.kind === 'REVOCATION' && earlier.issuedOn === decision.issuedOn ? earlier : new DecisionNumberUsed()
  }

  /** By whoever decides about the star under the law of that day. */
  async #decisionOf({ star, unitId, signer, ...recorded }: RevocationDecision, manager: EntityManager): Promise<Decision> {
    const { issuedOn } = recorded
    const regime = await this.regimes.on(issuedOn, manager)
    const competence = regime?.competences.find(one => one.star === star)
    if (!regime || !competence) throw new BadInput('decision.issuedOn', 'No law on stars was in force on that day.')
    const level = competence.decides
    const unit = level === 'CENTRE' ? null : await this.#unitOf(unitId, level, { issuedOn, manager })
    return {
      ...recorded,
      ...takeSigner(signer, 'decision.signer'),
      id: randomUUID(),
      kind: 'REVOCATION',
      level,
      unitId: unit?.id ?? null,
      authority: authorityOf(competence.authority.vi, unit?.name),
      regimeId: regime.id,
      createdAt: this.now(),
    }
  }
  async #unitOf(unitId: string, level: OfficeLevel, { issuedOn, manager }: { issuedOn: string; manager: EntityManager }) {
    const unit = await new DecisionRepository(manager).unitOn(unitId, level, issuedOn)
    if (!unit) throw new BadInput('decision.issuedOn', 'The deciding unit did not exist on that day.')
    return unit
  }
}
