import type { H3Event } from 'h3'
import {
  SitemapPlacesDocument,
  type SitemapPlacesQuery,
  SitemapProductsDocument,
  type SitemapProductsQuery,
} from '../../../app/gql/graphql'

/** A sitemap file holds 50,000 addresses at most; this many pages of 100 stay below it with both languages. */
const MOST_PAGES = 200

/** Addresses of everything public, in both languages; a part whose service is down is left out this time. */
export default defineSitemapEventHandler(async event => {
  const [products, places] = await Promise.all([productPages(event), placePages(event)])
  return [...products, ...places].map(entry => ({ ...entry, _i18nTransform: true }))
})

async function ask<Result>(event: H3Event, document: { __meta__?: Record<string, unknown> }, variables: object) {
  const { data } = await event.context.gql<Result>({ documentId: document.__meta__!.hash as string, variables }, 'vi')
  return data
}

async function productPages(event: H3Event) {
  const found: { loc: string; lastmod: string }[] = []
  let after: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const list: SitemapProductsQuery['products'] =
      (await ask<SitemapProductsQuery>(event, SitemapProductsDocument, { after }))?.products ?? null
    if (!list) break
    found.push(...list.edges.map(({ node }) => ({ loc: `/san-pham/${node.slug}`, lastmod: node.updatedAt })))
    after = list.pageInfo.endCursor
    if (!list.pageInfo.hasNextPage) break
  }
  return found
}

async function placePages(event: H3Event) {
  const places = await ask<SitemapPlacesQuery>(event, SitemapPlacesDocument, {})
  const pagesOf = (prefix: string, list: { edges: { node: { slug: string } }[] } | null | undefined) =>
    (list?.edges ?? []).map(({ node }) => ({ loc: `/${prefix}/${node.slug}` }))
  return [
    ...pagesOf('dia-phuong', places?.administrativeUnits),
    ...pagesOf('diem-ban', places?.salesPoints),
    ...pagesOf('hoi-cho', places?.fairs),
  ]
}
