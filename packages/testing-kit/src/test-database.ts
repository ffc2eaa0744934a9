import { openDatabase } from '@ocop/service-kit/database'
import { DataSource } from 'typeorm'
import { migratedTemplate, type Schema } from './migrated-template.ts'
import { testServerUrl } from './test-server.ts'

/** An empty database of its own for one test file, migrated; dropped by `drop`. */
export async function createTestDatabase(schema: Schema) {
  const adminUrl = await testServerUrl()
  const admin = await new DataSource({ type: 'postgres', url: adminUrl }).initialize()
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${await migratedTemplate(admin, adminUrl, schema)}`)
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  const database = await openDatabase({ url: url.href, ...schema, poolSize: 30 })
  return Object.assign(database, {
    url: url.href,
    async drop() {
      await database.destroy()
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await admin.destroy()
    },
  })
}
