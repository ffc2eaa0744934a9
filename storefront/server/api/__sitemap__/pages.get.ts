import { SitemapPlacesDocument, type SitemapPlacesQuery, SitemapProductsDocument, type SitemapProductsQuery } from '../../../app/gql/graphql'

/** A sitemap file holds 50,000 addresses at most; this many pages of 100 stay below it with both languages. */
const MOST_PAGES = 200

/** Addresses of everything public, in both languages; a part whose service is down is left out this time. */
export default defineSitemapEventHandler(async event => {
  const ask = async <Result>(document: { __meta__?: Record<string, unknown> }, variables: unknown) => {
    const { data } = await event.context.gql<Result>({ documentId: document.__meta__!.hash as string, variables }, 'vi')
    return data
  }
  const products: { loc: string; lastmod?: string }[] = []
  let after: string | null | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const list: SitemapProductsQuery['products'] | undefined = (await ask<SitemapProductsQuery>(SitemapProductsDocument, { after }))?.products
    products.push(...(list?.edges ?? []).map(({ node }) => ({ loc: `/san-pham/${node.slug}`, lastmod: node.updatedAt })))
    if (!list?.pageInfo.hasNextPage) break
    after = list.pageInfo.endCursor
  }
  const places = await ask<SitemapPlacesQuery>(SitemapPlacesDocument, {})
  const of = (prefix: string, edges?: { node: { slug: string } }[]) => (edges ?? []).map(({ node }) => ({ loc: `/${prefix}/${node.slug}` }))
  return [...products, ...of('dia-phuong', places?.administrativeUnits?.edges), ...of('diem-ban', places?.salesPoints?.edges), ...of('hoi-cho', places?.fairs?.edges)].map(entry => ({ ...entry, _i18nTransform: true }))
})
