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
} = process.env

/** What is played once more where Redis carries the events: what one service does and another must show. */
const ON_REDIS = /h-a-star.*\.spec\.ts/
/** What only looks and writes nothing: it is walked beside the others. */
const READING = /(every-page|the-site).*\.spec\.ts/
const DESK = { viewport: { width: 1280, height: 900 } }

// oxlint-disable-next-line import/no-default-export -- Playwright reads the default export
export default defineConfig({
  testDir: 'journeys',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // journeys write to one stack: one at a time, in the order of their names; pages are looked at meanwhile
  workers: 2,
  fullyParallel: false,
  retries: 0,
  reporter: 'line',
  use: {
    baseURL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: ARGS },
  },
  projects:
    events === 'redis'
      ? [{ name: 'redis', testMatch: ON_REDIS, use: DESK, workers: 1 }]
      : [
          { name: 'desktop', testIgnore: [ON_REDIS, READING], use: DESK, workers: 1 },
          { name: 'phone', testMatch: /(a-consumer|every-page).*\.spec\.ts/, use: { ...devices['Pixel 7'], locale: 'vi-VN' }, workers: 1 },
          { name: 'desktop pages', testMatch: READING, use: DESK, workers: 1 },
        ],
})
