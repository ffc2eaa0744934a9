import { expect, test } from 'vitest'
import { faultsUnder, LONGEST_PACK, readPack } from './rubric-pack.rules.ts'

const label = { vi: 'Nhãn', en: 'Label' }
const aPack = () => structuredClone(PACK)
const option = (points: number, ...minimumFor: number[]) => ({ label, points, ...(minimumFor.length > 0 && { minimumFor }) })
const inCase = (ofCase: number, points: number) => ({ label, points, case: ofCase })
const PACK = {
  regimeId: 'R4',
  setNumber: 1,
  name: { vi: 'Rau', en: 'Vegetables' },
  parts: [
    {
      code: 'A',
      label,
      max: 40,
      children: [
        {
          code: '1',
          label,
          max: 40,
          children: [
            { code: '1.1', label, max: 37.5, options: [option(0), option(20, 3), option(37.5, 4, 5)] },
            { code: '1.2', label, max: 2.5, options: [option(2.5)] },
          ],
        },
      ],
    },
    { code: 'B', label, max: 25, children: [{ code: '2', label, max: 25, options: [option(5), option(25)] }] },
    {
      code: 'C',
      label,
      max: 35,
      children: [{ code: '3', label, max: 35, options: [inCase(1, 10), inCase(1, 35), inCase(2, 10), inCase(2, 35)] }],
    },
  ],
}

const at = (path: string, value: unknown) => {
  const pack = aPack()
  const steps = path.split(/[.[\]]+/).filter(step => step !== '')
  const last = steps.pop()!
  const target = steps.reduce<Record<string, unknown>>((inner, step) => inner[step] as Record<string, unknown>, pack as never)
  if (value === undefined) delete target[last]
  else target[last] = value
  return pack
}
const faultsOf = (pack: unknown) => readPack(JSON.stringify(pack)).faults.map(({ path, problem }) => `${path} ${problem}`)

test('a pack that adds up has no fault', () => {
  const { pack, faults } = readPack(JSON.stringify(aPack()))

  expect(faults).toEqual([])
  expect(pack).toEqual(aPack())
})

const LEAF = 'parts[0].children[0].children[0]'
test.each<[string, unknown, string]>([
  ['regimeId', undefined, 'regimeId NOT_THE_KIND'],
  ['setNumber', 0, 'setNumber SET_OUT_OF_RANGE'],
  ['setNumber', '1', 'setNumber NOT_THE_KIND'],
  ['name', 'Rau', 'name NOT_THE_KIND'],
  ['name.en', ' ', 'name.en LABEL_MISSING'],
  [`${LEAF}.label.vi`, undefined, `${LEAF}.label.vi LABEL_MISSING`],
  [`${LEAF}.options[1].label.en`, '', `${LEAF}.options[1].label.en LABEL_MISSING`],
  [`${LEAF}.label.vi`, 'x'.repeat(1_001), `${LEAF}.label.vi LABEL_TOO_LONG`],
  [`${LEAF}.punkte`, 3, `${LEAF} UNKNOWN_FIELD`],
  ['parts[1].code', 'D', 'parts PARTS_NOT_A_B_C'],
  ['parts[1].children', [], 'parts[1] NEITHER_CHILDREN_NOR_OPTIONS'],
  [`${LEAF}.code`, '1.2', 'parts[0].children[0].children[1].code CODE_REPEATED'],
  [`${LEAF}.code`, '2.1', `${LEAF}.code CODE_MALFORMED`],
  [`${LEAF}.code`, 'một', `${LEAF}.code CODE_MALFORMED`],
  [`${LEAF}.max`, 36, 'parts[0].children[0].max CHILDREN_DO_NOT_ADD_UP'],
  [`${LEAF}.max`, 36, `${LEAF}.options BEST_OPTION_NOT_MAX`],
  [`${LEAF}.options`, [], `${LEAF} NEITHER_CHILDREN_NOR_OPTIONS`],
  [`${LEAF}.options[0].points`, -1, `${LEAF}.options[0].points POINTS_OUT_OF_RANGE`],
  [`${LEAF}.options[0].points`, 0.125, `${LEAF}.options[0].points POINTS_OUT_OF_RANGE`],
  [`${LEAF}.options[0].minimumFor`, [2], `${LEAF}.options[0].minimumFor MINIMUM_OF_UNKNOWN_STAR`],
  [`${LEAF}.options[0].minimumFor`, [3], `${LEAF}.options MINIMUM_MARKED_TWICE`],
  [`${LEAF}.options[0].minimumFor`, [4], `${LEAF}.options MINIMA_FALL`],
  [`${LEAF}.options[0].case`, 1, `${LEAF}.options CASES_MIXED`],
  ['parts[2].children[0].options[3].points', 30, 'parts[2].children[0].options BEST_OPTION_NOT_MAX'],
  ['parts[2].children[0].options[3].case', 3, 'parts[2].children[0].options CASES_MIXED'],
  ['parts[0].children[0].options', [option(40)], 'parts[0].children[0] CHILDREN_AND_OPTIONS'],
  ['parts[0].max', 39, 'parts PARTS_NOT_A_HUNDRED'],
  ['parts[0].max', 39, 'parts[0].max CHILDREN_DO_NOT_ADD_UP'],
])('%s as %j is a fault', (path, value, fault) => {
  expect(faultsOf(at(path, value))).toContain(fault)
})

