import type { EntityManager } from 'typeorm'
import type { ReckonDeadline } from '../deadlines/reckon-deadline.use-case.ts'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import type { FindRegime, Regime } from '../regimes/find-regime.use-case.ts'

/** Which office receives a dossier, and by when it has to be through, by the dossier’s own regime. */
export class ReckonOffice {
  constructor(
    private readonly regimes: FindRegime,
    private readonly reckon: ReckonDeadline,
  ) {}

  /** The level that scores first: of 3 stars. */
  async scoringLevel({ regimeId }: Pick<Dossier, 'regimeId'>, manager?: EntityManager): Promise<OfficeLevel> {
    return levelIn(await this.#regime(regimeId, manager))
  }

  /** For a dossier that is proposed, or completed, on a day: the last day of the round it still reaches. */
  async receiving(
    { regimeId, level: where }: Dossier,
    today: string,
    manager?: EntityManager,
  ): Promise<{ level: OfficeLevel; dueOn: string | null }> {
    const regime = await this.#regime(regimeId, manager)
    const level = where === 'COMMUNE' ? levelIn(regime) : where
    return { level, dueOn: this.#endOfRound(regime, level, today) }
  }

  /** For a dossier that the office accepts on a day: a re-grading has a limit of its own, others the end of their round. */
  async accepting({ regimeId, kind, level }: Dossier, today: string, manager?: EntityManager): Promise<string | null> {
    const regime = await this.#regime(regimeId, manager)
    const ownLimit = kind === 'RE_GRADING' ? await this.reckon.of(regime, 'RE_GRADING_RESULT', { from: today }, manager) : null
    return ownLimit ?? this.#endOfRound(regime, level, today)
  }

  async #regime(id: string, manager?: EntityManager): Promise<Regime> {
    const regime = await this.regimes.byId(id, manager)
    if (!regime) throw new Error(`no regime ${id}`)
    return regime
  }

  /** The law says by which day before. */
  #endOfRound(regime: Regime, level: OfficeLevel, today: string): string | null {
    const round = this.reckon.nextRound(regime, level, today)
    return round && new Date(Date.parse(round.decidedBefore) - 86_400_000).toISOString().slice(0, 10)
  }
}

function levelIn({ id, competences }: Regime): OfficeLevel {
  const lowest = competences.toSorted((one, other) => one.star - other.star)[0]
  if (!lowest) throw new Error(`nobody scores under ${id}`)
  return lowest.scores
}
