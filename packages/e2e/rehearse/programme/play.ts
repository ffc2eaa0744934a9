import { withStack } from '@ocop/launcher/stack'
import { Story } from '../story.ts'
import { Calendar } from './calendar.ts'
import { type Cast, gatherCast } from './cast.ts'
import { checkCertificate, fetchCertificate, pageOf } from './certificates.ts'
import { checkReport } from './check-report.ts'
import { countFigures } from './count.ts'
import { decide } from './decide.ts'
import { type Played, theOne } from './dossier.ts'
import { fileDossiers } from './file-dossiers.ts'
import { holdCouncils } from './hold-council.ts'
import { importProducts } from './import-products.ts'
import { inParallel } from './in-parallel.ts'
import { keepMarket, reviewYear } from './keep-market.ts'
import { checkLabels, keepRegisters } from './keep-registers.ts'
import { lookAtMarket } from './look-at-market.ts'
import { countUnits } from './map.ts'
import { acceptDossiers, receiveDossiers } from './receive-dossiers.ts'
import { revoke } from './revoke.ts'
import { scoreAgain } from './score-again.ts'
import type { Season } from './seasons.ts'
import { figuresOf, inPlaceOf, writePlan } from './write-plan.ts'

/** A year of the programme, all through the public graph: from the plan to the report about it. */
export async function rehearseProgramme(season: Season): Promise<void> {
  const calendar = new Calendar(season.days.begin)
  try {
    const source = { ...process.env, ...calendar.environment }
    await withStack(
      async stack => {
        const story = new Story(`programme-${season.year}`)
        const cast = await gatherCast(stack, season, calendar)
        story.step('everybody signed in', { council: cast.council.length })
        await playYear(story, cast)
        story.end()
      },
      { fresh: true, storefront: false, source },
    )
  } finally {
    calendar.end()
  }
}

async function playYear(story: Story, cast: Cast): Promise<void> {
  const { calendar, season } = cast
  const { days } = season
  const plan = await writePlan(story, cast)
  const ground = await importProducts(story, cast)
  const before = await figuresOf(cast, plan)
  const inPlaceBefore = await inPlaceOf(cast, plan)
  calendar.moveTo(days.train)
  const registers = await keepRegisters(story, cast, ground)
  calendar.moveTo(days.file)
  const dossiers = await fileDossiers(story, cast, ground)
  calendar.moveTo(days.receive)
  await receiveDossiers(story, cast, dossiers)
  await grade(story, cast, dossiers)
  const labelsPassed = await checkLabels(cast, dossiers)
  calendar.moveTo(days.market)
  const { T9, T10, T12 } = await figuresOf(cast, plan)
  story.step('sales points and fairs before the market', { T9, T10, T12 })
  await keepMarket(story, cast, ground, dossiers)
  await takeBack(story, cast, dossiers)
  calendar.moveTo(days.report)
  await reviewYear(cast)
  const units = await countUnits(cast.visitor, season, cast.districts)
  const market = await lookAtMarket(cast, units)
  const counted = countFigures(cast, { dossiers, registers, labelsPassed, units, market, before, inPlaceBefore })
  await checkReport(story, cast, plan, counted)
}

/** Level by level: councils score, offices decide, what has points enough goes on. */
async function grade(story: Story, cast: Cast, dossiers: readonly Played[]): Promise<void> {
  const { calendar, season } = cast
  let here = dossiers.filter(({ isRegistered }) => isRegistered)
  for (const [place, level] of season.levels.entries()) {
    calendar.moveTo(season.days[`score${level}`])
    if (place > 0) await acceptDossiers(story, cast, here, level)
    const sittings = await holdCouncils(story, cast, here, level)
    if (place === 0) {
      const appealed = theOne(dossiers, 'APPEALED')
      await scoreAgain(story, cast, appealed, sittings.get(appealed)!)
    }
    calendar.moveTo(season.days[`decide${level}`])
    here = await decide(story, cast, here, level)
  }
}

/** One star is revoked, the others are shown; certificates say what they are worth. */
async function takeBack(story: Story, cast: Cast, dossiers: readonly Played[]): Promise<void> {
  const { calendar, season, visitor } = cast
  calendar.moveTo(season.days.revoke)
  const lost = theOne(dossiers, 'REVOKED')
  const certificate = await fetchCertificate(cast, lost)
  await checkCertificate(story, cast, certificate, 'VALID')
  await revoke(story, cast, lost, certificate)
  await checkCertificate(story, cast, certificate, 'REVOKED')
  const expected = dossiers.map(({ stars, isRevoked }) => (isRevoked ? null : (stars.at(-1)?.star ?? null)))
  const look = () => inParallel(dossiers, async dossier => (await pageOf(visitor, dossier)).star)
  const shown = await story.until('every page shows its star', look, stars => String(stars) === String(expected)).catch(look)
  story.check('every page shows its star, the revoked one none', shown, expected)
}
