import { randomUUID } from 'node:crypto'
import { ProgrammeRecognitionGrantedV1, RecognitionClaimedV1, type RecognitionFacts } from '@ocop/contracts'
import { UnitOfWork } from '@ocop/service-kit/database'
import type { Reaction } from '@ocop/service-kit/events'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { DataSource } from 'typeorm'

/** Lets `programme` take up all that was claimed so far, as it does: what a claim leaves open lasts 36 months. For tests. */
export async function decideClaims(database: DataSource, { reactions }: { readonly reactions: readonly Reaction[] }): Promise<void> {
  const claims: { payload: NonNullable<typeof RecognitionClaimedV1.payload> }[] = await database.query(
    'SELECT payload FROM outbox WHERE topic = $1 ORDER BY sequence',
    [RecognitionClaimedV1.topic],
  )
  for (const { payload: claim } of claims) {
    await tell(database, reactions, ProgrammeRecognitionGrantedV1.topic, {
      ...claim,
      recognitionId: fixedId('recognition', `${claim.productId}/${claim.issuedOn}`),
      expiresOn: claim.expiresOn ?? inThreeYears(claim.issuedOn),
      certificateNumber: null,
      extendedTo: null,
      revocationGround: null,
      dossierId: null,
      version: 1,
    })
  }
}

/** Lets the service hear of something that happened to a recognition. */
export async function tell(database: DataSource, reactions: readonly Reaction[], topic: string, payload: RecognitionFacts): Promise<void> {
  const event = { id: randomUUID(), occurredAt: new Date().toISOString() }
  for (const reaction of reactions.filter(one => one.topic === topic)) {
    await new UnitOfWork(database).run(transaction => reaction.handle(payload as never, transaction, event))
  }
}

const inThreeYears = (day: string) => `${Number(day.slice(0, 4)) + 3}${day.slice(4)}`
