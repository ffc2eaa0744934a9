import type { EditedProductFragment } from '~/gql/graphql'
import type { ProductPageDraft } from '../components/PageForm.vue'

export const emptyPage = (): ProductPageDraft => ({ name: '', setNumber: 1, summary: '', story: '', ingredients: '', usage: '', storage: '', packaging: '', price: '', gtin: '' })

export const pageOf = (product: EditedProductFragment): ProductPageDraft => ({
  name: product.name,
  setNumber: product.set.number,
  summary: product.summary ?? '',
  story: product.story ?? '',
  ingredients: product.ingredients ?? '',
  usage: product.usage ?? '',
  storage: product.storage ?? '',
  packaging: product.packaging ?? '',
  price: product.price ?? '',
  gtin: product.code?.kind === 'GTIN' ? product.code.value : '',
})

/** The page as the graph takes it: what is empty is null. */
export const pageInputOf = ({ name, setNumber, price, ...texts }: ProductPageDraft) => ({
  name: name.trim(),
  setNumber: Number(setNumber),
  price: price === '' ? null : Number(price),
  ...(Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text.trim() || null])) as Record<keyof typeof texts, string | null>),
})
