import { defineConfig } from 'vitest/config'

/** Pure parts and texts, in plain Node: what needs a page is proven by the journeys. */
export default defineConfig({
  // rules of the trade are tested from their source, as they are built in
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['node'] } },
  test: { environment: 'node', include: ['test/unit/**/*.test.ts'] },
})
