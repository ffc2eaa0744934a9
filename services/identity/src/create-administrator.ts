import 'reflect-metadata'
import { systemClock } from '@ocop/service-kit/clock'
import { openDatabase } from '@ocop/service-kit/database'
import { createApplication } from './application.ts'
import { CreateAdministrator } from './capabilities/sign-in/create-administrator.use-case.ts'
import { entities, migrations } from './data-source.ts'
import { readVariables } from './environment.ts'

/**
 * `node dist/create-administrator.js <e-mail>`: makes an administrator of the platform's own organization,
 * with the account and the organization where there are none yet, and prints a link that signs in once.
 */
const [email = ''] = process.argv.slice(2)
try {
  const variables = readVariables()
  const dataSource = await openDatabase({ url: variables.DATABASE_URL, entities, migrations })
  try {
    const { accounts } = await createApplication(dataSource, systemClock, variables)
    const { link, expiresAt } = await new CreateAdministrator(accounts.unitOfWork, accounts, systemClock).execute(email)
    process.stdout.write(`Signs in once, until ${expiresAt.toISOString()}:\n${link}\n`)
  } finally {
    await dataSource.destroy()
  }
} catch (error) {
  process.stderr.write(`No administrator was made: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
