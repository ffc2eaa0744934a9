import type { H3Event } from 'h3'
import {
  SitemapDistrictsDocument,
  SitemapFairsDocument,
  SitemapPlansDocument,
  SitemapProducersDocument,
  SitemapProductsDocument,
  SitemapSalesPointsDocument,
} from '../../../app/gql/graphql'

/** A sitemap file holds 50,000 addresses at most; this many pages of 100 of each kind stay below it. */
const MOST_PAGES = 90
const KINDS = [
  { folder: 'san-pham', document: SitemapProductsDocument },
  { folder: 'chu-the', document: SitemapProducersDocument },
  { folder: 'dia-phuong', document: SitemapDistrictsDocument },
  { folder: 'diem-ban', document: SitemapSalesPointsDocument },
  { folder: 'hoi-cho', document: SitemapFairsDocument },
  { folder: 'ke-hoach', document: SitemapPlansDocument },
]

/** Plans are addressed by their province and year. */
type Entry =
  | { readonly slug: string; readonly updatedAt?: string }
  | { readonly province: { readonly slug: string } | null; readonly year: number }

interface List {
  readonly edges: readonly { readonly node: Entry }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
}

/** Addresses of everything public, in both languages; a part whose service is down is left out this time. */
export default defineSitemapEventHandler(async event => {
  const pages = await Promise.all(KINDS.map(({ folder, document }) => pagesOf(event, folder, document.__meta__!.hash as string)))
  return pages.flat().map(entry => ({ ...entry, _i18nTransform: true }))
})

async function pagesOf(event: H3Event, folder: string, documentId: string) {
  const found: { loc: string; lastmod?: string }[] = []
  let after: string | null | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const { data } = await event.context.gql<Record<string, List | null>>({ documentId, variables: { after } }, 'vi')
    const list = Object.values(data ?? {})[0]
    if (!list) break
    found.push(...list.edges.flatMap(({ node }) => entryOf(folder, node)))
    after = list.pageInfo.endCursor
    if (!list.pageInfo.hasNextPage) break
  }
  return found
}

function entryOf(folder: string, node: Entry) {
  if ('slug' in node) return [{ loc: `/${folder}/${node.slug}`, ...(node.updatedAt && { lastmod: node.updatedAt }) }]
  return node.province ? [{ loc: `/${folder}/${node.province.slug}/${node.year}` }] : []
}
