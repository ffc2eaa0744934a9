import type { EntityManager } from 'typeorm'
import { type KnownProduct, type NamedProduct, ProductRepository } from './product.repository.ts'

/** The products among the ids that may be stocked and sold, by id. */
export class FindKnownProducts {
  async execute(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, KnownProduct>> {
    const products = await new ProductRepository(manager).findKnown(ids)
    return new Map(products.map(product => [product.id, product]))
  }

  /** Whether somebody has ever published a product under this id. */
  isProducer(manager: EntityManager, producerId: string): Promise<boolean> {
    return new ProductRepository(manager).isProducer(producerId)
  }

  /** The published product that a code means, however it is spelt. */
  byCode(manager: EntityManager, codes: readonly string[]): Promise<{ readonly id: string } | null> {
    return new ProductRepository(manager).findByCode(codes)
  }

  /** What cells of a file may mean: published products by code, part of their address, or name; letters may be small or large. */
  async named(manager: EntityManager, cells: readonly string[]): Promise<(cell: string) => readonly NamedProduct[]> {
    const products = await new ProductRepository(manager).findNamed([...new Set(cells.map(wordOf))])
    return cell => {
      const word = wordOf(cell)
      return word === '' ? [] : products.filter(({ code, slug, name }) => code === word || slug === word || name === word)
    }
  }

  /** The products among the ids that were ever published, by id: what was sold may have been withdrawn since. */
  async ever(
    manager: EntityManager,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, KnownProduct & { readonly isWithdrawn: boolean }>> {
    const products = await new ProductRepository(manager).findEver(ids)
    return new Map(products.map(product => [product.id, product]))
  }
}

const wordOf = (cell: string) => cell.trim().toLowerCase()
