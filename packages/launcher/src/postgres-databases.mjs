import { Client } from 'pg'
import { Failure } from './failure.mjs'

const MAY_NOT = '42501'

/**
 * Makes each database with a role that owns it and nothing else: nobody but that role may connect.
 * `databases`: `{ name, role, password }`. Repeatable; passwords follow the ones given.
 */
export async function createDatabases(serverUrl, databases) {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  try {
    // only the server's owner may enter the maintenance database; another's server keeps its own manners
    for (const database of databases) await createDatabase(client, database)
  } catch (error) {
    if (error.code !== MAY_NOT) throw error
    throw new Failure(
      `The user of DATABASE_URL may not create databases and roles: grant it CREATEDB and CREATEROLE, or set one address per service (IDENTITY_DATABASE_URL, …)`,
    )
  } finally {
    await client.end()
  }
}

async function createDatabase(client, { name, role, password }) {
  const quoted = client.escapeLiteral(password)
  const has = async (catalog, column, value) => (await client.query(`SELECT 1 FROM ${catalog} WHERE ${column} = $1`, [value])).rowCount > 0
  if (await has('pg_roles', 'rolname', role)) {
    await client.query(`ALTER ROLE "${role}" LOGIN PASSWORD ${quoted}`)
  } else {
    await client.query(`CREATE ROLE "${role}" LOGIN PASSWORD ${quoted}`)
    // an owner who is not a superuser must belong to the role before it can give it a database
    await client.query(`GRANT "${role}" TO CURRENT_USER`)
  }
  if (!(await has('pg_database', 'datname', name))) await client.query(`CREATE DATABASE "${name}" OWNER "${role}"`)
  await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE "${name}" FROM PUBLIC`)
}
