import { defineConfig } from 'vitest/config'

/** Pure parts and texts, in plain Node: what needs a page is proven by the journeys. */
export default defineConfig({ test: { environment: 'node', include: ['test/unit/**/*.test.ts'] } })
