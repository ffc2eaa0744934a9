/* Opens the council's pages without a network: pages keep what they are made of in this cache, here it is only given out. */
const CACHE = 'ocop-hall'
const SHELLS = ['/lam-viec/hoi-dong', '/en/lam-viec/hoi-dong']
const SESSION = '/api/_auth/session'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => shellFor(pathname)))
  else if (pathname === SESSION) event.respondWith(fetch(request).catch(() => kept(SESSION)))
  else if (/^\/_(nuxt|i18n|fonts)\//.test(pathname)) event.respondWith(kept(request).catch(() => fetch(request)))
})

async function kept(request) {
  const found = await (await caches.open(CACHE)).match(request, { ignoreVary: true })
  if (!found) throw new TypeError('not kept')
  return found
}

/** Every page of a workspace starts from the same document. */
const shellFor = pathname => kept(pathname.startsWith('/en/') ? SHELLS[1] : SHELLS[0]).catch(() => Response.error())
