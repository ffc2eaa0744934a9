import { type Data, once, type Person } from '../person.ts'
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
    await makeRoom(provinceOfficer, visitor, season)
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

const WITHDRAW = 'mutation ($input: PlanStepInput!) { withdrawPlan(input: $input) { ... on Plan { status } } }'

/** The demo’s plan of the year is taken back: a province has one. */
async function makeRoom(officer: Person, visitor: Person, { province, year }: Cast['season']): Promise<void> {
  const { plan } = await visitor.ask(PLAN, { province, year })
  if (plan) await officer.ask(WITHDRAW, { input: { planId: plan.id } })
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

/** Ids of the units that a target over units already counts, by its code. */
export type InPlace = Readonly<Record<'T1' | 'T15', readonly string[]>>

const REACHED = `query ($planId: UUID!, $code: String!, $after: String) { planById(id: $planId) { target(code: $code) {
  records(first: 100, after: $after, isReached: true) { edges { node { id } } pageInfo { hasNextPage endCursor } } } } }`

export async function inPlaceOf(cast: Pick<Cast, 'visitor'>, plan: Pick<Plan, 'id'>): Promise<InPlace> {
  return { T1: await reachedOf(cast, plan, 'T1'), T15: await reachedOf(cast, plan, 'T15') }
}

async function reachedOf({ visitor }: Pick<Cast, 'visitor'>, { id: planId }: Pick<Plan, 'id'>, code: string): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const { planById } = await visitor.ask(REACHED, { planId, code, after })
    const { records } = planById.target
    ids.push(...records.edges.map(({ node }: { node: { id: string } }) => node.id))
    after = records.pageInfo.hasNextPage ? records.pageInfo.endCursor : null
  } while (after !== null)
  return ids
}
