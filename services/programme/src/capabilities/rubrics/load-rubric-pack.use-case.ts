import { createHash, randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { IdempotencyKeyReused, Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, Forbidden, hasRole, requireRole, subjectsOf } from '@ocop/service-kit/graphql'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'
import type { FindFacts } from '../known-facts/find-facts.use-case.ts'
import type { FindRegime } from '../regimes/find-regime.use-case.ts'
import type { Rubric } from './rubric.entity.ts'
import { faultsUnder, readPack, type RubricPack } from './rubric-pack.rules.ts'
import { RubricRepository } from './rubric.repository.ts'
import { RubricPackFaulty } from './rubrics.refusals.ts'

export interface LoadRubricPackCommand {
  readonly idempotencyKey: string
  readonly pack: string
}

const ACTION = 'load rubric packs'

/** Takes in a scoring table as the next version of its set. Versions never change, so that a dossier keeps the one it froze. */
export class LoadRubricPack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: FindFacts,
    private readonly regimes: FindRegime,
    private readonly now: Clock,
  ) {}

  async execute(
    { idempotencyKey: key, pack: text }: LoadRubricPackCommand,
    actor: Actor,
  ): Promise<Rubric | RubricPackFaulty | IdempotencyKeyReused> {
    const actorId = await this.#require(actor)
    const { pack, faults } = readPack(text)
    if (!pack) return new RubricPackFaulty(faults)
    return this.unitOfWork.once<Rubric, RubricPackFaulty>(
      { scope: `loadRubricPack:${actorId}`, key, content: text },
      async transaction => {
        const all = [...faults, ...faultsUnder(await this.regimes.byId(pack.regimeId, transaction.manager), pack)]
        return all.length > 0 ? new RubricPackFaulty(all) : this.#load(pack, actorId, transaction)
      },
      async (id, { manager }) => (await new RubricRepository(manager).byIds([id]))[0]!,
    )
  }

  /** The content of the latest version again is that version. */
  async #load({ regimeId, setNumber, name, parts }: RubricPack, actorId: string, { manager, audit }: Transaction): Promise<Rubric> {
    const rubrics = new RubricRepository(manager)
    await rubrics.lockSet(regimeId, setNumber)
    const hash = hashOf({ name, parts })
    const latest = await rubrics.latest(regimeId, setNumber)
    if (latest?.hash === hash) return latest.rubric

    const version = (latest?.rubric.version ?? 0) + 1
    const rubric = { id: randomUUID(), regimeId, setNumber, version, isComplete: true, name, parts }
    await rubrics.insert({ ...rubric, hash, loadedBy: actorId, loadedAt: this.now() })
    await audit.add({
      actorId,
      action: 'loadRubricPack',
      subject: 'rubric',
      subjectId: rubric.id,
      before: latest && { id: latest.rubric.id, version: latest.rubric.version },
      after: { regimeId, setNumber, version, hash },
    })
    return rubric
  }

  /** A scoring table is used by the whole country: communes and districts load none. */
  async #require(actor: Actor): Promise<string> {
    const actorId = requireRole(actor, ACTION, ['OFFICER', 'ADMINISTRATOR'])
    if (hasRole(actor, 'ADMINISTRATOR')) return actorId
    const areas = subjectsOf(actor, 'OFFICER')
    const units = await this.facts.units(areas)
    if (!areas.includes(COUNTRY) && !units.some(unit => unit?.level === 'PROVINCE')) throw new Forbidden(ACTION)
    return actorId
  }
}

/** The same table has the same hash, however its fields were ordered. */
const hashOf = (content: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex')

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}
