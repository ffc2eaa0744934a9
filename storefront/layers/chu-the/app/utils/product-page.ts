import type { EditedProductFragment } from '~/gql/graphql'
import type { ProductPageDraft } from '../components/PageForm.vue'

export const emptyPage = (): ProductPageDraft => ({
  name: '',
  setNumber: 1,
  summary: '',
  story: '',
  ingredients: '',
  usage: '',
  storage: '',
  packaging: '',
  price: '',
  gtin: '',
})

const TEXTS = ['summary', 'story', 'ingredients', 'usage', 'storage', 'packaging'] as const
type Texts = Record<(typeof TEXTS)[number], string>

export const pageOf = (product: EditedProductFragment): ProductPageDraft => ({
  ...(Object.fromEntries(TEXTS.map(name => [name, product[name] ?? ''])) as Texts),
  name: product.name,
  setNumber: product.set.number,
  price: product.price ?? '',
  gtin: product.code?.kind === 'GTIN' ? product.code.value : '',
})

/** The page as the graph takes it: what is empty is null. */
export const pageInputOf = ({ name, setNumber, price, ...texts }: ProductPageDraft) => ({
  name: name.trim(),
  setNumber: Number(setNumber),
  price: price === '' ? null : Number(price),
  ...(Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text.trim() || null])) as Record<
    keyof typeof texts,
    string | null
  >),
})
