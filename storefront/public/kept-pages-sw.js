/* Opens pages of work without a network: they keep what they are made of in the cache of their scope, here it is only given out. */
const HOME = new URL(self.registration.scope).pathname
const CACHE = `ocop-kept:${HOME}`
const SESSION = '/api/_auth/session'
const PARTS = /^\/_(nuxt|i18n|fonts)\/|^\/quay-ban[.-]/
/** A network that says nothing for so long is none. */
const PATIENCE_MS = 6_000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(Promise.all([self.clients.claim(), caches.delete('ocop-hall')])))
self.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  // every page of a workspace starts from the same document
  if (request.mode === 'navigate') event.respondWith(soon(request).catch(() => kept(HOME).catch(() => Response.error())))
  else if (pathname === SESSION) event.respondWith(soon(request).catch(() => kept(SESSION).catch(() => Response.error())))
  else if (PARTS.test(pathname)) event.respondWith(kept(request).catch(() => fetch(request)))
})

const soon = request =>
  Promise.race([fetch(request), new Promise((_, reject) => setTimeout(() => reject(new TypeError('no answer')), PATIENCE_MS))])

async function kept(request) {
  const found = await (await caches.open(CACHE)).match(request, { ignoreVary: true })
  if (!found) throw new TypeError('not kept')
  return found
}
