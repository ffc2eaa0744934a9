import { type Data, once } from '../person.ts'
import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'

export interface Plan {
  readonly id: string
  readonly version: number
  readonly terms: Data
}

const TARGETS = 'targets { code formula comparison number numberTo threshold deadline responsible titleVi titleEn }'
const PLAN = `query ($province: String!, $year: Int!) { plan(province: $province, year: $year) { id version number decidedOn title note unitsOn ${TARGETS} } }`

const PUBLISH = 'mutation ($input: PlanStepInput!) { publishPlan(input: $input) { ... on Plan { status } } }'

/** The plan of the year: the one of 2024 is there; that of another year is written after it and published. */
export async function writePlan(story: Story, { season, provinceOfficer, visitor, province }: Cast): Promise<Plan> {
  const { plan: model } = await visitor.ask(PLAN, { province: 'quang-nam-49', year: 2024 })
  story.check('the plan of 2024 has 17 targets', model.targets.length, 17)
  if (!season.isPlanKnown) {
    const years = season.year - 2024
    const targets = (model.targets as Data[]).map(target => ({ ...target, deadline: later(target['deadline'], years) }))
    const written = once({
      unitId: province.id,
      year: season.year,
      number: '15/KH-UBND-DT',
      decidedOn: season.unitsOn,
      title: `Kế hoạch OCOP năm ${season.year} (diễn tập)`,
      targets,
    })
    const draft = await provinceOfficer.carryOut('createPlan', written, ['Plan', 'id status'])
    const hidden = await visitor.ask('query ($id: UUID!) { planById(id: $id) { id } }', { id: draft['id'] })
    story.check('nobody sees a draft of a plan', [draft['status'], hidden['planById']], ['DRAFT', null])
    const { publishPlan } = await provinceOfficer.ask(PUBLISH, { input: { planId: draft['id'] } })
    story.check('the plan is published', publishPlan.status, 'PUBLISHED')
  }
  const { plan } = await visitor.ask(PLAN, { province: season.province, year: season.year })
  const { id, version, ...terms } = plan
  return { id, version, terms }
}

const later = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

export interface Figure {
  readonly numerator: number
  readonly denominator: number
}

const FIGURES = 'query ($id: UUID!) { planById(id: $id) { targets { code figure { numerator denominator status } } } }'

/** Every figure of the plan by the code of its target, as everybody sees it. */
export async function figuresOf({ visitor }: Pick<Cast, 'visitor'>, { id }: Pick<Plan, 'id'>): Promise<Record<string, Figure>> {
  const { planById } = await visitor.ask(FIGURES, { id })
  return Object.fromEntries(
    (planById.targets as { code: string; figure: Figure }[]).map(({ code, figure: { numerator, denominator } }) => [
      code,
      { numerator, denominator },
    ]),
  )
}
