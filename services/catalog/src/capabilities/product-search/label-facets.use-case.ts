import type { ListSectors } from '../classification/list-sectors.use-case.ts'
import type { Count, Facet } from './product-filter.entity.ts'

type Labelled = Record<Facet, { value: string; label: string; count: number }[]>

const SHELF = {
  vi: { true: 'Đang có trên kệ', false: 'Chưa có trên kệ' },
  en: { true: 'On a shelf now', false: 'On no shelf now' },
} as const
const SCHEMES: Record<string, { readonly vi: string; readonly en: string }> = {
  VIETGAP: { vi: 'VietGAP', en: 'VietGAP' },
  GLOBALGAP: { vi: 'GlobalG.A.P.', en: 'GlobalG.A.P.' },
  ORGANIC_VN: { vi: 'Hữu cơ (TCVN)', en: 'Organic (Vietnam)' },
  ORGANIC_INTERNATIONAL: { vi: 'Hữu cơ quốc tế', en: 'Organic (international)' },
  ISO_22000: { vi: 'ISO 22000', en: 'ISO 22000' },
  ISO_9001: { vi: 'ISO 9001', en: 'ISO 9001' },
  OTHER: { vi: 'Chứng nhận khác', en: 'Other certificate' },
}

/** Words beside the counts, in the language of the reader. */
export class LabelFacets {
  constructor(private readonly listSectors: ListSectors) {}

  async execute(facets: Readonly<Record<Facet, readonly Count[]>>, language: string): Promise<Labelled> {
    const tongue = language === 'en' ? 'en' : 'vi'
    const sectors = await this.listSectors.execute()
    const named = [
      ...sectors.map(sector => [sector.code, sector] as const),
      ...sectors.flatMap(({ groups }) => groups.flatMap(({ sets }) => sets.map(set => [String(set.number), set] as const))),
    ]
    const names = new Map(named.map(([code, { nameVi, nameEn }]) => [code, tongue === 'en' ? nameEn : nameVi]))
    const words: Partial<Record<Facet, (value: string) => string | undefined>> = {
      stars: value => (tongue === 'en' ? `${value} stars` : `${value} sao`),
      sectors: value => names.get(value),
      sets: value => names.get(value),
      certificates: value => SCHEMES[value]?.[tongue],
      onShelf: value => SHELF[tongue][value === 'true' ? 'true' : 'false'],
    }
    const labelled = Object.entries(facets).map(([facet, counts]) => [
      facet,
      counts.map(({ value, label, count }) => ({
        value,
        count: Math.min(count, 1_000),
        label: words[facet as Facet]?.(value) ?? label ?? value,
      })),
    ])
    return Object.fromEntries(labelled) as Labelled
  }
}
