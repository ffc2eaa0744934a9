import type { Actor } from '@ocop/service-kit/graphql'
import { createHash } from 'node:crypto'
import type { SealDocument } from '../certificates/seal-document.use-case.ts'
import type { AllowReading } from './allow-reading.use-case.ts'
import type { DocumentKind } from './document-kind.enum.ts'
import type { RenderDocument } from './render-document.use-case.ts'

export interface ServedDocument {
  readonly file: Buffer
  readonly hash: string
  readonly isPublic: boolean
}

/** Gives a paper to whoever may read it, and remembers the fingerprint of what it gave. */
export class ServeDocument {
  constructor(
    private readonly allow: AllowReading,
    private readonly render: RenderDocument,
    private readonly seal: SealDocument,
  ) {}

  async execute(kind: DocumentKind, id: string, actor: Actor): Promise<ServedDocument | undefined> {
    const leave = await this.allow.execute(kind, id, actor)
    const document = leave && (await this.render.of(kind, id, leave))
    if (!document) return undefined
    const { file, isFinal, title, number, datedOn, token } = document
    const hash = isFinal
      ? await this.seal.execute(file, { kind, subjectId: id, title: title.slice(0, 300), number, datedOn, token }, actor.userId)
      : createHash('sha256').update(file).digest('hex')
    return { file, hash, isPublic: leave.isPublic }
  }
}
