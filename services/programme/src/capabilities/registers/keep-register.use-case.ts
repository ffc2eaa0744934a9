import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { IdempotencyKeyReused, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, decodeCursor, Forbidden, pageSize } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterArea } from '../known-facts/enter-area.use-case.ts'
import { type Kept, RegisterRepository } from './register.repository.ts'
import { type FieldValues, type Register, whatIsWrong, writtenValues } from './register.rules.ts'
import { RecordChangedMeanwhile } from './registers.refusals.ts'

export type { Kept } from './register.repository.ts'
export type { FieldValues, Register } from './register.rules.ts'

export type RecordCommand = FieldValues & { readonly idempotencyKey: string; readonly unitId: string }
export type CorrectCommand = FieldValues & { readonly id: string; readonly version: number; readonly voidedBecause?: string | null }

const LONGEST_REASON = 500

/** Records of offices: written down, listed and corrected by those in charge of the unit they belong to, at any level. */
export class KeepRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly manager: EntityManager,
    private readonly area: EnterArea,
    private readonly now: Clock,
  ) {}

  async record(register: Register, command: RecordCommand, actor: Actor): Promise<Kept | IdempotencyKeyReused> {
    const actorId = await this.area.require(actor, command.unitId, 'keep records here')
    const values = await this.#checked(register, command)
    const action = `record${register.name}`
    return this.unitOfWork.once<Kept, never>(
      { scope: `${action}:${actorId}`, key: command.idempotencyKey, content: { unitId: command.unitId, values } },
      async ({ manager, audit }) => {
        const kept: Kept = { ...values, id: randomUUID(), unitId: command.unitId, version: 1, voidedBecause: null, recordedAt: this.now() }
        await new RegisterRepository(manager, register).insert(kept, values, actorId)
        await audit.add({ actorId, action, subject: register.table, subjectId: kept.id, after: kept })
        return kept
      },
      (id, { manager }) => new RegisterRepository(manager, register).find(id),
    )
  }

  /** Whatever is corrected stays readable in the audit trail; a record voided counts for nothing. */
  async correct(register: Register, command: CorrectCommand, actor: Actor): Promise<Kept | RecordChangedMeanwhile> {
    return this.unitOfWork.run<Kept | RecordChangedMeanwhile>(async ({ manager, audit }) => {
      const records = new RegisterRepository(manager, register)
      const before = await records.lock(command.id)
      if (!before) throw new Forbidden('keep records here')
      const actorId = await this.area.require(actor, before.unitId, 'keep records here')
      const values = await this.#checked(register, command)
      if (before.version !== command.version) return new RecordChangedMeanwhile(before.version)
      const after = { ...before, ...values, version: before.version + 1, voidedBecause: reasonOf(command) }
      await records.save(after, values)
      await audit.add({ actorId, action: `correct${register.name}`, subject: register.table, subjectId: before.id, before, after })
      return after
    })
  }

  /** Of a unit and all that lies in it, one more than asked for. */
  async list(
    register: Register,
    unitId: string,
    { first, after }: { first: number; after?: string | null | undefined },
    actor: Actor,
  ): Promise<Kept[]> {
    await this.area.require(actor, unitId, 'read records here')
    const place = after ? decodeCursor(after, ['moment', 'uuid']) : []
    return new RegisterRepository(this.manager, register).list(unitId, { first: pageSize(first), after: place })
  }

  async #checked(register: Register, given: FieldValues): Promise<FieldValues> {
    const values = writtenValues(register, given)
    const wrong = whatIsWrong(register, values)
    if (wrong) throw new BadInput(wrong.field, wrong.demand)
    const stranger = await new RegisterRepository(this.manager, register).findStranger(values)
    if (stranger) throw new BadInput(stranger, 'Nobody knows it.')
    return values
  }
}

function reasonOf({ voidedBecause }: CorrectCommand): string | null {
  const reason = voidedBecause?.trim() || null
  if (reason && reason.length > LONGEST_REASON) throw new BadInput('voidedBecause', `At most ${LONGEST_REASON} characters.`)
  return reason
}
