import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { BadInput, decodeCursor, pageSize } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { ProductAnswer, ProductChoices, ProductQuestion } from './product-filter.entity.ts'
import { MOST_MATCHES, ProductSearchRepository } from './product-search.repository.ts'
import type { ProductSort } from './product-sort.enum.ts'
import { nearestWord, wordsOf } from './search-words.rules.ts'

export type { Count, Facet, ProductChoices } from './product-filter.entity.ts'

export interface SearchProductsQuery {
  readonly search?: string | null
  readonly filter?: ProductChoices | null
  readonly sort: ProductSort
  readonly first: number
  readonly after?: string | null
  readonly page?: number | null
  readonly withTotal: boolean
  readonly withFacets: boolean
}

export type FoundProducts = ProductAnswer & { readonly suggestion: string | null }

const MOST_CHOICES = 100
const MOMENT = /^\d{4}-\d\d-\d\d[ \d:.+]+$/
const NOTHING: FoundProducts = { page: [], total: 0, facets: null, suggestion: null }

export class SearchProducts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly now: Clock,
  ) {}

  async execute(query: SearchProductsQuery): Promise<FoundProducts> {
    const words = wordsOf(query.search ?? '')
    if (words.length === 0 && query.search?.trim()) return NOTHING
    const question = this.#question(query, words)
    const found = await this.#repository.search(question)
    if (words.length === 0 || found.page.length > 0 || query.after || (query.page ?? 1) > 1) return { ...found, suggestion: null }
    return (await this.#searchAlike(question)) ?? { ...found, suggestion: null }
  }

  #question(query: SearchProductsQuery, words: readonly string[]): ProductQuestion {
    const { filter, sort, after, page, withTotal, withFacets } = query
    const first = pageSize(query.first)
    if (after && page) throw new BadInput('page', 'Ask for a numbered page or for what comes after a cursor, not for both.')
    const offset = page ? (page - 1) * first : 0
    if (typeof page === 'number' && (page < 1 || offset >= MOST_MATCHES))
      throw new BadInput('page', `Pages are numbered from 1 up to the one with the ${MOST_MATCHES}th product.`)
    const choices = checked(filter ?? {})
    return {
      words,
      choices,
      sort,
      limit: first + 1,
      offset,
      after: after ? cursorFor(sort, words, after) : undefined,
      today: vietnamDay(this.now()),
      withTotal,
      withFacets,
    }
  }

  /** The same question with every unknown word replaced by the known one most alike; undefined when there is none. */
  async #searchAlike(question: ProductQuestion): Promise<FoundProducts | undefined> {
    const spelling = await this.#repository.spelling(question.words)
    const meant = spelling.map(({ word, isKnown, alike }) => {
      const near = isKnown
        ? word
        : nearestWord(
            word,
            (alike ?? []).map(known => known.word),
          )
      return near === undefined ? undefined : { word: near, display: alike?.find(known => known.word === near)?.display ?? near }
    })
    if (spelling.every(({ isKnown }) => isKnown) || !meant.every(word => word !== undefined)) return undefined
    const found = await this.#repository.search({ ...question, words: meant.map(({ word }) => word) })
    return { ...found, suggestion: meant.map(({ display }) => display).join(' ') }
  }

  get #repository() {
    return new ProductSearchRepository(this.dataSource.manager)
  }
}

function checked(choices: ProductChoices): ProductChoices {
  for (const [field, value] of Object.entries(choices)) {
    if (Array.isArray(value) && value.length > MOST_CHOICES) throw new BadInput(`filter.${field}`, `At most ${MOST_CHOICES} choices.`)
    if (Array.isArray(value) && value.some(choice => typeof choice === 'string' && choice.includes('\0')))
      throw new BadInput(`filter.${field}`, 'There is no such choice.')
  }
  const { minimumPrice: least, maximumPrice: most } = choices
  if (typeof least === 'number' && typeof most === 'number' && least > most)
    throw new BadInput('filter.maximumPrice', 'The highest price is below the lowest.')
  return choices
}

function cursorFor(sort: ProductSort, words: readonly string[], after: string) {
  const isText = sort === 'NAME_ASC' || sort === 'NEWEST'
  const cursor = decodeCursor(after, [isText ? 'text' : 'number', 'uuid'])
  const isInteger = words.length > 0 && sort === 'RELEVANCE' ? true : isText || Number.isSafeInteger(cursor[0])
  const isMoment = sort !== 'NEWEST' || MOMENT.test(String(cursor[0]))
  if (!isInteger || !isMoment || cursor[0] === null || cursor[1] === null || String(cursor[0]).includes('\0')) {
    throw new BadInput('after', 'This cursor belongs to another list or sort order. Start again without it.')
  }
  return cursor
}
