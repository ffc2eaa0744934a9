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

/** What is looked at to count; all of it in the index by popularity. */
const COUNTED =
  's.product_id, s.popularity, s.star, s.star_until, s.set_number, s.sector, s.province, s.district, s.certificates, s.is_on_shelf'

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
    const columns = isRanked(question) ? `${COUNTED}, s.tsv` : COUNTED
    const capped = (except?: Facet) =>
      `${matches(except).replace('SELECT s.*', `SELECT ${columns}`)} ORDER BY s.popularity DESC, s.product_id LIMIT ${MOST_MATCHES + 1}`

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

const CONDITIONS: Record<Facet, (choice: string) => string> = {
  stars: choice => `s.star = ANY (${choice}::int[]) AND s.star_until >= $1`,
  sectors: choice => `s.sector = ANY (${choice}::text[])`,
  sets: choice => `s.set_number = ANY (${choice}::int[])`,
  provinces: choice => `s.areas && ${choice}::text[]`,
  districts: choice => `s.areas && ${choice}::text[]`,
  certificates: choice => `s.certificates && ${choice}::text[]`,
  onShelf: choice => `s.is_on_shelf = ${choice}::boolean`,
}

function chosenConditions({ isOnShelf, ...choices }: ProductChoices, bind: Bind): Partial<Record<Facet, string>> {
  const chosen = Object.entries({ ...choices, onShelf: isOnShelf }).filter(([facet, choice]) => {
    if (!(facet in CONDITIONS)) return false
    return Array.isArray(choice) ? choice.length > 0 : typeof choice === 'boolean'
  })
  return Object.fromEntries(chosen.map(([facet, choice]) => [facet, CONDITIONS[facet as Facet](bind(choice))]))
}

const isRanked = ({ words, sort }: ProductQuestion) => words.length > 0 && sort === 'RELEVANCE'

function pageOf(question: ProductQuestion, matches: string, bind: Bind): string {
  return isRanked(question) ? rankedPage(question, bind) : orderedPage(question, matches, bind)
}

/** The best of the capped matches, by rank and renown. */
function rankedPage({ words, limit, offset, after }: ProductQuestion, bind: Bind): string {
  const rank = `round((ts_rank(s.tsv, to_tsquery('simple', ${bind(textQuery(words))})) * ln(2 + s.popularity))::numeric, 6)::float8`
  const ranked = `SELECT s.product_id AS id, ${rank} AS key FROM main s`
  const place = after ? placeAfter({ key: 'r.key', direction: 'DESC', type: 'float8' }, 'r.id', after, bind) : 'true'
  return `SELECT r.id, r.key FROM (${ranked}) r WHERE ${place} ORDER BY r.key DESC, r.id LIMIT ${limit} OFFSET ${offset}`
}

/** Straight from the index of the order. */
function orderedPage({ sort, limit, offset, after }: ProductQuestion, matches: string, bind: Bind): string {
  const order = ORDERS[sort]
  const key = order.type === 'timestamptz' ? `${order.key}::text` : order.key
  const place = after ? ` AND ${placeAfter(order, 's.product_id', after, bind)}` : ''
  const rows = matches.replace('SELECT s.*', `SELECT s.product_id AS id, ${key} AS key`)
  return `${rows}${place} ORDER BY ${order.key} ${order.direction}, s.product_id LIMIT ${limit} OFFSET ${offset}`
}

function placeAfter({ key, direction, type }: Order, id: string, after: readonly unknown[], bind: Bind): string {
  const last = `${bind(after[0])}::${type}`
  const beyond = direction === 'ASC' ? '>' : '<'
  // the first half lets the index begin there, the second is exact
  return `${key} ${beyond}= ${last} AND (${key} ${beyond} ${last} OR ${id} > ${bind(after[1])}::uuid)`
}
