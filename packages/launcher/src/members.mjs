// What the platform consists of, in the order in which it is stopped backwards: one line per member.
import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './bootstrap.mjs'

const subgraph = (name, port, environment = () => ({})) => ({
  name,
  dir: `services/${name}`,
  port,
  portVariable: `${name.toUpperCase().replaceAll('-', '_')}_PORT`,
  databaseVariable: `${name.toUpperCase().replaceAll('-', '_')}_DATABASE_URL`,
  urlVariable: `${name.toUpperCase().replaceAll('-', '_')}_URL`,
  database: `ocop_${name.replaceAll('-', '_')}`,
  environment,
})

/** `environment` gets `{ secrets, dataDir }` and answers what only this service needs. */
export const SERVICES = [
  subgraph('identity', 4101, ({ secrets, dataDir }) => ({
    AUTH_SECRET: secrets.auth,
    MAIL_DIR: path.join(dataDir, 'mail'),
    VAPID_PUBLIC_KEY: secrets.push.publicKey,
    VAPID_PRIVATE_KEY: secrets.push.privateKey,
  })),
  subgraph('catalog', 4102, ({ dataDir }) => ({ MEDIA_DIR: path.join(dataDir, 'media') })),
  subgraph('sales-points', 4103, ({ dataDir }) => ({ LEDGER_ARCHIVE_DIR: path.join(dataDir, 'ledger-archive') })),
  subgraph('fairs', 4104),
  subgraph('traceability', 4105),
  subgraph('programme', 4106, ({ secrets, dataDir }) => ({
    CERTIFICATE_SECRET: secrets.certificate,
    EVIDENCE_DIR: path.join(dataDir, 'evidence'),
  })),
]
export const EVENT_BUS = { name: 'event bus', database: 'ocop_events', databaseVariable: 'EVENTS_DATABASE_URL' }
export const GATEWAY = { name: 'gateway', dir: 'gateway', port: 4000, portVariable: 'GATEWAY_PORT' }
export const STOREFRONT = { name: 'storefront', dir: 'storefront', port: 3000, portVariable: 'PORT' }

const isHere = (...files) => files.every(file => fs.existsSync(path.join(ROOT, file)))

/** The services whose source is here; a house under construction has fewer. */
export const presentServices = () => SERVICES.filter(({ dir }) => isHere(`${dir}/src/main.ts`))
export const hasGateway = () => isHere('gateway/src/main.ts', 'gateway/supergraph.graphql')
export const hasStorefront = () => isHere('storefront/nuxt.config.ts', 'gateway/supergraph.graphql')
