import bold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url'
import regular from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url'

// every page needs both at once: asked for before the style sheet that names them has arrived
const FONTS = [regular, bold].map(href => ({
  rel: 'preload' as const,
  as: 'font' as const,
  type: 'font/woff2',
  href,
  crossorigin: '' as const,
}))

/** What the head of every page says: language, alternates, fonts, icon, and the name of the site behind the page's title. */
export function useSiteHead() {
  const head = useLocaleHead({ dir: true, lang: true, seo: true })
  useHead(() => ({
    htmlAttrs: head.value.htmlAttrs,
    link: [...FONTS, ...head.value.link, { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }],
    meta: [...head.value.meta, { name: 'theme-color', content: '#3b7030' }],
    titleTemplate: (title?: string) => (title ? `${title} · OCOP Connect` : 'OCOP Connect'),
  }))
}
