import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'
import { type Certificate, pageOf } from './certificates.ts'
import type { Played } from './dossier.ts'

/** The star of a product is taken back: its page says so at once, and what the level below gave does not come back. */
export async function revoke(story: Story, cast: Cast, dossier: Played, { recognitionId }: Certificate): Promise<void> {
  const { provinceOfficer, visitor } = cast
  const page = await pageOf(visitor, dossier)
  story.check('the page shows the star', page.star, dossier.stars.at(-1)!.star)
  const statuses = page.gradings.slice(0, dossier.stars.length).map(({ status }) => status)
  story.check(
    'the latest star has taken the place of those below',
    statuses,
    dossier.stars.map((_, place) => (place === 0 ? 'VALID' : 'REPLACED')),
  )
  const { id, star } = page.gradings[0]!
  const revoked = await provinceOfficer.carryOut('revokeRecognition', revocationOf(cast, id, star), ['Recognition', 'status'])
  story.check(`the star is revoked: ${star}`, revoked['status'], 'REVOKED')
  const again = await provinceOfficer.attempt('revokeRecognition', { ...revocationOf(cast, recognitionId, 4), decision: null })
  story.check('it is revoked once', again['__typename'], 'RecognitionNotValid')
  const look = () => pageOf(visitor, dossier)
  await story.until('the page has lost its star', look, ({ star }) => star === null)
  dossier.isRevoked = true
}

const revocationOf = ({ calendar }: Cast, recognitionId: string, star: number) => ({
  recognitionId,
  ground: 'CRITERIA_NOT_KEPT',
  revokedOn: calendar.today,
  note: 'Diễn tập: không còn đạt tiêu chí',
  decision: { number: `${star}/QĐ-TH`, issuedOn: calendar.today },
})
