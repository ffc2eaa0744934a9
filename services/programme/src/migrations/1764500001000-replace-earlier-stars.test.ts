import { ProgrammeRecognitionLapsedV1 } from '@ocop/contracts'
import { createTestDatabase, eventsIn } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entities, migrations } from '../data-source.ts'
import { anImportedStar } from '../seeds/dossier-ground.ts'
import { aPlace, aProducer } from '../seeds/place-ground.ts'
import { replaceEarlierStars1764500001000 } from './1764500001000-replace-earlier-stars.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
})
afterAll(() => database.drop())

test('stars that stood side by side before end when the next began, those who keep copies are told, and it can be undone', async () => {
  const { productId } = await aProducer(database, (await aPlace(database)).communeId)
  const three = await anImportedStar(database, productId, { issued_on: '2024-01-10', expires_on: '2027-01-10' })
  await anImportedStar(database, productId, { issued_on: '2024-09-10', expires_on: '2027-09-10', star: 4 })
  const ended = () =>
    database.query(
      `SELECT revoked_on::text AS on, revocation_ground AS ground, version FROM recognition WHERE product_id = $1 ORDER BY issued_on`,
      [productId],
    )
  const runner = database.createQueryRunner()

  await new replaceEarlierStars1764500001000().up(runner)

  const untouched = { on: null, ground: null, version: 1 }
  expect(await ended()).toEqual([{ on: '2024-09-10', ground: 'REPLACED', version: 2 }, untouched])
  expect(await eventsIn(database, ProgrammeRecognitionLapsedV1)).toEqual([
    {
      recognitionId: three,
      productId,
      star: 3,
      decisionNumber: null,
      authority: null,
      certificateNumber: null,
      issuedOn: '2024-01-10',
      isIssueDateApproximate: false,
      expiresOn: '2027-01-10',
      extendedTo: null,
      revokedOn: '2024-09-10',
      revocationGround: 'REPLACED',
      revocationNote: null,
      verificationLevel: 'OFFICIAL_NEWS',
      source: null,
      dossierId: null,
      version: 2,
      reason: 'REVOKED',
      on: '2024-09-10',
    },
  ])

  await new replaceEarlierStars1764500001000().down(runner)
  await runner.release()
  expect(await ended()).toEqual([{ ...untouched, version: 3 }, untouched])
  expect(await eventsIn(database, ProgrammeRecognitionLapsedV1)).toEqual([])
})
