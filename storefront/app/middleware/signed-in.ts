const MESSAGES = import.meta.glob<Record<string, unknown>>('../../layers/*/messages/*.json', { import: 'default' })
const loaded = new Set<string>()

/** Workspaces need a signed-in person, and their words, which the shop does not carry; after signing in one is back where one wanted to be. */
export default defineNuxtRouteMiddleware(async to => {
  const { $i18n } = useNuxtApp()
  const detour = await signInFirst(to)
  if (detour) return detour
  await loadWords($i18n.locale.value, (locale, words) => $i18n.mergeLocaleMessage(locale, words))
})

async function loadWords(locale: string, merge: (locale: string, words: Record<string, unknown>) => void) {
  if (loaded.has(locale)) return
  loaded.add(locale)
  const files = Object.entries(MESSAGES).filter(([path]) => path.endsWith(`/${locale}.json`))
  for (const words of await Promise.all(files.map(([, load]) => load()))) merge(locale, words)
}
