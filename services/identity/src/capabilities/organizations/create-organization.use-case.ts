import { randomUUID } from 'node:crypto'
import type { IdempotencyKeyReused, Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import type { ConfirmActor } from '../memberships/check-grant.use-case.ts'
import type { OrganizationKind } from './organization-kind.enum.ts'
import type { Organization } from './organization.entity.ts'
import { OrganizationRepository } from './organization.repository.ts'

interface Command {
  readonly idempotencyKey: string
  readonly name: string
  readonly kind: OrganizationKind
}

/** Writes an organization within the caller's transaction. */
export class AddOrganization {
  async execute({ manager, audit }: Transaction, organization: Organization, actorId: string): Promise<void> {
    await new OrganizationRepository(manager).add(organization)
    const { id, name, kind } = organization
    await audit.add({ actorId, action: 'createOrganization', subject: 'Organization', subjectId: id, after: { name, kind } })
  }
}

export class CreateOrganization {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly confirmActor: ConfirmActor,
    private readonly addOrganization: AddOrganization,
  ) {}

  async execute({ idempotencyKey, name: given, kind }: Command, actor: Actor): Promise<Organization | IdempotencyKeyReused> {
    const actorId = requireRole(await this.confirmActor.execute(actor), 'create organizations', ['ADMINISTRATOR'])
    const name = given.normalize('NFC').trim()
    if (name.length < 2 || name.length > 200) throw new BadInput('name', 'A name has 2 to 200 characters.')
    const request = { scope: `createOrganization:${actorId}`, key: idempotencyKey, content: { name, kind } }
    const organization: Organization = { id: randomUUID(), name, kind, isDemo: false }
    return this.unitOfWork.once(
      request,
      async transaction => {
        await this.addOrganization.execute(transaction, organization, actorId)
        return organization
      },
      async (id, { manager }) => (await new OrganizationRepository(manager).findMany([id]))[0]!,
    )
  }
}
