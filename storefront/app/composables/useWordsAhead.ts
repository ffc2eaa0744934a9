/** Written by the i18n module when building. */
declare const __I18N_LOCALE_HASHES__: Record<string, string>
declare const __I18N_SERVER_ROUTE__: string

/** The page's words are what its scripts wait for: asked for together with them, not by them. */
export function useWordsAhead() {
  if (!import.meta.server) return
  const { locale } = useI18n()
  const href = `${__I18N_SERVER_ROUTE__}/${__I18N_LOCALE_HASHES__[locale.value]}/${locale.value}/messages.json`
  useHead({ link: [{ rel: 'preload', as: 'fetch', crossorigin: 'anonymous', fetchpriority: 'low', href }] })
}
