import { Client } from 'pg'

/** The rows of one statement, on a connection of its own. */
export async function ask(connectionString, text, values) {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}
