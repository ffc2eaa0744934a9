import { ProducerChangedV1 } from '@ocop/contracts'
import type { Transaction } from '@ocop/service-kit/database'
import { fixedId, slugOf } from '@ocop/service-kit/identifiers'
import { legalFormOf } from './legal-form.rules.ts'
import { type NewProducer, ProducerRepository } from './producer.repository.ts'

/** What is known of a producer; the rest follows from the name. */
export type RegisterProducerCommand = Pick<NewProducer, 'name' | 'unitId'> & Partial<NewProducer>

/** Adds producers that are not known yet, by the slug of their name, and announces them. */
export class RegisterProducers {
  async execute(commands: readonly RegisterProducerCommand[], { manager, outbox }: Transaction): Promise<void> {
    const added = await new ProducerRepository(manager).add(commands.map(complete))
    for (const { id: producerId, slug, name, unitId } of added) {
      await outbox.add(ProducerChangedV1, producerId, { producerId, slug, name, unitId })
    }
  }
}

function complete(command: RegisterProducerCommand): NewProducer {
  const slug = command.slug ?? slugOf(command.name)
  return {
    id: fixedId('producer', slug),
    legalForm: legalFormOf(command.name),
    isNamed: true,
    isDemo: false,
    address: null,
    latitude: null,
    longitude: null,
    isLocationApproximate: true,
    story: null,
    ...command,
    slug,
  }
}