test('a minimum that one of two cases cannot reach is a fault', () => {
  const options = [inCase(1, 10), inCase(1, 35), inCase(2, 10), { ...inCase(2, 20), minimumFor: [] }, { ...inCase(1, 30), minimumFor: [4] }]

  expect(faultsOf(at('parts[2].children[0].options', options))).toContain('parts[2].children[0].options MINIMUM_OUT_OF_REACH')
})

test('tells every fault, not the first', () => {
  const pack = at('parts[0].max', 39)
  pack.name.en = ''
  pack.parts[1]!.children[0]!.code = '1'

  expect(faultsOf(pack)).toEqual([
    'name.en LABEL_MISSING',
    'parts PARTS_NOT_A_HUNDRED',
    'parts[0].max CHILDREN_DO_NOT_ADD_UP',
    'parts[1].children[0].code CODE_REPEATED',
  ])
})

test.each<[unknown, string]>([
  [null, ' NOT_THE_KIND'],
  [[], ' NOT_THE_KIND'],
  [{ ...aPack(), parts: 'ABC' }, 'parts NOT_THE_KIND'],
  [{ ...aPack(), parts: [null, 1, 'x'] }, 'parts[1] NOT_THE_KIND'],
])('what is no pack at all is refused: %j', (json, fault) => {
  expect(faultsOf(json)).toContain(fault)
})

test('what is no JSON, or too much of it, is refused', () => {
  expect(readPack('{"parts": ').faults).toMatchObject([{ path: '', problem: 'NOT_JSON' }])
  expect(readPack('x'.repeat(LONGEST_PACK + 1)).faults).toMatchObject([{ path: '', problem: 'TOO_LARGE' }])
})

test('a tower of groups is refused and ends', () => {
  const tower = (height: number, code: string): unknown => ({
    code,
    label,
    max: 25,
    ...(height === 0 ? { options: [option(25)] } : { children: [tower(height - 1, `${code}.1`)] }),
  })
  expect(faultsOf(at('parts[1].children', [tower(3, '2')]))).toEqual([])
  expect(faultsOf(at('parts[1].children', [tower(500, '2')])).filter(fault => fault.endsWith('TOO_DEEP'))).toHaveLength(1)
})

test('labels are kept tidy', () => {
  const { pack } = readPack(JSON.stringify(at('name.vi', '  Rau\n  củ ')))
  expect(pack!.name.vi).toBe('Rau củ')
})

test('a pack agrees with the regime it is for', () => {
  const pack = readPack(JSON.stringify(aPack())).pack!

  expect(faultsUnder({ id: 'R4', parts: { A: 40, B: 25, C: 35 } }, pack)).toEqual([])
  expect(faultsUnder({ id: 'R1', parts: { A: 35, B: 25, C: 40 } }, pack)).toMatchObject([
    { path: 'parts[0].max', problem: 'PART_NOT_AS_IN_REGIME', detail: '40 ≠ 35' },
    { path: 'parts[2].max', problem: 'PART_NOT_AS_IN_REGIME' },
  ])
  expect(faultsUnder(undefined, pack)).toMatchObject([{ path: 'regimeId', problem: 'UNKNOWN_REGIME' }])
})
