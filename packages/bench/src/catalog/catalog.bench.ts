import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Stack, withStack } from '@ocop/launcher/stack'
import { expectInvariant, print } from '../figures.ts'
import { findPostmaster } from './find-postmaster.ts'
import { loadProducts } from './load-products.ts'
import { measureOperation } from './measure-operation.ts'
import { type Operation, operations } from './operations.ts'
import { recordOperation } from './record-operation.ts'
import { startFloor } from './start-floor.ts'

/** `BENCH_PRODUCTS=1000` measures quickly. */
const SIZES = (process.env['BENCH_PRODUCTS'] ?? '10000,100000').split(',').map(Number)
/** So many different requests of each kind: more than are ever in flight together. */
const VARIANTS = 120
/** Whose SQL the floor runs. */
const SERVICES = ['catalog', 'sales-points']

/** Lists, search and product page through the gateway, beside a bare server with the same SQL, at 10,000 and 100,000 products. */
export function benchCatalog(): Promise<void> {
  return withStack(
    async stack => {
      for (const size of SIZES) await benchAt(stack, size)
    },
    { fresh: true, storefront: false, source: { ...process.env, NODE_ENV: 'production', TRUSTED_DOCUMENTS: trustedDocuments() } },
  )
}

/** As in production, the gateway knows what it will be asked and is asked by number. */
function trustedDocuments(): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'ocop-documents-')), 'documents.json')
  writeFileSync(file, JSON.stringify(Object.fromEntries(operations(1).map(({ name, query }) => [name, query]))))
  return file
}

async function benchAt(stack: Stack, products: number): Promise<void> {
  const startedAt = performance.now()
  await loadProducts(stack.databaseUrl('catalog'), products)
  print({ bench: 'catalog', products, loadedInSeconds: Math.round((performance.now() - startedAt) / 1000) })
  const urls = Object.fromEntries(SERVICES.map(service => [service, stack.databaseUrl(service)]))
  const recorded = []
  for (const operation of chosenOperations(products)) recorded.push(await recordOperation(operation, urls, VARIANTS))
  const answers = Object.fromEntries(
    recorded.flatMap(({ operation, variants }) => variants.map(({ statements }, number) => [`/${operation.name}/${number}`, statements])),
  )
  const floor = await startFloor(urls, answers)
  try {
    const processId = (name: string) => stack.processId(name)!
    const scene = {
      gatewayUrl: stack.gatewayUrl,
      floor,
      processId,
      postmaster: await findPostmaster(urls['catalog']!),
      about: { bench: 'catalog', products },
    }
    for (const { operation, variants } of recorded) {
      const { wrong } = await measureOperation(operation, variants, scene)
      expectInvariant('every answer is whole and the expected one', wrong.length === 0, {
        products,
        operation: operation.name,
        wrong: wrong.length,
        first: wrong[0],
      })
    }
  } finally {
    floor.stop()
  }
}

/** The one named behind the bench's name, or all. */
function chosenOperations(products: number): readonly Operation[] {
  const name = process.argv[3]
  const chosen = operations(products).filter(operation => name === undefined || operation.name === name)
  if (chosen.length === 0) throw new Error(`there is no operation "${name}" to measure`)
  return chosen
}
