/** A report is one person’s: nothing for a server to draw or a search engine to find. */
const PERSONAL = { ssr: false, robots: false }
const PATHS = ['/danh-gia/**'].flatMap(path => [path, `/en${path}`])

/** What people say of what they bought: written with the order, read with the product, answered, reported. */
export default defineNuxtConfig({
  routeRules: Object.fromEntries(PATHS.map(path => [path, PERSONAL])),
  robots: { disallow: ['/danh-gia', '/en/danh-gia'] },
  sitemap: { exclude: PATHS },
})
