import { runService } from '@ocop/service-kit/service'
import { createApplication } from './application.ts'
import { entities, migrations } from './data-source.ts'
import { readVariables } from './environment.ts'
import { seedDemoLots } from './seeds/demo-lots.seed.ts'

await runService({ name: 'traceability', environment: readVariables, entities, migrations, createApplication, seed: seedDemoLots })
