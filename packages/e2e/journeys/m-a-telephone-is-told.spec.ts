import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { aBrowser } from '@ocop/testing-kit/push-browser'
import { aPushService } from '@ocop/testing-kit/push-service'
import { Person } from '../rehearse/person.ts'
import { expect, expectAccessible, signIn, test } from './quiet-page.ts'
import { booksOf } from './till-books.ts'

const HOLD = 'mutation ($input: HoldBasketInput!) { holdBasket(input: $input) { ... on HeldBasket { orders { id } } } }'
const PLACE = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }'
const PRODUCT = 'query ($id: UUID!) { stock(salesPointId: $id, search: "bich hoa", first: 1) { edges { node { product { id } } } } }'
const DEVICES = '{ myPushChannel { devices { label } } }'
const SCOPE = '/thong-bao/'

type Offer = ReturnType<ReturnType<typeof aBrowser>['offer']>

/** What a browser that reaches its maker’s push service would give out; this one may reach nobody. */
function subscribeOffline(offer: Offer) {
  const bytes = (text: string) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0)).buffer
  let key: string | undefined
  const subscription = () => ({
    endpoint: offer.endpoint,
    options: { applicationServerKey: bytes(key!) },
    getKey: (name: 'auth' | 'p256dh') => bytes(offer[name]),
    unsubscribe: async () => {
      key = undefined
      return true
    },
  })
  const fake = {
    subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => ((key = applicationServerKey), subscription()),
    getSubscription: async () => (key ? subscription() : null),
  }
  Object.assign(PushManager.prototype, fake)
}

/** Somebody orders one bottle from far away. */
async function order(point: string, productId: string): Promise<void> {
  const customer = await Person.signIn(process.env['OCOP_GATEWAY_URL']!, 'nguoitieudung')
  const lines = [{ salesPointId: point, productId, quantity: 1 }]
  const { holdBasket } = await customer.ask(HOLD, { input: { idempotencyKey: randomUUID(), lines } })
  const orderId = holdBasket.orders[0].id as string
  const pickupFrom = `${new Date(Date.now() + 31 * 3_600_000).toISOString().slice(0, 10)}T03:00:00.000Z`
  const contact = { contactName: 'Khách thử (demo)', contactPhone: '0905123456', paymentMethod: 'ON_COLLECTION' }
  expect((await customer.ask(PLACE, { input: { orderId, pickupFrom, ...contact } }))['placeOrder']).toEqual({ __typename: 'Order' })
}

/** Somebody has said no to notifications once. */
async function deny(page: Page): Promise<void> {
  const { targetInfo } = await (await page.context().newCDPSession(page)).send('Target.getTargetInfo')
  const devtools = await page.context().browser()!.newBrowserCDPSession()
  await devtools.send('Browser.setPermission', {
    permission: { name: 'notifications' },
    setting: 'denied',
    origin: new URL(page.url()).origin,
    ...(targetInfo.browserContextId && { browserContextId: targetInfo.browserContextId }),
  })
}

/** There is always one more page, and the first time it cannot be had. */
async function failOnce(page: Page): Promise<void> {
  let isFailed = false
  await page.route('**/api/graphql', async route => {
    const { variables = {} } = route.request().postDataJSON() as { variables?: { isUnread?: boolean; after?: string | null } }
    if (variables.isUnread === undefined) return route.continue()
    if (variables.after && !isFailed) {
      isFailed = true
      return route.fulfill({ status: 429 })
    }
    const response = await route.fetch({ postData: { ...route.request().postDataJSON(), variables: { ...variables, after: null } } })
    const answer = await response.json()
    answer.data.myInbox.pageInfo = variables.after ? { hasNextPage: false, endCursor: null } : { hasNextPage: true, endCursor: 'MQ' }
    return route.fulfill({ response, json: answer })
  })
}

/** Hands a message to the browser as its push service would, without the encryption that was proven before. */
async function deliver(page: Page, words: object): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const registrationId = new Promise<string>(resolve =>
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.endsWith(SCOPE))
      if (ours) resolve(ours.registrationId)
    }),
  )
  await devtools.send('ServiceWorker.enable')
  const { origin } = new URL(page.url())
  await devtools.send('ServiceWorker.deliverPushMessage', {
    origin,
    registrationId: await registrationId,
    data: JSON.stringify(words),
  })
}

const shown = (page: Page) =>
  page.evaluate(async scope => {
    const registration = await navigator.serviceWorker.getRegistration(scope)
    return (await registration!.getNotifications()).map(({ title, body, lang }) => ({ title, body, lang }))
  }, SCOPE)

