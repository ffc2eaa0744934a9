import { ProgrammeRecognitionLapsedV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { RecordDecision, RevocationDecision } from '../decisions/record-decision.use-case.ts'
import { takeWords, takeWordsOrNone } from '../dossiers/take-words.use-case.ts'
import type { JudgedRecognition } from './find-recognitions.use-case.ts'
import type { HeldRecognition, HoldRecognition } from './hold-recognition.use-case.ts'
import { RecognitionRepository } from './recognition.repository.ts'
import { factsOf } from './recognition-facts.rules.ts'
import type { RevocationGround } from './revocation-ground.enum.ts'

export interface RevokeRecognitionCommand {
  readonly recognitionId: string
  readonly ground: RevocationGround
  readonly revokedOn: string
  readonly note?: string | null | undefined
  /** The authority’s decision; absent while the office has not got its number. */
  readonly decision?: Pick<RevocationDecision, 'number' | 'issuedOn' | 'signer'> | null | undefined
}

/** Takes a star back; from the same moment on nobody is told of it as valid. */
export class RevokeRecognition {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hold: HoldRecognition,
    private readonly record: RecordDecision,
    private readonly now: Clock,
  ) {}

  execute(command: RevokeRecognitionCommand, actor: Actor): Promise<JudgedRecognition | Refusal> {
    requireRole(actor, 'revoke this recognition', ['OFFICER'])
    if (command.ground === 'REPLACED') throw new BadInput('ground', 'A star is replaced by a later decision, not by hand.')
    const note = takeWordsOrNone(command.note, 'note', 2_000)
    return this.unitOfWork.run<JudgedRecognition | Refusal>(async transaction => {
      const held = await this.hold.execute(command.recognitionId, 'revoke this recognition', actor, transaction)
      if (held instanceof Refusal) return held
      assertPossible(command, held)
      const decision = await this.#decided(command, held, transaction)
      return decision instanceof Refusal
        ? decision
        : this.#revoke(held, { ...command, note, decisionId: decision?.id ?? null }, transaction)
    })
  }

  #decided({ decision }: RevokeRecognitionCommand, { recognition, unitId, actorId }: HeldRecognition, { manager }: Transaction) {
    if (!decision) return undefined
    const number = takeWords(decision.number, 'decision.number', 100)
    return this.record.execute({ ...decision, number, star: recognition.star, unitId, issuedBy: actorId }, manager)
  }

  async #revoke(
    { recognition, actorId }: HeldRecognition,
    { ground, revokedOn: on, note, decisionId }: RevokeRecognitionCommand & { note: string | null; decisionId: string | null },
    { manager, outbox, audit }: Transaction,
  ) {
    const after = await new RecognitionRepository(manager).revoke(recognition.id, { on, ground, note, decisionId }, this.now())
    await outbox.add(ProgrammeRecognitionLapsedV1, after.productId, { ...factsOf(after), reason: 'REVOKED', on })
    await audit.add({ actorId, action: 'revokeRecognition', subject: 'recognition', subjectId: after.id, before: recognition, after })
    return { ...after, status: 'REVOKED' as const, counts: false }
  }
}

function assertPossible({ revokedOn, decision }: RevokeRecognitionCommand, { recognition, today }: HeldRecognition): void {
  if (revokedOn > today) throw new BadInput('revokedOn', 'A revocation cannot lie in the future.')
  if (revokedOn < recognition.issuedOn) throw new BadInput('revokedOn', `It was issued on ${recognition.issuedOn}.`)
  if (decision && decision.issuedOn > today) throw new BadInput('decision.issuedOn', 'A decision cannot lie in the future.')
}
