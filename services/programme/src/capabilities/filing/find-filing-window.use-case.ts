import type { EntityManager } from 'typeorm'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { FindRegime, Regime } from '../regimes/find-regime.use-case.ts'
import type { RegimeStep } from '../regimes/regime-step.enum.ts'
import type { EarlierRecognition } from './filed-dossier.entity.ts'
import { FilingRepository } from './filing.repository.ts'

/** Between which days a re-grading is to be handed in. */
export interface FilingWindow {
  readonly earlier: EarlierRecognition
  /** Null where the regime sets none. */
  readonly earliestOn: string | null
  readonly latestOn: string | null
}

export type WindowQuestion = Pick<Dossier, 'kind' | 'productId' | 'regimeId'>

/** Counts the window of a re-grading back from the end of the product’s certificate, by the dossier’s regime. */
export class FindFilingWindow {
  constructor(
    private readonly manager: EntityManager,
    private readonly regimes: FindRegime,
  ) {}

  /** In the order of the dossiers; null for other kinds, and where the product has no star. Two statements for all of them. */
  of = async (dossiers: readonly WindowQuestion[], manager = this.manager): Promise<(FilingWindow | null)[]> => {
    const asked = dossiers.filter(({ kind }) => kind === 'RE_GRADING')
    if (asked.length === 0) return dossiers.map(() => null)
    const earlier = await new FilingRepository(manager).earlierRecognitions(asked.map(({ productId }) => productId))
    const byProduct = new Map(earlier.map(recognition => [recognition.productId, recognition]))
    const regimes = await this.regimes.byIds([...new Set(asked.map(({ regimeId }) => regimeId))])
    return dossiers.map(({ kind, productId, regimeId }) => {
      const recognition = kind === 'RE_GRADING' ? byProduct.get(productId) : undefined
      return recognition ? windowOf(recognition, regimes.find(regime => regime?.id === regimeId) ?? undefined) : null
    })
  }
}

function windowOf(earlier: EarlierRecognition, regime: Regime | undefined): FilingWindow {
  const day = (step: RegimeStep) => {
    const rule = regime?.deadlines.find(deadline => deadline.step === step && deadline.counts === 'DAYS_BEFORE_EXPIRY')
    return rule ? daysBefore(earlier.expiresOn, rule.days) : null
  }
  return { earlier, earliestOn: day('RE_GRADING_EARLIEST'), latestOn: day('RE_GRADING_LATEST') }
}

const daysBefore = (day: string, days: number) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
