import type { EntityManager } from 'typeorm'
import type { Facet, ProductAnswer, ProductChoices, ProductQuestion } from './product-filter.entity.ts'
import type { ProductSort } from './product-sort.enum.ts'
import { textQuery } from './search-words.rules.ts'

/** Matches that are looked at, best known first: more than anybody pages through, few enough to count at once. */
export const MOST_MATCHES = 1_000

interface Order {
  readonly key: string
  readonly direction: 'ASC' | 'DESC'
  readonly type: string
}

const ORDERS: Record<ProductSort, Order> = {
  RELEVANCE: { key: 's.popularity', direction: 'DESC', type: 'int' },
  // stars weigh more than anything else in `popularity`
  STAR_DESC: { key: 's.popularity', direction: 'DESC', type: 'int' },
  NAME_ASC: { key: 's.name_key', direction: 'ASC', type: 'text' },
  NEWEST: { key: 's.published_at', direction: 'DESC', type: 'timestamptz' },
  PRICE_ASC: { key: 'coalesce(s.price, 9007199254740991)', direction: 'ASC', type: 'bigint' },
  PRICE_DESC: { key: 'coalesce(s.price, -1)', direction: 'DESC', type: 'bigint' },
}

const COUNTS: Record<Facet, string> = {
  stars: `SELECT star::text AS value, NULL::text AS label, count(*)::int FROM from_here WHERE star > 0 AND star_until >= $1 GROUP BY star ORDER BY star DESC`,
  sectors: `SELECT sector AS value, NULL AS label, count(*)::int FROM from_here GROUP BY sector ORDER BY sector`,
  sets: `SELECT set_number::text AS value, NULL AS label, count(*)::int FROM from_here GROUP BY set_number ORDER BY set_number`,
  provinces: `SELECT province AS value, u.name AS label, count(*)::int FROM from_here JOIN administrative_unit u ON u.slug = province GROUP BY province, u.name ORDER BY count(*) DESC, province`,
  districts: `SELECT district AS value, u.name AS label, count(*)::int FROM from_here JOIN administrative_unit u ON u.slug = district GROUP BY district, u.name ORDER BY count(*) DESC, district`,
  certificates: `SELECT scheme AS value, NULL AS label, count(*)::int FROM from_here, unnest(certificates) AS scheme GROUP BY scheme ORDER BY count(*) DESC, scheme`,
  onShelf: `SELECT is_on_shelf::text AS value, NULL AS label, count(*)::int FROM from_here GROUP BY is_on_shelf ORDER BY is_on_shelf DESC`,
}

export class ProductSearchRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Page, capped total and facet counts in one statement. */
  async search(question: ProductQuestion): Promise<ProductAnswer> {
    const values: unknown[] = [question.today]
    const bind = (value: unknown) => `$${values.push(value)}`
    const always = fixedConditions(question, bind)
    const chosen = chosenConditions(question.choices, bind)
    const matches = (except?: Facet) =>
      `SELECT s.* FROM search_product s WHERE ${[
        ...always,
        ...Object.entries(chosen)
          .filter(([facet]) => facet !== except)
          .map(([, sql]) => sql),
      ].join(' AND ')}`
    const capped = (except?: Facet) => `${matches(except)} ORDER BY s.popularity DESC, s.product_id LIMIT ${MOST_MATCHES + 1}`

    const parts = [`main AS MATERIALIZED (${capped()})`, `page AS (${pageOf(question, matches(), bind)})`]
    const counts = question.withFacets ? Object.entries(COUNTS) : []
    for (const [facet] of counts)
      if (chosen[facet as Facet]) parts.push(`without_${facet.toLowerCase()} AS MATERIALIZED (${capped(facet as Facet)})`)
    const answers = counts.map(([facet, sql]) => {
      const from = chosen[facet as Facet] ? `without_${facet.toLowerCase()}` : 'main'
      return `'${facet}', (SELECT coalesce(jsonb_agg(f), '[]') FROM (${sql.replace('from_here', from)}) f)`
    })
    const [row]: [ProductAnswer] = await this.manager.query(
      `WITH ${parts.join(', ')} SELECT (SELECT coalesce(jsonb_agg(p), '[]') FROM page p) AS page,
        ${question.withTotal ? '(SELECT count(*)::int FROM main)' : 'NULL'} AS total, ${answers.length > 0 ? `jsonb_build_object(${answers.join(', ')})` : 'NULL'} AS facets`,
      values,
    )
    return row
  }

  /** For each word whether products bear it (the last: one that begins so), and the words written most alike. */
  spelling(words: readonly string[]): Promise<{ word: string; isKnown: boolean; alike: { word: string; display: string }[] }[]> {
    return this.manager.query(
      `SELECT w.word, EXISTS (SELECT FROM search_word k WHERE k.word = w.word OR (w.place = cardinality($1::text[]) AND k.word LIKE w.word || '%')) AS "isKnown",
              (SELECT jsonb_agg(n) FROM (SELECT k.word, k.display FROM search_word k ORDER BY k.word <-> w.word LIMIT 40) n) AS alike
         FROM unnest($1::text[]) WITH ORDINALITY AS w (word, place) ORDER BY w.place`,
      [words],
    )
  }
}