/** Presses the notification; answers what the worker did. A press by program is no press to a browser: what needs one is written down. */
async function press(context: BrowserContext): Promise<{ opened: string[]; focused: string[] }> {
  const worker = context.serviceWorkers().find(one => one.url().endsWith('/push-sw.js'))!
  // oxlint-disable-next-line typescript/no-explicit-any -- names of a worker, which the types of a page do not have
  return worker.evaluate(async (): Promise<any> => {
    // oxlint-disable-next-line typescript/no-explicit-any -- as above
    const self = globalThis as any
    const done = { opened: [] as string[], focused: [] as string[] }
    const happened = new Promise<void>(resolve => {
      self.Clients.prototype.openWindow = async (href: string) => (done.opened.push(href), resolve())
      self.WindowClient.prototype.focus = async function (this: { url: string }) {
        done.focused.push(this.url)
        resolve()
      }
    })
    self.ExtendableEvent.prototype.waitUntil = () => undefined
    const [notification] = await self.registration.getNotifications()
    self.dispatchEvent(new self.NotificationEvent('notificationclick', { notification }))
    await happened
    return done
  })
}

test('staff turn push on by a click, a new order reaches the device, and pressing it leads to the orders', async ({ page, context }) => {
  test.setTimeout(90_000)
  page.setDefaultTimeout(15_000)
  const name = `Máy thử ${Date.now().toString(36)}`
  const service = await aPushService()
  const books = await booksOf('diemban')
  const { stock } = await books.person.ask(PRODUCT, { id: books.id })
  const device = aBrowser(service.address)
  await page.addInitScript(subscribeOffline, device.offer())
  await signIn(page, 'diemban')
  await failOnce(page)
  await page.goto('/lam-viec/hop-thu')
  await page.getByRole('button', { name: 'Xem thêm' }).click()
  // a further page of the inbox that does not come is told, and asked for again
  await expect(page.getByRole('button', { name: 'Thử lại' })).toBeVisible()
  // from the top: what has been scrolled lies half beneath the head of the page
  await page.evaluate(() => scrollTo(0, 0))
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await expect(page.getByText('Chưa tải được các thông báo cũ hơn')).toBeHidden()
  await deny(page)
  await page.getByRole('link', { name: 'Cách báo cho tôi' }).click()
  await expect(page.getByText('Trình duyệt đang chặn thông báo của trang này')).toBeVisible()
  await context.grantPermissions(['notifications'], { origin: new URL(page.url()).origin })
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click()
  await expect(page.getByText('Đang tắt trên thiết bị này')).toBeVisible()
  await page.getByLabel('Tên thiết bị').fill(name)
  await page.getByRole('button', { name: 'Bật trên thiết bị này' }).click()
  await expect(page.getByText('Đang bật trên thiết bị này')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('chưa gửi lần nào')
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  const titles = () => service.received.map(({ body }) => device.read(body)['title'])
  await page.getByRole('button', { name: `Gửi thử : ${name}` }).click()
  await expect(page.getByText(`Đã gửi thử đến “${name}”`)).toBeVisible()
  await expect.poll(titles).toEqual(['Thông báo thử'])

  await order(books.id, stock.edges[0].node.product.id)
  await expect.poll(titles, { timeout: 30_000 }).toEqual(['Thông báo thử', 'Có đơn mới cần soạn'])
  const words = device.read(service.received[1]!.body)
  await deliver(page, words)
  await expect.poll(() => shown(page)).toEqual([{ title: 'Có đơn mới cần soạn', body: expect.stringContaining('Tam Kỳ'), lang: 'vi' }])

  const { opened, focused } = await press(context)
  expect({ opened: opened.map(href => new URL(href).pathname), focused }).toEqual({
    opened: [`/lam-viec/diem-ban/${books.id}/don-hang`],
    focused: [],
  })
  await page.goto(opened[0]!)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: /Hộp thư: \d+ thông báo chưa đọc/ })).toBeVisible()
  await deliver(page, words)
  await expect.poll(async () => (await shown(page)).length).toBe(1)
  expect(await press(context)).toEqual({ opened: [], focused: [opened[0]] })

  // the till keeps a worker of its own
  await page.goto('/lam-viec/quay-ban')
  const scopes = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname).toSorted())
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.waitForURL(/\/$/)
  expect(await scopes()).toContain(SCOPE)
  const { myPushChannel } = await books.person.ask(DEVICES)
  expect(myPushChannel.devices.map(({ label }: { label: string }) => label)).not.toContain(name)
  await service.stop()
})
