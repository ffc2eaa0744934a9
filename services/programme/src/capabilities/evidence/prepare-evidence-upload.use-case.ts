import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import { takeWords } from '../dossiers/take-words.use-case.ts'
import type { FindFacts } from '../known-facts/find-facts.use-case.ts'
import type { AnnouncedPaper } from './evidence.entity.ts'
import { EvidenceUploadRepository } from './evidence-upload.repository.ts'
import { isPaperType, LARGEST_PAPER_BYTES, UPLOADS } from './paper.rules.ts'

export interface PrepareEvidenceUploadCommand {
  readonly producerId: string
  readonly type: AnnouncedPaper['type']
  readonly title: string
  readonly issuedOn?: string | null
  readonly expiresOn?: string | null
  readonly isPrivate: boolean
  readonly contentType: string
  readonly bytes: number
}

export interface EvidenceTicket {
  readonly url: string
  readonly expiresAt: Date
  readonly maximumBytes: number
}

const MINUTES = 15

export const tokenHashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** A ticket for one paper; whoever holds it may use it once, so it is as secret as a password. */
export class PrepareEvidenceUpload {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: FindFacts,
    private readonly now: Clock,
  ) {}

  async execute(command: PrepareEvidenceUploadCommand, actor: Actor): Promise<EvidenceTicket> {
    const { producerId } = command
    const userId = requireRole(actor, 'upload a paper of this producer', ['PRODUCER'], producerId)
    const paper = this.#checked(command)
    if (!(await this.facts.producer(producerId))) throw new Forbidden('upload a paper of this producer')
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(this.now().getTime() + MINUTES * 60_000)
    await this.unitOfWork.run(({ manager }) =>
      new EvidenceUploadRepository(manager).add({ ...paper, id: randomUUID(), tokenHash: tokenHashOf(token), userId, expiresAt }),
    )
    return { url: `${UPLOADS}${token}`, expiresAt, maximumBytes: LARGEST_PAPER_BYTES }
  }

  #checked(command: PrepareEvidenceUploadCommand): AnnouncedPaper {
    const { producerId, type, issuedOn = null, expiresOn = null, contentType, bytes } = command
    const title = takeWords(command.title, 'title', 200)
    checkDays({ issuedOn, expiresOn }, vietnamDay(this.now()))
    if (!isPaperType(contentType.trim().toLowerCase())) {
      throw new BadInput('contentType', 'Send a PDF, JPEG, PNG or WebP file. Drawings (SVG), web pages and programs are not taken.')
    }
    if (bytes > LARGEST_PAPER_BYTES) throw new BadInput('bytes', `A paper may have ${LARGEST_PAPER_BYTES} bytes (20 MB).`)
    return { producerId, type, title, issuedOn, expiresOn, isPrivate: command.isPrivate || type === 'PERSONAL_PAPER' }
  }
}

function checkDays({ issuedOn, expiresOn }: Pick<AnnouncedPaper, 'issuedOn' | 'expiresOn'>, today: string) {
  if (issuedOn === null) return
  if (issuedOn > today) throw new BadInput('issuedOn', 'A paper cannot be issued in the future.')
  if (expiresOn !== null && expiresOn < issuedOn) throw new BadInput('expiresOn', 'A paper cannot run out before it was issued.')
}
