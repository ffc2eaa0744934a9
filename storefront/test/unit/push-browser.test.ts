import { afterEach, expect, it, vi } from 'vitest'
import { nameOfBrowser, subscribe } from '../../layers/hop-thu/app/utils/push-browser'

afterEach(() => vi.unstubAllGlobals())

it.each([
  [
    'Mozilla/5.0 (Linux; Android 16; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36',
    'Chrome · Android',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36',
    'Samsung Internet · Android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/140.0 Chrome/142.0.0.0 Safari/537.36',
    'Cốc Cốc · Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0',
    'Edge · Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
    'Safari · iPhone',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox · Mac'],
  ['curl/8', ''],
])('a device gets a name that a person knows: %s', (userAgent, name) => {
  expect(nameOfBrowser(userAgent)).toBe(name)
})

it('a worker that cannot be installed is not waited for for ever', async () => {
  const worker = Object.assign(new EventTarget(), { state: 'installing' })
  const pushManager = { getSubscription: async () => null, subscribe: () => Promise.reject(new Error('no active worker')) }
  vi.stubGlobal('navigator', {
    serviceWorker: { register: async () => ({ installing: worker, waiting: null, active: null, pushManager }) },
  })
  const subscribing = subscribe('key')
  setTimeout(() => {
    worker.state = 'redundant'
    worker.dispatchEvent(new Event('statechange'))
  })
  await expect(subscribing).rejects.toThrow('no active worker')
})
