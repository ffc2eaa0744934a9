import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { DataSource } from 'typeorm'
import type { ScanFile } from '../virus-scan/scan-file.use-case.ts'
import type { EvidenceUpload, PaperFile } from './evidence.entity.ts'
import { EvidenceRepository } from './evidence.repository.ts'
import { EvidenceUploadRepository } from './evidence-upload.repository.ts'
import type { InspectPaper, PaperFault } from './inspect-paper.use-case.ts'
import type { PaperAside, PaperFiles } from './paper-files.repository.ts'
import { LARGEST_PAPER_BYTES } from './paper.rules.ts'
import { tokenHashOf } from './prepare-evidence-upload.use-case.ts'

export type PaperProblem = PaperFault | 'TICKET_UNKNOWN' | 'PAPER_TOO_LARGE' | 'PAPER_INFECTED' | 'SCANNER_AWAY'
export interface HeldAlready {
  readonly heldAs: string
}

/** Takes the bytes that a ticket was given for. */
export class ReceivePaper {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly means: { readonly files: PaperFiles; readonly inspect: InspectPaper; readonly scanner: ScanFile },
    private readonly now: Clock,
  ) {}

  /** The ticket, while it is good; asked before any byte is read. */
  ticket(token: string): Promise<EvidenceUpload | undefined> {
    return new EvidenceUploadRepository(this.dataSource.manager).open(tokenHashOf(token), this.now())
  }

  /** The id of the paper; of an earlier one when the producer has sent these very bytes before; or why there is none. */
  async execute(ticket: EvidenceUpload, bytes: AsyncIterable<Buffer>): Promise<{ id: string } | HeldAlready | PaperProblem> {
    const { files } = this.means
    const aside = await files.takeAside(bytes, LARGEST_PAPER_BYTES)
    if (!aside) return 'PAPER_TOO_LARGE'
    try {
      const file = await this.#examine(aside)
      return typeof file === 'string' ? file : await this.#add(ticket, file, aside)
    } finally {
      await files.drop(aside)
    }
  }

  async #examine({ file, hash, bytes }: PaperAside): Promise<PaperFile | PaperProblem> {
    const found = await this.means.inspect.execute(file)
    if (typeof found === 'string') return found
    // a scanner that is there but does not answer must not let anything pass
    const scan = await this.means.scanner.execute(file).catch(() => undefined)
    if (scan === undefined) return 'SCANNER_AWAY'
    return scan === 'INFECTED' ? 'PAPER_INFECTED' : { hash, bytes, ...found, scan }
  }

  #add(ticket: EvidenceUpload, file: PaperFile, aside: PaperAside) {
    return this.unitOfWork.run<{ id: string } | HeldAlready | 'TICKET_UNKNOWN'>(async ({ manager, audit }) => {
      const at = this.now()
      if (!(await new EvidenceUploadRepository(manager).use(ticket.id, at))) return 'TICKET_UNKNOWN'
      const papers = new EvidenceRepository(manager)
      await papers.holdFile(file.hash)
      await papers.addFile(file, at)
      const id = randomUUID()
      const { id: _ticket, tokenHash: _token, expiresAt: _end, ...paper } = ticket
      if (!(await papers.add(id, file.hash, paper, at))) {
        return { heldAs: (await papers.findSame(paper.producerId, file.hash, paper.type))! }
      }
      await this.means.files.keep(aside)
      await audit.add({ actorId: paper.userId, action: 'uploadEvidence', subject: 'evidence', subjectId: id, after: { ...paper, ...file } })
      return { id }
    })
  }
}
