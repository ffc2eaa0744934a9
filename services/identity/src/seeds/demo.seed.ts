import type { Transaction } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { createApplication } from '../application.ts'
import { ACCOUNTS, ORGANIZATIONS, PASSWORD } from './demo-accounts.ts'

type Made = Awaited<ReturnType<typeof createApplication>>

/** One account for each role, and the organizations they act for. The password is hashed once: everybody may know it. */
export async function seedDemo(transaction: Transaction, { application }: { readonly application: Pick<Made, 'accounts'> }): Promise<void> {
  const { library, addOrganization, openAccount, grantMembership } = application.accounts
  const idOf = (slug: string) => fixedId('organization', slug)
  for (const { slug, name, kind } of ORGANIZATIONS)
    await addOrganization.execute(transaction, { id: idOf(slug), name, kind, isDemo: true }, 'system')
  const kindOf = new Map(ORGANIZATIONS.map(({ slug, kind }) => [slug, kind]))
  const passwordHash = await library.hashPassword(PASSWORD)
  for (const { email, displayName, roles } of ACCOUNTS) {
    const userId = fixedId('user', email)
    await openAccount.execute(
      transaction,
      { id: userId, email, displayName, language: 'vi', isDemo: true, emailVerified: true, passwordHash },
      'seedDemo',
    )
    for (const { role, organization: slug, subjectIds } of roles) {
      const organization = slug === null ? null : { id: idOf(slug), kind: kindOf.get(slug)! }
      await grantMembership.execute(transaction, { userId, role, organization, subjectIds }, 'system')
    }
  }
}
