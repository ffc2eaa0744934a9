import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { groupedBy } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { QualityCertificate } from './quality-certificate.entity.ts'
import { QualityCertificateRepository } from './quality-certificate.repository.ts'

export class FindCertificates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly now: Clock,
  ) {}

  /** The certificates of each product, those that last longest first. */
  ofProducts = async (productIds: readonly string[]): Promise<QualityCertificate[][]> => {
    const rows = await new QualityCertificateRepository(this.dataSource.manager).ofProducts(productIds, vietnamDay(this.now()))
    return groupedBy(productIds, rows, row => row.productId)
  }
}
