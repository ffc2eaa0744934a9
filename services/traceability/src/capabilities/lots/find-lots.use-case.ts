import { inOrderOf } from '@ocop/service-kit/graphql'
import type { DataSource, EntityManager } from 'typeorm'
import type { ReadCode } from '../identifiers/read-code.use-case.ts'
import { type LotView, LotViewRepository } from './lot-view.repository.ts'

export type { LotView }

/** One of the keys by which a lot is known in public. */
export interface LotKey {
  readonly id?: string | null
  readonly digitalLink?: string | null
  readonly gtin?: string | null
  readonly code?: string | null
  readonly token?: string | null
}

export class FindLots {
  constructor(
    private readonly dataSource: DataSource,
    private readonly readCode: ReadCode,
  ) {}

  /** In the order of the ids; null where there is none. */
  async execute(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<(LotView | null)[]> {
    return inOrderOf(ids, await new LotViewRepository(manager).byIds(ids), ({ id }) => id)
  }

  /** Insists: for lots that were just written. */
  async get(id: string, manager: EntityManager): Promise<LotView> {
    const [lot] = await this.execute([id], manager)
    if (!lot) throw new Error(`There is no lot ${id}.`)
    return lot
  }

  /** By the first key given; null when nothing or nothing usable is. */
  async byKey({ id, digitalLink, gtin, code, token }: LotKey): Promise<LotView | null> {
    if (id) return (await this.execute([id]))[0] ?? null
    if (digitalLink) return this.byScannedCode(digitalLink)
    return gtin ? this.#byGtinAndCode(gtin, code) : this.#byToken(token)
  }

  /** A path or a whole address, of any host. */
  async byScannedCode(scanned: string): Promise<LotView | null> {
    const asked = this.readCode.execute(scanned)
    if (asked.kind === 'LOT') return this.#views.byGtinAndCode(asked.gtin, asked.lot)
    return asked.kind === 'TOKEN' ? this.#views.byToken(asked.token) : null
  }

  async #byGtinAndCode(gtin: string, code: string | null | undefined): Promise<LotView | null> {
    const padded = this.readCode.gtin(gtin)
    return padded && code ? this.#views.byGtinAndCode(padded, code) : null
  }

  async #byToken(token: string | null | undefined): Promise<LotView | null> {
    const read = this.readCode.token(token ?? '')
    return read ? this.#views.byToken(read) : null
  }

  get #views() {
    return new LotViewRepository(this.dataSource.manager)
  }
}
