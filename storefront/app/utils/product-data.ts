import type { ProductPageQuery } from '~/gql/shop/graphql'

type Product = NonNullable<ProductPageQuery['product']>

/** Schema.org Product: the star is an additional property, and only the one valid now. */
export function productData(product: Product | null | undefined, absolute: (path: string) => string) {
  if (!product) return undefined
  return {
    '@type': 'Product',
    name: product.name,
    description: product.summary ?? undefined,
    image: product.images.map(({ url }) => absolute(url)),
    url: absolute(`/san-pham/${product.slug}`),
    ...codeData(product),
    brand: product.producer.isNamed ? { '@type': 'Brand', name: product.producer.name } : undefined,
    countryOfOrigin: 'VN',
    additionalProperty: product.star ? [{ '@type': 'PropertyValue', name: 'OCOP', value: product.star, unitText: 'sao' }] : undefined,
    offers: offerData(product),
    ...reviewData(product),
  }
}

/** Only a GTIN may be called one; any other code is the shop’s own. */
const codeData = ({ code, slug }: Product) => (code?.kind === 'GTIN' ? { gtin: code.value } : { sku: code?.value ?? slug })

/** Search engines are told of people’s stars only when none of them belongs to the demonstration. */
function reviewData({ rating, reviews }: Product) {
  if (!rating || rating.isDemo) return undefined
  const review = reviews?.edges.map(({ node: { stars, text, writtenOn } }) => ({
    '@type': 'Review',
    author: { '@type': 'Person', name: 'Người mua' },
    datePublished: writtenOn,
    reviewRating: { '@type': 'Rating', ratingValue: stars, bestRating: 5 },
    reviewBody: text ?? undefined,
  }))
  return {
    aggregateRating: { '@type': 'AggregateRating', ratingValue: rating.average, reviewCount: rating.count, bestRating: 5 },
    review: review?.length ? review : undefined,
  }
}

function offerData({ price, availability }: Product) {
  if (price === null) return undefined
  const isOnShelf = availability?.some(({ available }) => available > 0)
  return { '@type': 'Offer', price, priceCurrency: 'VND', availability: `https://schema.org/${isOnShelf ? 'InStoreOnly' : 'OutOfStock'}` }
}
