import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import { every } from '@ocop/service-kit/service'
import type { DataSource } from 'typeorm'
import { EnterArea } from './capabilities/known-facts/enter-area.use-case.ts'
import { FindFacts } from './capabilities/known-facts/find-facts.use-case.ts'
import { ProductType } from './capabilities/known-facts/product.type.ts'
import { CertificatePeriod } from './capabilities/recognitions/certificate-period.use-case.ts'
import { ExtendRecognitionResolver } from './capabilities/recognitions/extend-recognition.resolver.ts'
import { ExtendRecognition } from './capabilities/recognitions/extend-recognition.use-case.ts'
import { FindRecognitionsResolver } from './capabilities/recognitions/find-recognitions.resolver.ts'
import { FindRecognitions } from './capabilities/recognitions/find-recognitions.use-case.ts'
import { HoldRecognition } from './capabilities/recognitions/hold-recognition.use-case.ts'
import { LapseRecognitions } from './capabilities/recognitions/lapse-recognitions.use-case.ts'
import { RevokeRecognitionResolver } from './capabilities/recognitions/revoke-recognition.resolver.ts'
import { RevokeRecognition } from './capabilities/recognitions/revoke-recognition.use-case.ts'
import { TakeUpClaim } from './capabilities/recognitions/take-up-claim.use-case.ts'
import { FindRegime } from './capabilities/regimes/find-regime.use-case.ts'
import { whenRecognitionClaimed } from './reactions/when-recognition-claimed.ts'

/** From councils to stars: the part of the service that grades. */
export function createEvaluation(dataSource: DataSource, clock: Clock) {
  const { manager } = dataSource
  const unitOfWork = new UnitOfWork(dataSource)
  const area = new EnterArea(manager)
  const regimes = new FindRegime(manager)
  const facts = new FindFacts(manager)
  const period = new CertificatePeriod(regimes)
  const hold = new HoldRecognition(area, facts, regimes, clock)
  const lapse = new LapseRecognitions(unitOfWork, clock)
  const findRecognitions = new FindRecognitions(manager, clock)
  const recognitions = new FindRecognitionsResolver(findRecognitions)
  return {
    resolvers: [
      recognitions,
      new RevokeRecognitionResolver(new RevokeRecognition(unitOfWork, hold, clock)),
      new ExtendRecognitionResolver(new ExtendRecognition(unitOfWork, hold, period)),
    ],
    orphanedTypes: [ProductType],
    references: { Recognition: recognitions.reference.bind(recognitions) },
    reactions: [whenRecognitionClaimed(new TakeUpClaim(period, clock))],
    jobs: [every(60, 'lapse-recognitions', () => lapse.execute())],
    findRecognitions,
    lapse,
  }
}
