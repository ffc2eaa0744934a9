import { defineConfig, devices } from '@playwright/test'

/** Flags under which headless Chromium stays on this machine and needs no screen, no sandbox user and no shared memory. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]
const {
  CHROMIUM_PATH: executablePath = '/usr/bin/chromium',
  OCOP_STOREFRONT_URL: baseURL = 'http://localhost:3000',
  OCOP_EVENTS: events = 'postgres',
  CI,
} = process.env

/** What is played once more where Redis carries the events: what one service does and another must show. */
const ON_REDIS = /h-a-star.*\.spec\.ts/
/** What offices and councils do: it writes other things than trade does, and is walked beside it. */
const PROGRAMME = /\/(e-an-officer|f-a-product|g-a|i-an-office|j-a-council|k-every|l-a-plan)[^/]*\.spec\.ts/
/** What only looks and writes nothing: it is walked first, on what a newcomer finds. */
const READING = /(every-page|the-site).*\.spec\.ts/
const DESK = { viewport: { width: 1280, height: 900 } }

// oxlint-disable-next-line import/no-default-export -- Playwright reads the default export
export default defineConfig({
  testDir: 'journeys',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // journeys write to one stack: those of one project one at a time, in the order of their names
  workers: 2,
  fullyParallel: false,
  retries: 0,
  reporter: 'line',
  use: {
    baseURL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // a trace costs a fifth of the time, and CI keeps none to be opened
    trace: CI ? 'off' : 'retain-on-failure',
    launchOptions: { executablePath, args: ARGS },
  },
  projects:
    events === 'redis'
      ? [{ name: 'redis', testMatch: ON_REDIS, use: DESK, workers: 1 }]
      : [
          { name: 'phone', testMatch: /(a-consumer|every-page).*\.spec\.ts/, use: { ...devices['Pixel 7'], locale: 'vi-VN' }, workers: 1 },
          { name: 'desktop pages', testMatch: READING, use: DESK, workers: 1 },
          { name: 'trade', testIgnore: [ON_REDIS, READING, PROGRAMME], use: DESK, workers: 1 },
          { name: 'programme', testMatch: PROGRAMME, use: DESK, workers: 1 },
        ],
})
