import { describe, expect, it } from 'vitest'
import { fairData } from '../../app/utils/fair-data.ts'
import { productData } from '../../app/utils/product-data.ts'

type Product = NonNullable<Parameters<typeof productData>[0]>
const absolute = (path: string) => `https://ocop.example${path}`
const product = (over: object = {}) =>
  ({
    name: 'Nước mắm',
    slug: 'nuoc-mam',
    summary: null,
    star: 4,
    price: 95_000,
    code: { kind: 'INTERNAL', value: 'QN-1' },
    images: [{ url: '/media/1.webp' }],
    producer: { name: 'HTX Cát Trắng', isNamed: true },
    availability: [{ available: 3 }],
    ...over,
  }) as unknown as Product
const fair = {
  name: 'Hội chợ',
  startsOn: '2026-12-01',
  endsOn: '2026-12-05',
  venue: 'Tam Kỳ',
  country: 'VN',
  status: 'ANNOUNCED',
  slug: 'hoi-cho',
  organizer: { name: 'Trung tâm' },
}

describe('structured data of a product', () => {
  it('tells the star that is valid now, and none otherwise', () => {
    expect(productData(product(), absolute)).toMatchObject({ additionalProperty: [{ name: 'OCOP', value: 4 }] })
    expect(productData(product({ star: null }), absolute)?.additionalProperty).toBeUndefined()
  })

  it('calls a code a GTIN only when it is one', () => {
    expect(productData(product(), absolute)).toMatchObject({ sku: 'QN-1' })
    expect(productData(product({ code: { kind: 'GTIN', value: '8938505974194' } }), absolute)).toMatchObject({ gtin: '8938505974194' })
    expect(productData(product({ code: null }), absolute)).toMatchObject({ sku: 'nuoc-mam' })
  })

  it('offers in đồng, in store only while a shelf holds it; without a price there is no offer', () => {
    expect(productData(product(), absolute)?.offers).toMatchObject({
      price: 95_000,
      priceCurrency: 'VND',
      availability: 'https://schema.org/InStoreOnly',
    })
    expect(productData(product({ availability: null }), absolute)?.offers?.availability).toBe('https://schema.org/OutOfStock')
    expect(productData(product({ price: null }), absolute)?.offers).toBeUndefined()
  })

  it('tells of reviews when there are any, and none of them is of the demonstration', () => {
    const rating = { count: 3, average: 4.3, isDemo: false }
    const reviews = { edges: [{ node: { stars: 5, text: null, writtenOn: '2026-11-23' } }] }
    expect(productData(product({ rating, reviews }), absolute)).toMatchObject({
      aggregateRating: { ratingValue: 4.3, reviewCount: 3 },
      review: [{ datePublished: '2026-11-23', reviewRating: { ratingValue: 5 } }],
    })
    expect(productData(product({ rating: { ...rating, isDemo: true }, reviews }), absolute)).not.toHaveProperty('aggregateRating')
    expect(productData(product({ rating: null, reviews: null }), absolute)).not.toHaveProperty('aggregateRating')
  })

  it('makes up no brand, and nothing for a product that is not there', () => {
    expect(productData(product({ producer: { name: '', isNamed: false } }), absolute)?.brand).toBeUndefined()
    expect(productData(null, absolute)).toBeUndefined()
  })
})

describe('structured data of a fair', () => {
  it('says when, where and by whom', () => {
    expect(fairData(fair, absolute)).toMatchObject({
      startDate: '2026-12-01',
      endDate: '2026-12-05',
      location: { name: 'Tam Kỳ' },
      url: 'https://ocop.example/hoi-cho/hoi-cho',
    })
  })

  it('tells that it was cancelled', () => {
    expect(fairData({ ...fair, status: 'CANCELLED' }, absolute).eventStatus).toBe('https://schema.org/EventCancelled')
  })
})
