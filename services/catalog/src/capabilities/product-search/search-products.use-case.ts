import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { BadInput } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { ProductAnswer, ProductChoices, ProductQuestion } from './product-filter.entity.ts'
import { placeOf } from './place-in-list.use-case.ts'
import { ProductSearchRepository } from './product-search.repository.ts'
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
const NOTHING: FoundProducts = { page: [], total: 0, facets: null, suggestion: null }

export class SearchProducts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly now: Clock,
  ) {}

  async execute(query: SearchProductsQuery): Promise<FoundProducts> {
    const { search, filter, sort, withTotal, withFacets } = query
    const words = search ? wordsOf(search) : []
    const choices = filter ? checked(filter) : {}
    const place = placeOf(query, words.length > 0)
    if (words.length === 0 && search?.trim()) return NOTHING
    const question = { words, choices, sort, ...place, today: vietnamDay(this.now()), withTotal, withFacets }
    const found = await this.#repository.search(question)
    return (mayBeMistyped(question, found) ? await this.#searchAlike(question) : undefined) ?? { ...found, suggestion: null }
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

/** Words were asked for and nothing at all was found. */
const mayBeMistyped = ({ words, offset, after }: ProductQuestion, { page }: ProductAnswer) =>
  words.length > 0 && page.length === 0 && offset === 0 && !after

function checked(choices: ProductChoices): ProductChoices {
  for (const [field, value] of Object.entries(choices)) {
    if (!Array.isArray(value)) continue
    if (value.length > MOST_CHOICES) throw new BadInput(`filter.${field}`, `At most ${MOST_CHOICES} choices.`)
    if (value.some(choice => String(choice).includes('\0'))) throw new BadInput(`filter.${field}`, 'There is no such choice.')
  }
  const { minimumPrice: least, maximumPrice: most } = choices
  if (least != null && most != null && least > most) throw new BadInput('filter.maximumPrice', 'The highest price is below the lowest.')
  return choices
}
