import { fileURLToPath } from 'node:url'

const isHydrationChecked = process.env.OCOP_CHECK_HYDRATION === '1'

/** Rendered in the browser. */
const WORKSPACE = { ssr: false, robots: false }

/** What every public page needs comes in few files: a phone asks for six at a time. The workspaces' code is in none of them. */
const CHUNKS = [
  { name: 'base', tags: ['$initial' as const], priority: 2 },
  {
    name: 'shop',
    // what one page alone or only forms, orders and workspaces need is not of it, though it stands there
    test: /[\\/]storefront[\\/]app[\\/](components[\\/](fair|place|shop|site[\\/](?!PageTurner))|composables[\\/](?!useCommand|useDraft|useProblemWords|useUpload)|gql[\\/]shop|layouts[\\/]default|utils[\\/](map-tile|proof-tone|sign-in-first|vietnam-time|wake))/,
    priority: 1,
  },
  { name: 'plan', test: /[\\/]storefront[\\/]app[\\/]components[\\/]plan/, priority: 1 },
]
/** Plugins of modules that have nothing to do in a browser; the library's colours are in our style sheet. */
const SERVER_ONLY = ['nuxt-site-config']
const UNUSED = ['@nuxt/icon', '@nuxt/ui/dist/runtime/plugins/colors']

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  telemetry: false,
  devtools: { enabled: false },
  modules: ['@nuxt/ui', '@nuxtjs/i18n', '@nuxtjs/robots', '@nuxtjs/sitemap', 'nuxt-auth-utils', 'nuxt-security'],
  css: ['~/assets/css/main.css'],
  components: [{ path: '~/components', pathPrefix: false }],
  // pure and small: its source is built in, so that nothing has to be compiled before
  alias: { '@ocop/trade-rules': fileURLToPath(new URL('../packages/trade-rules/src/index.ts', import.meta.url)) },

  site: { url: 'http://localhost:3000', name: 'OCOP Connect' },
  robots: { disallow: ['/lam-viec', '/en/lam-viec', '/dang-nhap', '/en/dang-nhap', '/dang-ky', '/en/dang-ky'] },
  sitemap: {
    sources: ['/api/__sitemap__/pages'],
    autoLastmod: false,
    exclude: [
      '/lam-viec/**',
      '/en/lam-viec/**',
      '/dang-nhap',
      '/en/dang-nhap',
      '/dang-ky',
      '/en/dang-ky',
      '/t/**',
      '/en/t/**',
      '/01/**',
      '/en/01/**',
      '/chung-nhan/*',
      '/en/chung-nhan/*',
    ],
  },

  // everything is built from npm packages: nothing is fetched when building or browsing
  ui: {
    fonts: false,
    theme: { colors: ['primary', 'secondary', 'success', 'info', 'warning', 'error'] },
    experimental: { componentDetection: true },
  },
  icon: {
    mode: 'svg',
    provider: 'none',
    serverBundle: false,
    fallbackToApi: false,
    clientBundle: { scan: { globInclude: ['**/*.{vue,ts}'] }, sizeLimitKb: 96 },
  },

  i18n: {
    defaultLocale: 'vi',
    strategy: 'prefix_except_default',
    detectBrowserLanguage: false,
    bundle: { runtimeOnly: true },
    locales: [
      { code: 'vi', language: 'vi-VN', name: 'Tiếng Việt', file: 'vi.json' },
      { code: 'en', language: 'en', name: 'English', file: 'en.json' },
    ],
  },

  auth: { loadStrategy: 'client-only' },
  runtimeConfig: {
    gatewayUrl: 'http://127.0.0.1:4000',
    session: { name: 'ocop-session', maxAge: 60 * 60 * 24 * 14, password: '', cookie: { sameSite: 'lax', secure: false } },
    // robots and sitemap: NUXT_SITE_URL when running
    site: { url: 'http://localhost:3000' },
    // not in `i18n` above: what stands there is built in, and robots and sitemap would keep it for good
    public: { siteUrl: 'http://localhost:3000', i18n: { baseUrl: 'http://localhost:3000' } },
  },

  security: {
    nonce: true,
    sri: true,
    headers: {
      contentSecurityPolicy: {
        'default-src': ["'none'"],
        'base-uri': ["'none'"],
        'object-src': ["'none'"],
        'frame-ancestors': ["'none'"],
        'form-action': ["'self'"],
        'script-src': ["'self'", "'nonce-{{nonce}}'", "'strict-dynamic'"],
        // the hash: transitions are held back for the moment in which the system turns dark or light
        'style-src': ["'self'", "'nonce-{{nonce}}'", "'sha256-GNF74DLkXb0fH3ILHgILFjk1ozCF3SNXQ5mQb7WLu/Y='"],
        'style-src-attr': ["'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'worker-src': ["'self'", 'blob:'],
        'manifest-src': ["'self'"],
        'media-src': ["'self'", 'blob:'],
        'upgrade-insecure-requests': false,
      },
      crossOriginEmbedderPolicy: false,
      permissionsPolicy: { camera: ['self'], geolocation: ['self'], microphone: [], 'display-capture': [], fullscreen: ['self'] },
      // whoever ends TLS in front of us sets it
      strictTransportSecurity: false,
    },
    corsHandler: false,
    removeLoggers: false,
    rateLimiter: false,
    xssValidator: false,
    requestSizeLimiter: { maxRequestSizeInBytes: 4_000_000, maxUploadFileRequestInBytes: 10_000_000 },
  },

  routeRules: {
    // what a phone opens from a printed code: plain HTML, no script at all
    '/t/**': { noScripts: true },
    '/en/t/**': { noScripts: true },
    '/01/**': { noScripts: true },
    '/en/01/**': { noScripts: true },
    '/chung-nhan/*': { noScripts: true },
    '/en/chung-nhan/*': { noScripts: true },
    '/lam-viec/**': WORKSPACE,
    '/en/lam-viec/**': WORKSPACE,
  },
  // what a link leads to is a small file: it is fetched when a finger or pointer nears the link, not for every link in sight
  experimental: { defaults: { nuxtLink: { prefetchOn: { visibility: false, interaction: true } } } },
  // pages carry their style: a sheet of its own would hold back the first sight of every page
  features: { inlineStyles: true },
  nitro: { compressPublicAssets: { gzip: true, brotli: true } },
  vite: {
    build: { reportCompressedSize: false },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } } } } },
    define: isHydrationChecked ? { __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' } : {},
  },
  typescript: { strict: true },
  hooks: {
    // icons: those we use are in the bundle of the workspace that shows them, the plugin would only load others over the network
    'app:resolve': app => {
      app.plugins = app.plugins
        .filter(({ src }) => !UNUSED.some(part => src.includes(part)))
        .map(plugin => (SERVER_ONLY.some(part => plugin.src.includes(part)) ? { ...plugin, mode: 'server' } : plugin))
    },
    // else every visitor of the shop would fetch the workspaces' code, just in case
    'build:manifest': manifest => {
      for (const resource of Object.values(manifest)) resource.prefetch = false
    },
  },
  sourcemap: { client: false, server: false },
})
