import { type Actor, requireRole } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { ProductImport } from './product-import.entity.ts'
import { ProductImportRepository } from './product-import.repository.ts'

export class FindProductImport {
  constructor(private readonly dataSource: DataSource) {}

  async execute(id: string, actor: Actor): Promise<ProductImport | null> {
    const userId = requireRole(actor, 'see this import', ['OFFICER'])
    return (await new ProductImportRepository(this.dataSource.manager).find(id, userId)) ?? null
  }
}
