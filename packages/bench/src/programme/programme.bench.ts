import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Stack, withStack } from '@ocop/launcher/stack'
import pg from 'pg'
import { findPostmaster } from '../catalog/find-postmaster.ts'
import { measureOperation } from '../catalog/measure-operation.ts'
import { recordOperation } from '../catalog/record-operation.ts'
import { startFloor } from '../catalog/start-floor.ts'
import { expectInvariant, print } from '../figures.ts'
import { costOfDossiers } from './cost-of-dossiers.ts'
import { dashboard } from './dashboard.ts'
import { loadDossiers, untilFiguresAreFresh } from './load-dossiers.ts'

const FEW = 1_000
/** `BENCH_DOSSIERS=2000` measures quickly. */
const MANY = Number(process.env['BENCH_DOSSIERS'] ?? '10000')
const VARIANTS = 100
const AIM_MS = 200
/** Costs may differ by so much and still be called flat: both are measured. */
const FLAT = 1.5
const COMMUNES_OF_2024 = 241

/** The plan dashboard through the gateway beside the bare SQL, and what one more dossier costs at 1,000 and at 10,000. */
export function benchProgramme(): Promise<void> {
  const source = { ...process.env, NODE_ENV: 'production', TRUSTED_DOCUMENTS: trustedDocument() }
  return withStack(bench, { fresh: true, storefront: false, source })
}

function trustedDocument(): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'ocop-documents-')), 'documents.json')
  writeFileSync(file, JSON.stringify({ [dashboard.name]: dashboard.query }))
  return file
}

async function bench(stack: Stack): Promise<void> {
  const url = stack.databaseUrl('programme')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await untilUnitsAreKnown(client)
    const scene = { client, pids: { programme: stack.processId('programme')! }, postmaster: await findPostmaster(url) }
    await fill(client, 1, FEW)
    const few = await costOfDossiers(scene, 1_000_000)
    await fill(client, FEW + 1, MANY)
    const many = await costOfDossiers(scene, 2_000_000)
    const ratio = Math.round((100 * many) / few) / 100
    print({ bench: 'programme', cpuMsPerAddedDossier: { [FEW]: few, [MANY]: many }, ratio })
    expectInvariant('the cost of one more dossier does not grow with their number', ratio <= FLAT, { ratio, atMost: FLAT })
    await measureDashboard(stack, url, scene.postmaster)
  } finally {
    await client.end()
  }
}

async function fill(client: pg.Client, first: number, last: number): Promise<void> {
  const startedAt = performance.now()
  await client.query('SET statement_timeout = 0')
  await loadDossiers(client, first, last)
  const loadedAt = performance.now()
  await untilFiguresAreFresh(client)
  const seconds = {
    loadedInSeconds: Math.round((loadedAt - startedAt) / 1000),
    figuresInSeconds: Math.round((performance.now() - loadedAt) / 1000),
  }
  await client.query('VACUUM ANALYZE')
  print({ bench: 'programme', dossiers: last, ...seconds })
}

async function measureDashboard(stack: Stack, url: string, postmaster: number): Promise<void> {
  const urls = { programme: url }
  const { variants } = await recordOperation(dashboard, urls, VARIANTS, 'programme')
  const answers = Object.fromEntries(variants.map(({ statements }, number) => [`/${dashboard.name}/${number}`, statements]))
  const floor = await startFloor(urls, answers)
  try {
    const processId = (name: string) => stack.processId(name)!
    const scene = { gatewayUrl: stack.gatewayUrl, floor, processId, postmaster, about: { bench: 'programme', dossiers: MANY }, isSame }
    const { wrong, p95Ms } = await measureOperation(dashboard, variants, scene)
    expectInvariant('every answer is whole and the expected one', wrong.length === 0, { wrong: wrong.length, first: wrong[0] })
    expectInvariant('the dashboard is there within 200 ms for 95 of 100', p95Ms <= AIM_MS, { p95Ms, atMost: AIM_MS })
  } finally {
    floor.stop()
  }
}

const isSame = (data: unknown, expected: unknown) => JSON.stringify(data) === JSON.stringify(expected)

/** The catalogue announces its units in the first minutes. */
async function untilUnitsAreKnown(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ communes: number }>(
      `SELECT count(*)::int AS communes FROM known_unit u JOIN known_unit_area a ON a.unit_id = u.unit_id JOIN known_unit p ON p.unit_id = a.area_id AND p.slug = 'quang-nam-49'
        WHERE u.level = 'COMMUNE'`,
    )
    if (rows[0]!.communes >= COMMUNES_OF_2024) return untilFiguresAreFresh(client)
    await new Promise(resolve => setTimeout(resolve, 500))
  }
}
