import { RecognitionLapsedV1 } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole, subjectsOf } from '@ocop/service-kit/graphql'
import type { AnnounceProducts } from '../product-announcements/announce-products.use-case.ts'
import type { JudgedRecognition } from './find-recognitions.use-case.ts'
import { RecognitionRepository } from './recognition.repository.ts'
import { statusOn } from './recognition-validity.rules.ts'
import { RecognitionNotValid } from './recognitions.refusals.ts'

export interface RevokeRecognitionCommand {
  readonly recognitionId: string
  readonly ground: string
  readonly revokedOn: string
}

const LONGEST_GROUND = 2_000

export class RevokeRecognition {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly announce: AnnounceProducts,
    private readonly now: Clock,
  ) {}

  async execute(
    { recognitionId, revokedOn, ...command }: RevokeRecognitionCommand,
    actor: Actor,
  ): Promise<JudgedRecognition | RecognitionNotValid> {
    const actorId = requireRole(actor, 'revoke this recognition', ['OFFICER'])
    const today = vietnamDay(this.now())
    const ground = groundOf(command.ground)
    if (revokedOn > today) throw new BadInput('revokedOn', 'A revocation cannot lie in the future.')

    return this.unitOfWork.run(async transaction => {
      const recognitions = new RecognitionRepository(transaction.manager)
      const recognition = await recognitions.lock(recognitionId)
      if (!recognition || !(await recognitions.lies(recognition.originId, subjectsOf(actor, 'OFFICER'))))
        throw new Forbidden('revoke this recognition')
      if (!['VALID', 'EXTENDED'].includes(statusOn(today, recognition))) return new RecognitionNotValid()
      if (revokedOn < recognition.issuedOn) throw new BadInput('revokedOn', `It was issued on ${recognition.issuedOn}.`)

      const { productId, star } = recognition
      await recognitions.revoke(recognitionId, revokedOn, ground, this.now())
      await transaction.outbox.add(RecognitionLapsedV1, productId, { productId, recognitionId, star, reason: 'REVOKED', on: revokedOn })
      await this.announce.changed([productId], transaction)
      await transaction.audit.add({
        actorId,
        action: 'revokeRecognition',
        subject: 'recognition',
        subjectId: recognitionId,
        after: { revokedOn, ground },
      })
      return { ...recognition, revokedOn, revocationGround: ground, status: 'REVOKED', counts: false }
    })
  }
}

function groundOf(text: string): string {
  const ground = text.normalize('NFC').replaceAll('\0', '').trim()
  if (ground === '') throw new BadInput('ground', 'A revocation names its ground.')
  if (ground.length > LONGEST_GROUND) throw new BadInput('ground', `At most ${LONGEST_GROUND} characters.`)
  return ground
}
