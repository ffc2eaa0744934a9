const CACHE = 'ocop-hall'
const SESSION = '/api/_auth/session'

/**
 * Keeps what the council's pages are made of, so that they open again without a network: the document, the scripts and styles loaded
 * so far, and who is signed in. A browser that cannot shows them with a network only.
 */
export async function keepPages(home: string): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return
  try {
    await navigator.serviceWorker.register('/hoi-dong-sw.js', { scope: home })
    const cache = await caches.open(CACHE)
    const loaded = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_'))
    const addresses = [...new Set(loaded.map(({ pathname }) => pathname))]
    const missing = await Promise.all(addresses.map(async one => ((await cache.match(one, { ignoreVary: true })) ? undefined : one)))
    await Promise.all([home, SESSION, ...missing].map(one => (one ? keepOne(cache, one) : undefined)))
  } catch {
    // without a network, or where nothing may be kept, there is nothing to do
  }
}

async function keepOne(cache: Cache, address: string): Promise<void> {
  const response = await fetch(address)
  if (response.ok) await cache.put(address, response)
}
