import type { EntityManager } from 'typeorm'
import type { ProductGroup, Sector } from './product-set.entity.ts'

interface Row {
  readonly sector: Omit<Sector, 'groups'>
  readonly group: Omit<ProductGroup, 'sector' | 'sets'>
  readonly number: number
  readonly nameVi: string
  readonly nameEn: string
  readonly managingAgencies: string[]
}

export class ClassificationRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The whole tree in the order of the law: 26 leaves. */
  async all(): Promise<Sector[]> {
    const rows: Row[] = await this.manager.query(
      `SELECT t.number, t.name_vi AS "nameVi", t.name_en AS "nameEn", t.managing_agencies AS "managingAgencies",
              jsonb_build_object('code', g.code, 'nameVi', g.name_vi, 'nameEn', g.name_en) AS "group",
              jsonb_build_object('code', s.code, 'nameVi', s.name_vi, 'nameEn', s.name_en) AS sector
         FROM product_set t JOIN product_group g ON g.code = t.group_code JOIN sector s ON s.code = g.sector_code
        ORDER BY s.position, g.position, t.number`,
    )
    const sectors = new Map<string, Sector>()
    for (const { sector, group, ...set } of rows) {
      const above = sectors.get(sector.code) ?? { ...sector, groups: [] }
      sectors.set(sector.code, above)
      let mine = above.groups.find(({ code }) => code === group.code)
      if (!mine) above.groups.push((mine = { ...group, sector: above, sets: [] }))
      mine.sets.push({ ...set, group: mine })
    }
    return [...sectors.values()]
  }
}
