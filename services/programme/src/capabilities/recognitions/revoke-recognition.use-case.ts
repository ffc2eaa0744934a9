import { ProgrammeRecognitionLapsedV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { JudgedRecognition } from './find-recognitions.use-case.ts'
import type { HeldRecognition, HoldRecognition } from './hold-recognition.use-case.ts'
import { RecognitionRepository } from './recognition.repository.ts'
import { factsOf } from './recognition-validity.rules.ts'
import type { RevocationGround } from './revocation-ground.enum.ts'

export interface RevokeRecognitionCommand {
  readonly recognitionId: string
  readonly ground: RevocationGround
  readonly revokedOn: string
  readonly note?: string | null | undefined
}

const LONGEST_NOTE = 2_000

/** Takes a star back; from the same moment on nobody is told of it as valid. */
export class RevokeRecognition {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hold: HoldRecognition,
    private readonly now: Clock,
  ) {}

  execute(command: RevokeRecognitionCommand, actor: Actor): Promise<JudgedRecognition | Refusal> {
    requireRole(actor, 'revoke this recognition', ['OFFICER'])
    const note = noteOf(command.note)
    return this.unitOfWork.run<JudgedRecognition | Refusal>(async transaction => {
      const held = await this.hold.execute(command.recognitionId, 'revoke this recognition', actor, transaction)
      if (held instanceof Refusal) return held
      return this.#revoke(held, { ...command, note }, transaction)
    })
  }

  async #revoke(
    { recognition, actorId, today }: HeldRecognition,
    { ground, revokedOn: on, note = null }: RevokeRecognitionCommand,
    transaction: Transaction,
  ) {
    if (on > today) throw new BadInput('revokedOn', 'A revocation cannot lie in the future.')
    if (on < recognition.issuedOn) throw new BadInput('revokedOn', `It was issued on ${recognition.issuedOn}.`)
    const { manager, outbox, audit } = transaction
    const after = await new RecognitionRepository(manager).revoke(recognition.id, { on, ground, note, decisionId: null }, this.now())
    await outbox.add(ProgrammeRecognitionLapsedV1, after.productId, { ...factsOf(after), reason: 'REVOKED', on })
    await audit.add({ actorId, action: 'revokeRecognition', subject: 'recognition', subjectId: after.id, before: recognition, after })
    return { ...after, status: 'REVOKED' as const, counts: false }
  }
}

function noteOf(text: string | null | undefined): string | null {
  const note = text?.normalize('NFC').replaceAll('\0', '').trim() || null
  if (note && note.length > LONGEST_NOTE) throw new BadInput('note', `At most ${LONGEST_NOTE} characters.`)
  return note
}
