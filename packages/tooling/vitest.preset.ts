import { createRequire } from 'node:module'

/** Explicit types everywhere mean that no decorator metadata is needed: any transpiler will do. */
export default {
  oxc: {
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  resolve: {
    // graphql@16 has no "exports": Vite would pick its .mjs while CommonJS packages load its .js — two graphqls
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
    conditions: ['source'],
  },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['node'] } },
  test: {
    include: ['src/**/*.test.ts'],
    setupFiles: [createRequire(import.meta.url).resolve('reflect-metadata')],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
}
