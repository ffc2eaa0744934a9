// Which processes make up the platform, and what each is told through its environment.
import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './bootstrap.mjs'
import { EVENT_BUS, GATEWAY, hasGateway, hasStorefront, presentServices, SERVICES, STOREFRONT } from './members.mjs'
import { assertFree, chosenPort, freePort } from './ports.mjs'

const LEAVE_WITH_PARENT = path.join(ROOT, 'packages/launcher/src/leave-with-parent.mjs')
/** Addresses and passwords of other services: none of a child's business. */
const PRIVATE = ['DATABASE_URL', 'EVENTS_DATABASE_URL', ...SERVICES.map(({ databaseVariable }) => databaseVariable)]

/** The members that are here, each with the port it shall use: the chosen one, checked to be free, or any free one. */
export async function planMembers({ freePorts = false, storefront = true } = {}) {
  const members = [...presentServices(), ...(hasGateway() ? [GATEWAY] : []), ...(storefront && hasStorefront() ? [STOREFRONT] : [])]
  return Promise.all(
    members.map(async member => {
      if (freePorts) return { ...member, port: await freePort() }
      const port = chosenPort(member.portVariable, member.port)
      await assertFree(port, member.name, member.portVariable)
      return { ...member, port }
    }),
  )
}

/** How each member is started: `{ name, command, args, cwd, env }`, services first, then gateway, then storefront. */
export function describeProcesses({ members, databases, secrets, dataDir, source = process.env }) {
  const inherited = Object.fromEntries(Object.entries(source).filter(([name]) => !PRIVATE.includes(name)))
  const portOf = name => members.find(member => member.name === name)?.port
  const publicUrl = source.PUBLIC_URL || `http://localhost:${portOf('storefront') ?? STOREFRONT.port}`
  const everyone = { ...inherited, PUBLIC_URL: publicUrl, GATEWAY_SECRET: secrets.gateway }
  const told = {
    gateway: () => gatewayEnvironment({ members, source }),
    storefront: () => storefrontEnvironment({ publicUrl, gatewayPort: portOf('gateway') ?? GATEWAY.port, secrets, source }),
  }
  return members.map(member => ({
    name: member.name,
    command: process.execPath,
    args: [
      '--enable-source-maps',
      '--import',
      LEAVE_WITH_PARENT,
      member.name === 'storefront' ? '.output/server/index.mjs' : 'dist/main.js',
    ],
    cwd: path.join(ROOT, member.dir),
    env: {
      ...everyone,
      PORT: String(member.port),
      ...(told[member.name] ?? (() => serviceEnvironment({ member, databases, secrets, dataDir, source })))(),
    },
  }))
}

function serviceEnvironment({ member, databases, secrets, dataDir, source }) {
  // the same for all but speed: GraphQL's own checks for developers are left out
  const own = {
    NODE_ENV: source.NODE_ENV || 'production',
    HOST: '127.0.0.1',
    DATABASE_URL: databases.url(member.name),
    EVENTS_URL: source.REDIS_URL || databases.url(EVENT_BUS.name),
  }
  return { ...own, ...member.environment({ secrets, dataDir }) }
}

function gatewayEnvironment({ members, source }) {
  const addresses = members
    .filter(({ urlVariable }) => urlVariable)
    .map(({ urlVariable, port }) => [urlVariable, `http://127.0.0.1:${port}`])
  const documents = path.resolve(ROOT, source.TRUSTED_DOCUMENTS || path.join(STOREFRONT.dir, 'app/gql/persisted-documents.json'))
  return {
    HOST: source.HOST || '0.0.0.0',
    ...Object.fromEntries(addresses),
    ...(fs.existsSync(documents) ? { TRUSTED_DOCUMENTS: documents } : {}),
  }
}

function storefrontEnvironment({ publicUrl, gatewayPort, secrets, source }) {
  return {
    NODE_ENV: 'production',
    HOST: source.HOST || '0.0.0.0',
    NUXT_GATEWAY_URL: `http://127.0.0.1:${gatewayPort}`,
    NUXT_SESSION_PASSWORD: secrets.session,
    NUXT_PUBLIC_SITE_URL: publicUrl,
    NUXT_SITE_URL: publicUrl,
    NUXT_PUBLIC_I18N_BASE_URL: publicUrl,
  }
}
