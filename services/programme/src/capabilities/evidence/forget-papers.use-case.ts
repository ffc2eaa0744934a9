import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { DataSource } from 'typeorm'
import { EvidenceRepository } from './evidence.repository.ts'
import { EvidenceUploadRepository } from './evidence-upload.repository.ts'
import type { PaperFiles } from './paper-files.repository.ts'

const DAY_MILLISECONDS = 86_400_000

/** Clears away files that are no paper any more, and tickets nobody used. */
export class ForgetPapers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: PaperFiles,
    private readonly now: Clock,
  ) {}

  async execute(): Promise<void> {
    await new EvidenceUploadRepository(this.dataSource.manager).forgetExpired(new Date(this.now().getTime() - DAY_MILLISECONDS))
    for (const { hash } of await new EvidenceRepository(this.dataSource.manager).unusedFiles()) await this.#forget(hash)
  }

  /** Under the lock of the file: somebody may send the same bytes at this moment. */
  #forget(hash: string): Promise<void> {
    return this.unitOfWork.run(async ({ manager }) => {
      const papers = new EvidenceRepository(manager)
      await papers.holdFile(hash)
      if (await papers.removeFile(hash)) await this.files.forget(hash)
    })
  }
}
