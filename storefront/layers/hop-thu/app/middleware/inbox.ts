const MESSAGES = import.meta.glob<Record<string, unknown>>('../../messages/*.json', { import: 'default' })
const loaded = new Set<string>()

/** An inbox is its person's own; its words are not in the public pages. */
export default defineNuxtRouteMiddleware(async to => {
  const { $i18n } = useNuxtApp()
  const detour = await signInFirst(to)
  if (detour) return detour
  const locale = $i18n.locale.value
  const load = MESSAGES[`../../messages/${locale}.json`]
  if (!load || loaded.has(locale)) return
  $i18n.mergeLocaleMessage(locale, await load())
  loaded.add(locale)
})
