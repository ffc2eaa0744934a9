import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'
import { type Played, theOne } from './dossier.ts'
import { inParallel } from './in-parallel.ts'
import type { Level } from './seasons.ts'

const OPINION = {
  origin: 'Nguyên liệu trồng tại xã',
  localLabour: '10 trong 12 lao động ở xã',
  originOfIdea: 'Nghề của làng',
  localIdentity: 'Mang tên quê hương',
}
const DOSSIER = ['Dossier', 'status level screening'] as const

export const officerAt = (cast: Cast, level: Level) =>
  ({ DISTRICT: cast.districtOfficer, PROVINCE: cast.provinceOfficer, CENTRE: cast.ministryOfficer })[level]

/** The commune gives its opinion; the office that scores screens, asks for what is missing, and accepts. */
export async function receiveDossiers(story: Story, cast: Cast, dossiers: readonly Played[]): Promise<void> {
  await giveOpinions(story, cast, dossiers)
  const level = cast.season.levels[0]!
  const officer = officerAt(cast, level)
  await turnAwayLookAlike(story, cast, theOne(dossiers, 'LOOKS_ALIKE'))
  const proposed = dossiers.filter(({ turn }) => turn !== 'NOT_PROPOSED' && turn !== 'LOOKS_ALIKE')
  const incomplete = proposed.filter(({ turn }) => turn === 'COMPLETED')
  await inParallel(incomplete, async ({ id: dossierId, producer }) => {
    const asked = { dossierId, missing: ['Bản sao giấy đăng ký rõ hơn'], dueOn: plusDays(cast.calendar.today, 20) }
    await officer.carryOut('requestCompletion', asked, DOSSIER)
    await producer.carryOut('submitDossier', { dossierId }, DOSSIER)
  })
  story.step('the office asked for more, and got it', { dossiers: incomplete.length })
  await acceptDossiers(story, cast, proposed, level)
  for (const dossier of proposed) dossier.isRegistered = true
}

/** What a lower level has sent, or the commune has proposed, waits for a session. */
export async function acceptDossiers(story: Story, cast: Cast, dossiers: readonly Played[], level: Level): Promise<void> {
  const officer = officerAt(cast, level)
  const seen = await inParallel(dossiers, async dossier => {
    const accept = () => officer.attempt('acceptDossier', { dossierId: dossier.id }, '... on Dossier { status level }')
    const outcome = await accept()
    if (outcome['__typename'] !== 'RegistrationNotScreened') return [outcome['status'], outcome['level']]
    await officer.carryOut('admitRegistration', { dossierId: dossier.id, reason: 'Diễn tập: hai sản phẩm khác nhau' }, DOSSIER)
    const { status, level: at } = await accept()
    return [status, at]
  })
  const others = seen.filter(([status, at]) => status !== 'ACCEPTED' || at !== level)
  story.check(`the ${level.toLowerCase()} accepts`, [seen.length - others.length, others], [dossiers.length, []])
}

async function giveOpinions(story: Story, { communeOfficer, season }: Cast, dossiers: readonly Played[]): Promise<void> {
  const seen = await inParallel(dossiers, ({ id: dossierId, turn }) => {
    const isProposed = turn !== 'NOT_PROPOSED'
    const reason = isProposed ? null : 'Diễn tập: nguyên liệu không của địa phương'
    return communeOfficer.carryOut('giveCommuneOpinion', { ...OPINION, dossierId, isProposed, reason }, DOSSIER)
  })
  const counts = (status: string, level: string) => seen.filter(one => one['status'] === status && one['level'] === level).length
  story.check('all but one are proposed to whoever scores', counts('PROPOSED', season.levels[0]!), dossiers.length - 1)
  story.check('the one that is not proposed has ended', counts('NOT_RECOGNISED', 'COMMUNE'), 1)
}

const LOOK_ALIKES = 'query ($id: UUID!) { dossier(id: $id) { lookAlikes { product { id } } } }'

async function turnAwayLookAlike(story: Story, cast: Cast, { id: dossierId, district }: Played): Promise<void> {
  const officer = officerAt(cast, cast.season.levels[0]!)
  const early = await officer.attempt('acceptDossier', { dossierId })
  story.check('a look-alike is not taken in unseen', early['__typename'], 'RegistrationNotScreened')
  const { dossier } = await officer.ask(LOOK_ALIKES, { id: dossierId })
  story.check('the office sees what it looks like', dossier.lookAlikes.length > 0, true)
  const declined = await officer.carryOut(
    'declineRegistration',
    { dossierId, reason: `Diễn tập: trùng sản phẩm ở huyện ${district + 1}` },
    DOSSIER,
  )
  story.check('it is turned away with a reason', [declined['status'], declined['screening']], ['REJECTED', 'DECLINED'])
}

export const plusDays = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
