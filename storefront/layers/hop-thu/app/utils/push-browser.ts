/** No page lies below it: the workers that open pages without a network stay the only ones of theirs. */
const SCOPE = '/thong-bao/'

/** Whether this browser could be told; on an iPhone only a page that was put on its home screen can. */
export function whatBrowserCan(): 'all' | 'nothing' | 'after-install' {
  if ('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) return 'all'
  const isApple = /iPad|iPhone|iPod/.test(navigator.userAgent) || (navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1)
  return isApple && window.isSecureContext ? 'after-install' : 'nothing'
}

/** What this browser gave out when it was turned on, if it was. */
export async function subscriptionHere(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE)
  return (await registration?.pushManager.getSubscription()) ?? null
}

/** Subscribes with this key; what was given out for another one is of no use any more. Throws when its push service cannot be reached. */
export async function subscribe(publicKey: string): Promise<PushSubscription> {
  const registration = await navigator.serviceWorker.register('/push-sw.js', { scope: SCOPE })
  await untilActive(registration)
  const before = await registration.pushManager.getSubscription()
  if (before && isFor(before, publicKey)) return before
  await before?.unsubscribe()
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
}

export const isFor = (subscription: PushSubscription, publicKey: string): boolean =>
  base64Url(subscription.options.applicationServerKey) === publicKey

/** As the graph wants it. */
export function offerOf(subscription: PushSubscription) {
  return {
    endpoint: subscription.endpoint,
    p256dh: base64Url(subscription.getKey('p256dh')),
    auth: base64Url(subscription.getKey('auth')),
  }
}

/** By which a device is known in the list. */
export async function fingerprintOf({ endpoint }: PushSubscription): Promise<string> {
  return base64Url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint)))
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg/, 'Edge'],
  [/OPR/, 'Opera'],
  [/coc_coc_browser/, 'Cốc Cốc'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** A name to begin with; the person may give another. */
export function nameOfBrowser(userAgent: string): string {
  const nameIn = (names: typeof BROWSERS) => names.find(([sign]) => sign.test(userAgent))?.[1]
  return [nameIn(BROWSERS), nameIn(SYSTEMS)].filter(Boolean).join(' · ')
}

function untilActive(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting
  if (registration.active || !worker) return Promise.resolve()
  return new Promise(resolve => {
    // one that could not be installed is never active: subscribing says so
    worker.addEventListener('statechange', () => (worker.state === 'activated' || worker.state === 'redundant') && resolve())
  })
}

function base64Url(bytes: ArrayBuffer | null): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0))))
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
