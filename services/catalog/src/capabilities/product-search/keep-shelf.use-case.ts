import type { Transaction } from '@ocop/service-kit/database'
import type { RefreshSearch } from './refresh-search.use-case.ts'
import { ShelfRepository, type ShelfReport } from './shelf.repository.ts'

/** What a sales point says of its shelf; older news than what is known changes nothing. */
export class KeepShelf {
  constructor(private readonly refreshSearch: RefreshSearch) {}

  async execute(report: ShelfReport, { manager }: Transaction): Promise<void> {
    const shelves = new ShelfRepository(manager)
    await shelves.note(report)
    if (await shelves.weigh(report.productId)) await this.refreshSearch.execute([report.productId], manager)
  }
}
