import { createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entities, migrations } from '../../data-source.ts'
import { FindRegime, type Regime } from '../regimes/find-regime.use-case.ts'
import { FindRubric, type Rubric, type RubricCriterion } from '../rubrics/find-rubric.use-case.ts'
import { Grade, type Improvement, type Scored } from './grade.use-case.ts'
import { leavesOf } from './rubric-leaves.rules.ts'

const SETS = Array.from({ length: 26 }, (_, index) => index + 1)
const SHEETS = 10_000
const grade = new Grade()
let database: Awaited<ReturnType<typeof createTestDatabase>>
let regime: Regime
let rubrics: Map<number, Rubric>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  regime = (await new FindRegime(database.manager).byId('R4'))!
  rubrics = new Map((await new FindRubric(database.manager).ofRegime('R4')).map(rubric => [rubric.setNumber, rubric]))
})
afterAll(() => database.drop())

/** The same sheets in every run (mulberry32). */
function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { next, below: (count: number) => Math.floor(next() * count) }
}
type Dice = ReturnType<typeof dice>

/** Some sheets are weak and some strong, so that every band is met; some criteria stay without an answer. */
function aSheet(rubric: Rubric, { next, below }: Dice): Map<string, { optionIndex: number }> {
  const strength = next()
  const sheet = new Map<string, { optionIndex: number }>()
  for (const { code, options } of leavesOf(rubric)) {
    if (next() < 0.05) continue
    sheet.set(code, { optionIndex: next() < strength ? options.length - 1 : below(options.length) })
  }
  return sheet
}

const conclude = (rubric: Rubric, { total, points }: Pick<Scored, 'total' | 'points'>, isDisqualified = false) =>
  grade.conclude({ regime, rubric, totals: [total], agreed: points, isDisqualified }).star
const starOf = (rubric: Rubric, sheet: Map<string, { optionIndex: number }>) => conclude(rubric, grade.score(rubric, sheet))!

/** The law read once more, without a line of ours: minima as marked in the table, and the highest star that band and minima allow. */
function theLaw(rubric: Rubric) {
  const minima: { code: string; star: number; points: number }[] = []
  const read = ({ code, children = [], options = [] }: RubricCriterion) => {
    children.forEach(read)
    for (const { points, minimumFor = [] } of options) minima.push(...minimumFor.map(star => ({ code, star, points })))
  }
  for (const { children } of rubric.parts) children.forEach(read)
  return (total: number, points: ReadonlyMap<string, number>) => {
    const band = 1 + [30, 50, 70, 90].filter(from => total >= from).length
    const isMet = (star: number) => minima.every(minimum => minimum.star !== star || points.get(minimum.code)! >= minimum.points)
    let star = Math.min(band, 2)
    while (star < band && isMet(star + 1)) star++
    return star
  }
}

/** What of the law, and of what we promise, does not hold for this sheet. */
function brokenPromises(
  rubric: Rubric,
  sheet: Map<string, { optionIndex: number }>,
  { below }: Dice,
  starByLaw: ReturnType<typeof theLaw>,
) {
  const scored = grade.score(rubric, sheet)
  const star = conclude(rubric, scored)!
  const leaf = leavesOf(rubric)[below(leavesOf(rubric).length)]!
  const better = leaf.options.findIndex(option => option.points >= scored.points.get(leaf.code)! * 100)
  const promises = {
    'a random sheet is sound': grade.check(rubric, sheet).length === 0,
    'band and minima make the star': star === starByLaw(scored.total, scored.points),
    'more points never lower the star': starOf(rubric, new Map(sheet).set(leaf.code, { optionIndex: better })) >= star,
    'disqualification beats all': conclude(rubric, scored, true) === null,
    ...advicePromises(rubric, sheet, { star, left: below(99) }),
  }
  return { star, broken: Object.entries(promises).flatMap(([promise, holds]) => (holds ? [] : [promise])) }
}

function advicePromises(rubric: Rubric, sheet: Map<string, { optionIndex: number }>, { star, left }: { star: number; left: number }) {
  const advice = grade.advise({ regime, rubric, answers: sheet })
  const atTheTop = { 'advice knows where it stands': advice.star === star && (advice.next === null) === (star === 5) }
  if (!advice.next) return atTheTop
  const { cheapest, star: next } = advice.next
  const follow = (steps: readonly Improvement[]) =>
    starOf(rubric, new Map([...sheet, ...steps.map(({ code, optionIndex }) => [code, { optionIndex }] as const)]))
  return {
    ...atTheTop,
    'who follows the advice gets the star it names': follow(cheapest) >= next,
    'advice never says to do worse': cheapest.every(({ gain }) => gain > 0),
    'no step of the advice can be left out': follow(cheapest.toSpliced(left % cheapest.length, 1)) < next,
  }
}

test.each(SETS)('over 10,000 sheets of set %i the grading keeps its word', { timeout: 60_000 }, set => {
  const rubric = rubrics.get(set)!
  const starByLaw = theLaw(rubric)
  const chance = dice(set)
  const broken: string[] = []
  const stars = new Set<number>()
  for (let count = 0; count < SHEETS; count++) {
    const outcome = brokenPromises(rubric, aSheet(rubric, chance), chance, starByLaw)
    broken.push(...outcome.broken)
    stars.add(outcome.star)
  }
  expect([...new Set(broken)]).toEqual([])
  expect([...stars]).toEqual(expect.arrayContaining([2, 3, 4]))
})

test.each(SETS)('in set %i the order of the members does not matter', set => {
  const rubric = rubrics.get(set)!
  const chance = dice(1_000 + set)
  for (let count = 0; count < 500; count++) {
    const totals = Array.from({ length: 7 }, () => grade.score(rubric, aSheet(rubric, chance)).total)
    const { points: agreed } = grade.score(rubric, aSheet(rubric, chance))
    const conclude = (order: number[]) => grade.conclude({ regime, rubric, totals: order, agreed, isDisqualified: false })
    expect(conclude(totals.toSorted(() => chance.next() - 0.5))).toEqual(conclude(totals))
  }
})

const allBest = (rubric: Rubric) => new Map(leavesOf(rubric).map(({ code, max }) => [code, max / 100]))
const BOUNDARIES: [number, number][] = [
  [0, 1],
  [29.99, 1],
  [30, 2],
  [49.99, 2],
  [50, 3],
  [69.99, 3],
  [70, 4],
  [89.99, 4],
  [90, 5],
  [100, 5],
]

test.each(SETS)('in set %i every band begins where the law says', set => {
  const rubric = rubrics.get(set)!
  for (const [total, star] of BOUNDARIES) {
    const graded = grade.conclude({ regime, rubric, totals: [total], agreed: allBest(rubric), isDisqualified: false })
    expect([total, graded]).toEqual([total, { average: total, band: star, star, missed: [] }])
  }
})

test.each(SETS)('in set %i each minimum, missed alone, holds the star down', set => {
  const rubric = rubrics.get(set)!
  for (const { code, minima } of leavesOf(rubric)) {
    for (const [star, needed] of minima) {
      const agreed = allBest(rubric).set(code, needed / 100 - 0.01)
      const graded = grade.conclude({ regime, rubric, totals: [95], agreed, isDisqualified: false })
      expect(graded.star).toBe(Math.min(...[...minima].filter(([, points]) => points >= needed).map(([forStar]) => forStar)) - 1)
      expect(graded.missed).toContainEqual({ code, star, needed: needed / 100, got: needed / 100 - 0.01 })
    }
  }
})
