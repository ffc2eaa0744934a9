import { storefrontDocument } from './storefront-document.ts'

export interface Operation {
  readonly name: string
  readonly query: string
  /** Other ones for each number: identical requests in flight would be answered once. */
  readonly variables: (number: number) => Record<string, unknown>
  /** The services it asks, whose cost counts. The floor runs the SQL of catalog, and of the shelves a list shows. */
  readonly services: readonly string[]
  /** At most so many times the floor's cost; null where only the figure is of interest. */
  readonly aim: number | null
}

/** The goal for lists and searches. */
const AIM = 5

const WORDS = [
  'nuoc mam',
  'cà phê rang xay',
  'mat ong',
  'trà shan',
  'bánh tráng',
  'que tra my',
  'nấm hương hữu cơ',
  'tieu den',
  'muoi ot',
  'xoài sấy dẻo',
  'dau phung',
  'lụa tơ tằm',
  'Thu Bồn',
  'gao nep dac biet',
  'chè dây vùng cao',
  'banh dau xan',
  'hộp quà',
  'kẹo dừa Tây Hồ',
]
const LAST_PAGE = 40
const SETS = 26

const PLAIN_LIST = /* GraphQL */ `
  query PlainList($page: Int!, $sets: [Int!]) {
    products(first: 24, page: $page, sort: STAR_DESC, filter: { sets: $sets }) {
      edges {
        node {
          id
          slug
          name
          star
          price
        }
      }
    }
  }
`

/** Page after page; each second one narrowed down. */
const place = (number: number) => ({
  page: number % 2 === 0 ? 1 + ((number / 2) % LAST_PAGE) : 1,
  sets: number % 2 === 0 ? null : [1 + (number % SETS), 1 + ((number * 7 + (number >> 5)) % SETS)],
})

/** Words alone, then with a number of the synthetic names behind them, so that hardly two are the same. */
const words = (number: number) => {
  const chosen = WORDS[number % WORDS.length]!
  return Math.floor(number / WORDS.length) % 3 === 0 ? chosen : `${chosen} ${number % 97}`
}

export const operations = (products: number): readonly Operation[] => [
  {
    name: 'list',
    query: storefrontDocument('ProductList'),
    variables: number => ({ sort: 'STAR_DESC', page: place(number).page, filter: { sets: place(number).sets } }),
    services: ['catalog', 'sales-points'],
    aim: AIM,
  },
  { name: 'plain-list', query: PLAIN_LIST, variables: place, services: ['catalog'], aim: AIM },
  {
    name: 'search',
    query: storefrontDocument('ProductList'),
    variables: number => ({ search: words(number), sort: 'RELEVANCE', page: 1 }),
    services: ['catalog', 'sales-points'],
    aim: AIM,
  },
  {
    name: 'product-page',
    query: storefrontDocument('ProductPage'),
    variables: number => ({ slug: `do-tai-${1 + ((number * 7919) % products)}` }),
    services: ['catalog', 'sales-points', 'fairs', 'traceability'],
    aim: null,
  },
]
