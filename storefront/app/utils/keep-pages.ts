const SESSION = '/api/_auth/session'
/** Parts of earlier versions are let go when there are so many. */
const MOST_PARTS = 300

/**
 * Keeps what the pages below `home` are made of, so that they open again without a network: the document, the scripts and styles
 * loaded so far, and who is signed in; `more` are addresses of their own. A browser that cannot shows them with a network only.
 */
export async function keepPages(home: string, more: readonly string[] = []): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return
  try {
    await navigator.serviceWorker.register('/kept-pages-sw.js', { scope: home })
    const cache = await caches.open(`ocop-kept:${home}`)
    const loaded = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_'))
    const addresses = [...new Set([...loaded.map(({ pathname }) => pathname), ...more])]
    const missing = await Promise.all(addresses.map(async one => ((await cache.match(one, { ignoreVary: true })) ? undefined : one)))
    await Promise.all([home, SESSION, ...missing].map(one => (one ? keepOne(cache, one) : undefined)))
    await letGo(cache, new Set([home, SESSION, ...addresses]))
  } catch {
    // without a network, or where nothing may be kept, there is nothing to do
  }
}

/** Who leaves a shared device takes along what was kept to work without a network. */
export async function forgetPages(): Promise<void> {
  if (!('caches' in window)) return
  const kept = (await caches.keys()).filter(name => name.startsWith('ocop-kept:'))
  await Promise.all(kept.map(name => caches.delete(name)))
}

async function keepOne(cache: Cache, address: string): Promise<void> {
  const response = await fetch(address)
  if (response.ok) await cache.put(address, response)
}

async function letGo(cache: Cache, needed: ReadonlySet<string>): Promise<void> {
  const parts = await cache.keys()
  if (parts.length <= MOST_PARTS) return
  await Promise.all(parts.filter(({ url }) => !needed.has(new URL(url).pathname)).map(part => cache.delete(part)))
}
