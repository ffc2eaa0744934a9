import { isDeepStrictEqual } from 'node:util'
import { once } from '../person.ts'
import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'
import { type Figure, figuresOf, type Plan } from './write-plan.ts'

type Figures = Readonly<Record<string, Figure>>

/** The plan shows what the play has counted, by itself and computed anew, and the report can be fetched. */
export async function checkReport(story: Story, cast: Cast, plan: Plan, counted: Figures): Promise<void> {
  const look = () => figuresOf(cast, plan)
  const seen = await story.until('the figures have settled', look, figures => isDeepStrictEqual(figures, counted)).catch(look)
  for (const [code, figure] of Object.entries(counted)) story.check(`target ${code}`, seen[code], figure)
  await checkComputedAnew(story, cast, plan, seen)
  await checkFiles(story, cast, plan)
}

const FROZEN = 'query ($id: UUID!) { planById(id: $id) { version targets { code trend { numerator denominator } } } }'

/** To write the same plan again makes all its figures be computed from the facts; freezing waits for that. */
async function checkComputedAnew(story: Story, cast: Cast, { id: planId, version, terms }: Plan, seen: Figures): Promise<void> {
  const { provinceOfficer, visitor } = cast
  await provinceOfficer.carryOut('editPlan', { planId, version, ...terms }, ['Plan', 'version'])
  await provinceOfficer.carryOut('freezeSnapshot', once({ planId, note: 'Diễn tập' }), ['PlanSnapshot', 'id'])
  story.check('computed anew from the facts they are the same', await figuresOf(cast, { id: planId }), seen)
  const { planById } = await visitor.ask(FROZEN, { id: planId })
  const frozen = (planById.targets as { code: string; trend: Figure[] }[]).map(({ code, trend }) => [code, trend.at(-1)])
  story.check('and frozen as they are', Object.fromEntries(frozen), seen)
}

async function checkFiles(story: Story, { provinceOfficer, visitor }: Cast, { id }: Plan): Promise<void> {
  const seen = []
  for (const format of ['xlsx', 'pdf']) {
    const address = `/reports/plans/${id}/year-end.${format}`
    const report = await provinceOfficer.fetch(address)
    seen.push([format, report.status, (await report.arrayBuffer()).byteLength > 5_000, (await visitor.fetch(address)).status])
  }
  const expected = ['xlsx', 'pdf'].map(format => [format, 200, true, 404])
  story.check('the report is there for the office, and not for others', seen, expected)
}
