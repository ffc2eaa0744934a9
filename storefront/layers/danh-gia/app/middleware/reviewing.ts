const MESSAGES = import.meta.glob<Record<string, unknown>>('../../messages/*.json', { import: 'default' })
const loaded = new Set<string>()

/** Brings the words of writing and reporting reviews, which the public pages do not carry. */
export default defineNuxtRouteMiddleware(async () => {
  const { $i18n } = useNuxtApp()
  const locale = $i18n.locale.value
  const load = MESSAGES[`../../messages/${locale}.json`]
  if (!load || loaded.has(locale)) return
  $i18n.mergeLocaleMessage(locale, await load())
  loaded.add(locale)
})
