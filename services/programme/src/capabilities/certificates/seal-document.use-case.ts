import { createHash } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import type { IssuedDocument } from './certificate.entity.ts'
import { IssuedDocumentRepository, type KnownDocument } from './issued-document.repository.ts'

const MOST_REMEMBERED = 2_000

/** Remembers the fingerprint of every file that is given out, so that it can be told from one that was changed. */
export class SealDocument {
  readonly #sealed = new Set<string>()

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly manager: EntityManager,
    private readonly now: Clock,
  ) {}

  /** The fingerprint, SHA-256 in hexadecimal. */
  async execute(file: Buffer, document: Omit<IssuedDocument, 'hash' | 'bytes'>, actorId: string | null): Promise<string> {
    const hash = createHash('sha256').update(file).digest('hex')
    if (this.#sealed.has(hash)) return hash
    await this.unitOfWork.run(async ({ manager, audit }) => {
      const isNew = await new IssuedDocumentRepository(manager).keep({ ...document, hash, bytes: file.length }, this.now())
      const { kind, subjectId } = document
      if (isNew) await audit.add({ actorId, action: 'issueDocument', subject: 'issued_document', subjectId, after: { kind, hash } })
    })
    if (this.#sealed.size >= MOST_REMEMBERED) this.#sealed.clear()
    this.#sealed.add(hash)
    return hash
  }

  /** Undefined where no file of ours has this fingerprint. */
  find(hash: string): Promise<KnownDocument | undefined> {
    return new IssuedDocumentRepository(this.manager).find(hash)
  }
}
