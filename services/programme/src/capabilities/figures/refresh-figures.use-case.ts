import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import type { Touched } from './figure.entity.ts'
import { FigureRepository } from './figure.repository.ts'
import { FORMULAS, movedBy } from './formulas.rules.ts'

const AT_ONCE = 5_000

/** Brings the figures up to date: only what was touched since last time, or all of it from scratch. Both ways lead to the same rows. */
export class RefreshFigures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers how many changes were worked in. */
  async execute(): Promise<number> {
    let sum = 0
    for (;;) {
      const worked = await this.unitOfWork.run(transaction => this.#refresh(transaction))
      if (worked === 0) return sum
      sum += worked
    }
  }

  /** Forgets every figure and computes it from the facts. */
  fromScratch(): Promise<void> {
    return this.unitOfWork.run(transaction => this.#recompute(transaction))
  }

  async #refresh(transaction: Transaction): Promise<number> {
    const figures = new FigureRepository(transaction.manager)
    await figures.lock()
    const touched = await figures.takeTouched(AT_ONCE)
    if (touched.some(({ kind }) => kind === 'EVERYTHING')) await this.#recompute(transaction)
    else await renewTouched(figures, touched)
    return touched.length
  }

  async #recompute({ manager }: Transaction): Promise<void> {
    const figures = new FigureRepository(manager)
    await figures.lock()
    // all there is may take longer than a request may
    await manager.query('SET LOCAL statement_timeout = 0')
    await figures.renewPlaces()
    for (const { name } of FORMULAS) await figures.renew({ formula: name, subjectIds: null, targetIds: null })
  }
}

async function renewTouched(figures: FigureRepository, touched: readonly Touched[]): Promise<void> {
  const ids = idsByKind(touched)
  for (const { name, subject } of movedBy([...ids.keys()]))
    await figures.renew({ formula: name, subjectIds: subject === 'UNIT' ? null : ids.get(subject)!, targetIds: null })
  const targetIds = ids.get('TARGET')
  if (targetIds) for (const { name } of FORMULAS) await figures.renew({ formula: name, subjectIds: null, targetIds })
}

function idsByKind(touched: readonly Touched[]): Map<string, string[]> {
  const byKind = Map.groupBy(touched, ({ kind }) => kind)
  return new Map([...byKind].map(([kind, some]) => [kind, [...new Set(some.flatMap(({ id }) => id ?? []))]]))
}
