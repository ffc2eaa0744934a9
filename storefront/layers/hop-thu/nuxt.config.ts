/** What a person is told, and how: nothing for a server to draw or a search engine to find. */
const PERSONAL = { ssr: false, robots: false }
const PATHS = ['/hop-thu', '/hop-thu/**'].flatMap(path => [path, `/en${path}`])

export default defineNuxtConfig({
  routeRules: Object.fromEntries(PATHS.map(path => [path, PERSONAL])),
  robots: { disallow: ['/hop-thu', '/en/hop-thu'] },
  sitemap: { exclude: PATHS },
})
