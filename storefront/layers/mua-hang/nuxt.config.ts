/** The basket lies in the browser, orders are one person’s: nothing for a server to draw or a search engine to find. */
const PERSONAL = { ssr: false, robots: false }
const PATHS = ['/gio-hang', '/dat-hang/**', '/don-hang', '/don-hang/**'].flatMap(path => [path, `/en${path}`])

/** What a customer does with goods: basket, checkout, own orders. */
export default defineNuxtConfig({
  routeRules: Object.fromEntries(PATHS.map(path => [path, PERSONAL])),
  robots: { disallow: ['/gio-hang', '/en/gio-hang', '/dat-hang', '/en/dat-hang', '/don-hang', '/en/don-hang'] },
  sitemap: { exclude: PATHS },
})
