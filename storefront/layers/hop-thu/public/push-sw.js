/* Shows what is pushed, and leads to it. It answers no request: pages that open without a network have workers of their own. */
const INBOX = '/lam-viec/hop-thu'
const ICON = '/quay-ban-192.png'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('push', event => event.waitUntil(show(told(event))))
self.addEventListener('notificationclick', event => {
  event.notification.close()
  event.waitUntil(open(new URL(event.notification.data.address, self.location.origin)))
})

/** A message that cannot be read is shown all the same: a browser takes the right away from who pushes and shows nothing. */
function told(event) {
  try {
    return event.data.json()
  } catch {
    return {}
  }
}

const UNSAID = { title: 'OCOP Connect', body: '', path: INBOX, language: 'vi', isUrgent: false }

function show(words) {
  const { title, body, path, language, isUrgent, tag, id } = { ...UNSAID, ...words }
  const name = tag ?? id
  return self.registration.showNotification(title, {
    body,
    lang: language,
    icon: ICON,
    badge: ICON,
    requireInteraction: isUrgent,
    ...(name && { tag: name, renotify: true }),
    data: { address: addressOf(path, language) },
  })
}

/** Inside our own site, in the reader's language; anything else leads to the inbox. */
function addressOf(path, language) {
  const isOurs = typeof path === 'string' && path.startsWith('/') && URL.parse(path, self.location.origin)?.origin === self.location.origin
  return `${language === 'en' ? '/en' : ''}${isOurs ? path : INBOX}`
}

/** The tab that shows it already; no other tab is led away from what somebody does there. */
async function open({ href, pathname }) {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const there = tabs.find(({ url }) => new URL(url).pathname === pathname)
  return there ? there.focus() : self.clients.openWindow(href)
}