type Bind = (value: unknown) => string

function fixedConditions({ words, choices }: ProductQuestion, bind: Bind): string[] {
  const { producers, minimumPrice, maximumPrice } = choices
  return [
    '$1::date IS NOT NULL',
    ...(words.length > 0 ? [`s.tsv @@ to_tsquery('simple', ${bind(textQuery(words))})`] : []),
    ...(producers?.length ? [`s.producer = ANY (${bind(producers)}::text[])`] : []),
    ...(typeof minimumPrice === 'number' ? [`s.price >= ${bind(minimumPrice)}`] : []),
    ...(typeof maximumPrice === 'number' ? [`s.price <= ${bind(maximumPrice)}`] : []),
  ]
}

function chosenConditions(choices: ProductChoices, bind: Bind): Partial<Record<Facet, string>> {
  const { stars, sectors, sets, provinces, districts, certificates, isOnShelf } = choices
  return {
    ...(stars?.length ? { stars: `s.star = ANY (${bind(stars)}::int[]) AND s.star_until >= $1` } : {}),
    ...(sectors?.length ? { sectors: `s.sector = ANY (${bind(sectors)}::text[])` } : {}),
    ...(sets?.length ? { sets: `s.set_number = ANY (${bind(sets)}::int[])` } : {}),
    ...(provinces?.length ? { provinces: `s.areas && ${bind(provinces)}::text[]` } : {}),
    ...(districts?.length ? { districts: `s.areas && ${bind(districts)}::text[]` } : {}),
    ...(certificates?.length ? { certificates: `s.certificates && ${bind(certificates)}::text[]` } : {}),
    ...(typeof isOnShelf === 'boolean' ? { onShelf: `s.is_on_shelf = ${bind(isOnShelf)}` } : {}),
  }
}

/** With words, the best of the capped matches by rank; else straight from the index of the order. */
function pageOf({ words, sort, limit, offset, after }: ProductQuestion, matches: string, bind: Bind): string {
  const isRanked = words.length > 0 && sort === 'RELEVANCE'
  const rank = isRanked
    ? `round((ts_rank(s.tsv, to_tsquery('simple', ${bind(textQuery(words))})) * ln(2 + s.popularity))::numeric, 6)::float8`
    : ''
  const { key, direction, type }: Order = isRanked ? { key: 'r.key', direction: 'DESC', type: 'float8' } : ORDERS[sort]
  const from = isRanked ? `SELECT r.* FROM (SELECT s.product_id, ${rank} AS key FROM main s) r WHERE true` : matches
  const place = after
    ? ` AND (${key} ${direction === 'ASC' ? '>' : '<'} ${bind(after[0])}::${type} OR (${key} = ${bind(after[0])}::${type} AND product_id > ${bind(after[1])}::uuid))`
    : ''
  const select = isRanked ? from : from.replace('SELECT s.*', `SELECT s.product_id, ${key} AS key`)
  return `SELECT q.product_id AS id, ${type === 'timestamptz' ? 'q.key::text' : 'q.key'} AS key FROM (${select}${place} ORDER BY ${key} ${direction}, product_id LIMIT ${limit} OFFSET ${offset}) q`
}
