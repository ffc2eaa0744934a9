import { ProgrammeRecognitionExtendedV1, recognitionStatusOn } from '@ocop/contracts'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { CertificatePeriod } from './certificate-period.use-case.ts'
import type { JudgedRecognition } from './find-recognitions.use-case.ts'
import type { HeldRecognition, HoldRecognition } from './hold-recognition.use-case.ts'
import { RecognitionRepository } from './recognition.repository.ts'
import { factsOf } from './recognition-facts.rules.ts'
import { ExtensionNotProvided, RecognitionNotValid } from './recognitions.refusals.ts'

export interface ExtendRecognitionCommand {
  readonly recognitionId: string
  readonly basis: string
  /** Absent: as long as the law allows. */
  readonly extendedTo?: string | null | undefined
}

const LONGEST_BASIS = 500
/** What replaces another: see `RecognitionRepository.replace`. */
const PROVED = ['DECISION_SEEN', 'OFFICIAL_NEWS']

/** Lets a certificate of an earlier regime count a while longer, where the law of today provides it; also once it has run out, for the law keeps it by itself. */
export class ExtendRecognition {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hold: HoldRecognition,
    private readonly period: CertificatePeriod,
  ) {}

  execute(command: ExtendRecognitionCommand, actor: Actor): Promise<JudgedRecognition | Refusal> {
    requireRole(actor, 'extend this recognition', ['OFFICER'])
    const basis = basisOf(command.basis)
    return this.unitOfWork.run<JudgedRecognition | Refusal>(async transaction => {
      const held = await this.hold.whatever(command.recognitionId, 'extend this recognition', actor, transaction)
      if (await this.#isOver(held, transaction)) return new RecognitionNotValid()
      return this.#extend(held, { ...command, basis }, transaction)
    })
  }

  /** Revoked, or followed by another: a star that only ran out may still be kept by the law. */
  async #isOver({ recognition }: HeldRecognition, { manager }: Transaction): Promise<boolean> {
    if (recognition.revokedOn !== null) return true
    const history = await new RecognitionRepository(manager).ofProducts([recognition.productId])
    return history.some(({ issuedOn, verificationLevel }) => issuedOn > recognition.issuedOn && PROVED.includes(verificationLevel))
  }

  async #extend(
    { recognition, actorId, today }: HeldRecognition,
    command: ExtendRecognitionCommand,
    { manager, outbox, audit }: Transaction,
  ) {
    const transition = await this.period.transitionOf(recognition, today, manager)
    if (!transition) return new ExtensionNotProvided(null)
    const until = command.extendedTo ?? transition.latest
    if (until > transition.latest) return new ExtensionNotProvided(transition.latest)
    if (transition.latest < today) return new ExtensionNotProvided(transition.latest)
    if (until < today) throw new BadInput('extendedTo', 'That day has passed.')
    if (until <= recognition.expiresOn) throw new BadInput('extendedTo', `It is valid until ${recognition.expiresOn} anyway.`)
    const basis = `${command.basis} (${transition.legalBasis})`
    const after = await new RecognitionRepository(manager).extend(recognition.id, until, basis)
    await outbox.add(ProgrammeRecognitionExtendedV1, after.productId, { ...factsOf(after), extendedTo: until, basis })
    await audit.add({ actorId, action: 'extendRecognition', subject: 'recognition', subjectId: after.id, before: recognition, after })
    return { ...after, status: recognitionStatusOn(today, after), counts: true }
  }
}

function basisOf(text: string): string {
  const basis = text.normalize('NFC').replaceAll('\0', '').trim()
  if (basis === '') throw new BadInput('basis', 'An extension names its basis.')
  if (basis.length > LONGEST_BASIS) throw new BadInput('basis', `At most ${LONGEST_BASIS} characters.`)
  return basis
}
