import type { DataSource, EntityTarget, MigrationInterface } from 'typeorm'
import type { Clock } from '../clock.ts'
import { openDatabase } from '../database/open-database.ts'
import type { Transaction } from '../database/unit-of-work.ts'
import type { ServiceEnvironment } from '../environment.ts'
import { startEvents } from '../events/start-events.ts'
import { runUntilTold } from '../http/run-until-told.ts'
import { type RunningService, startService } from '../http/start-service.ts'
import { logger } from '../telemetry/logger.ts'
import { clockOf } from '../rehearsal-clock.ts'
import { startTelemetry } from '../telemetry/start-telemetry.ts'
import type { Application } from './application.ts'
import { startJobs } from './jobs.ts'
import { kitJobs } from './kit-jobs.ts'
import { loadDemo } from './load-demo.ts'

export interface ServiceDefinition<Environment extends ServiceEnvironment = ServiceEnvironment, Made extends Application = Application> {
  /** As in the folder's name: `sales-points`. */
  readonly name: string
  /** Reads and checks the variables (`environment.ts`). */
  readonly environment: () => Environment
  readonly entities: readonly EntityTarget<object>[]
  /** All of them, the kit's `createFoundation…` first. */
  readonly migrations: readonly (new () => MigrationInterface)[]
  readonly createApplication: (dataSource: DataSource, clock: Clock, environment: Environment) => Promise<Made>
  /** Writes the demo data into an empty database, in one transaction. */
  readonly seed?: (transaction: Transaction, scene: Scene<Environment, Made>) => Promise<void>
  readonly clock?: Clock
}

/** What a seed may use beside its transaction. */
export interface Scene<Environment, Made> {
  readonly application: Made
  readonly dataSource: DataSource
  readonly environment: Environment
  readonly clock: Clock
}

const PATIENCE_SECONDS = 60

/** The whole life of a service's process; what keeps it from starting is told in one line. */
export async function runService<Environment extends ServiceEnvironment, Made extends Application>(
  definition: ServiceDefinition<Environment, Made>,
) {
  try {
    const { stop } = await assembleService(definition)
    runUntilTold(stop)
  } catch (error) {
    process.stderr.write(`${definition.name} cannot start: ${whyNot(error)}\n`)
    process.exit(1)
  }
}

function whyNot(error: unknown): string {
  const { code, port, message } = error as NodeJS.ErrnoException & { readonly port?: number }
  return code === 'EADDRINUSE' ? `port ${port} is taken. End the program that uses it, or set PORT to another.` : (message ?? String(error))
}

/** Telemetry, database, demo data, HTTP, events, jobs: starts them in this order; `stop` ends them in the order that loses nothing. */
export async function assembleService<Environment extends ServiceEnvironment, Made extends Application>(
  definition: ServiceDefinition<Environment, Made>,
): Promise<RunningService> {
  const environment = definition.environment()
  const { entities, migrations, clock = clockOf(environment) } = definition
  const telemetry = await startTelemetry(definition.name)
  const dataSource = await openDatabase({ url: environment.DATABASE_URL, entities, migrations, patienceSeconds: PATIENCE_SECONDS })
  try {
    const application = await definition.createApplication(dataSource, clock, environment)
    await seedDemo(definition, { application, dataSource, environment, clock })
    const parts = await startParts(definition.name, { application, dataSource, environment, clock })
    return {
      port: parts.port,
      async stop() {
        await parts.stop()
        await dataSource.destroy()
        await telemetry.stop()
      },
    }
  } catch (error) {
    await dataSource.destroy()
    throw error
  }
}

async function seedDemo<Environment extends ServiceEnvironment, Made extends Application>(
  { name, seed }: ServiceDefinition<Environment, Made>,
  scene: Scene<Environment, Made>,
) {
  if (!seed || scene.environment.OCOP_DEMO === 'off') return
  const loaded = await loadDemo(scene.dataSource, transaction => seed(transaction, scene))
  if (loaded) logger(name).info('demo data loaded')
}

async function startParts(
  name: string,
  { application, dataSource, environment, clock }: Scene<ServiceEnvironment, Application>,
): Promise<RunningService> {
  const { schema, routes = {}, publicRoutes = {}, reactions = [], jobs = [] } = application
  const isReady = () => dataSource.query('SELECT 1').then(() => true)
  const { PORT: port, HOST: host = '127.0.0.1', GATEWAY_SECRET: gatewaySecret } = environment
  const http = await startService({ name, schema, port, host, gatewaySecret, clock, isReady, routes, publicRoutes })
  const events = startEvents({ dataSource, service: name, eventsUrl: environment.EVENTS_URL, reactions, clock })
  const atWork = startJobs({ dataSource, service: name, jobs: [...jobs, ...kitJobs(name, dataSource, events, clock)], clock })
  logger(name).info({ port: http.port }, 'ready')
  return {
    port: http.port,
    async stop() {
      await application.stop?.()
      await http.stop()
      await atWork.stop()
      await events.stop()
    },
  }
}
