import { once } from '../person.ts'
import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'

export interface PlayedProduct {
  readonly id: string
  readonly slug: string
  readonly name: string
}

const PAGE = {
  setNumber: 9,
  price: 85_000,
  summary: 'Mắm cái của buổi diễn tập, không phải sản phẩm có thật.',
  story: 'Trang này do buổi diễn tập viết: từ bản nháp, qua cán bộ, đến kệ hàng và hội chợ.',
  packaging: 'hũ 300 g',
}
const FOUND = 'query ($search: String!) { products(search: $search, first: 5) { totalCount edges { node { id } } } }'
const WAITING = 'query { productsToModerate(first: 100) { edges { node { id } } } }'

/** Draft, submission, publication; a visitor sees nothing before the last. */
export async function publishProduct(story: Story, { producer, producerId, officer, visitor }: Cast): Promise<PlayedProduct> {
  const name = `Mắm cái diễn tập ${Math.trunc(performance.timeOrigin).toString(36)}`
  const unfinished = await producer.carryOut('draftProduct', once({ producerId, name, setNumber: PAGE.setNumber }), [
    'Product',
    'id slug name status version',
  ])
  story.check('a new page is a draft', unfinished['status'], 'DRAFT')
  const { id: productId, slug } = unfinished as PlayedProduct
  const tooEarly = await producer.attempt(
    'submitProduct',
    { productId, version: unfinished['version'] },
    '... on ProductIncomplete { missing }',
  )
  story.check(
    'an unfinished page cannot be submitted',
    [tooEarly['__typename'], tooEarly['missing']],
    ['ProductIncomplete', ['summary', 'story', 'packaging']],
  )
  const written = await producer.carryOut('editProduct', { productId, version: unfinished['version'], ...PAGE }, ['Product', 'version'])
  const submitted = await producer.carryOut('submitProduct', { productId, version: written['version'] }, ['Product', 'status version'])
  story.check('a submitted page waits', submitted['status'], 'SUBMITTED')
  const hidden = await visitor.ask('query ($slug: String!) { product(slug: $slug) { id } }', { slug })
  story.check('the public does not see it yet', hidden, { product: null })
  const { productsToModerate } = await officer.ask(WAITING)
  const waiting = (productsToModerate.edges as { node: { id: string } }[]).map(({ node }) => node.id)
  story.check('the officer sees it waiting', waiting.includes(productId), true)
  const published = await officer.carryOut('publishProduct', { productId, version: submitted['version'] }, ['Product', 'status'])
  story.check('the officer publishes it', published['status'], 'PUBLISHED')
  const { products } = await visitor.ask(FOUND, { search: name.normalize('NFD').replaceAll(/\p{M}/gu, '') })
  story.check('everybody finds it, without diacritics too', products.edges[0]?.node.id, productId)
  return { id: productId, slug, name }
}
