import { runService } from '@ocop/service-kit/service'
import { createApplication } from './application.ts'
import { entities, migrations } from './data-source.ts'
import { readVariables } from './environment.ts'
import { seedDemo } from './seeds/demo.seed.ts'

await runService({ name: 'programme', environment: readVariables, entities, migrations, createApplication, seed: seedDemo })
