import { describe, expect, it } from 'vitest'
import { agreedInput, needsReason, openRows, proposal, standingNow } from '../../layers/hoi-dong/app/utils/conclusion.ts'
import { draftOf, emptySheet, firstUnanswered, sheetInput, totalsOf } from '../../layers/hoi-dong/app/utils/score-table.ts'

type Line = Parameters<typeof totalsOf>[0][number]
const line = (code: string, more: Partial<Line> = {}): Line => ({
  code,
  label: code,
  level: 1,
  max: 5,
  part: code[0]!,
  parentCode: code[0]!,
  isAnswered: true,
  options: [0, 0.1, 0.2].map((points, index) => ({ index, label: '', points, minimumForStars: [], case: null })),
  ...more,
})
const part = (code: string, max: number) => line(code, { level: 0, max, isAnswered: false, options: [], parentCode: null })
const table = [part('A', 40), line('A1'), line('A2'), part('B', 25), line('B1')]

describe('a member’s sheet', () => {
  it('adds up part by part, in hundredths', () => {
    const totals = totalsOf(table, { A1: { optionIndex: 1 }, A2: { optionIndex: 2 } })
    expect(totals).toMatchObject({ total: 0.3, answered: 2, count: 3 })
    expect(totals.parts.map(({ points, answered }) => [points, answered])).toEqual([
      [0.3, 2],
      [0, 0],
    ])
  })

  it('knows what is open, and sends only what was answered', () => {
    const given = { A1: { optionIndex: 0, note: ' xem lại ' }, A2: { note: 'chưa chấm' } }
    expect(firstUnanswered(table, given)?.code).toBe('A2')
    expect(sheetInput(table, { ...emptySheet(), given, comment: ' ' })).toEqual({
      lines: [{ criterionCode: 'A1', optionIndex: 0, note: 'xem lại' }],
      comment: null,
      disqualificationReason: null,
    })
  })

  it('takes points for a whole part where nothing more is known', () => {
    const whole = [line('A', { level: 0, max: 40, options: [] })]
    const draft = { ...emptySheet(), given: { A: { points: 32.5 } } }
    expect(totalsOf(whole, draft.given)).toMatchObject({ total: 32.5, answered: 1, count: 1 })
    expect(sheetInput(whole, draft).lines).toEqual([{ criterionCode: 'A', points: 32.5, note: null }])
  })

  it('shows a submitted sheet as it was filled in', () => {
    const sheet = {
      id: '1',
      memberId: '2',
      total: 0.1,
      isDisqualifying: true,
      disqualificationReason: 'Giấy giả',
      comment: null,
      submittedAt: '2026-11-23T03:00:00Z',
      lines: [{ criterionCode: 'A1', optionIndex: 1, points: 0.1, note: null }],
    }
    expect(totalsOf(table, draftOf(sheet).given).total).toBe(0.1)
    expect(draftOf(sheet)).toMatchObject({ comment: '', isDisqualifying: true, disqualificationReason: 'Giấy giả' })
  })
})

describe('a chair’s conclusion', () => {
  const row = { code: 'A1', label: '', max: 5, lowest: 1, highest: 5, mean: 3, isDivergent: true, agreed: null, minima: [] }
  const same = { ...row, code: 'A2', lowest: 3, highest: 3, isDivergent: false, agreed: 3 }

  it('is open where members differ, until points and a reason are there', () => {
    expect(openRows([row, same], {})).toEqual(['A1'])
    expect(openRows([row], { A1: { points: 5 } })).toEqual(['A1'])
    expect(openRows([row], { A1: { points: 5, reason: 'Xem lại mẫu' } })).toEqual([])
  })

  it('needs a reason for what nobody gave', () => {
    expect(needsReason(same, undefined)).toBe(false)
    expect(needsReason(same, { points: 4 })).toBe(true)
  })

  it('says only what there is to say', () => {
    const words = { A1: { points: 5, reason: ' vì ' }, A2: { points: '' as const, reason: ' ' } }
    expect(agreedInput([row, same], words)).toEqual([{ criterionCode: 'A1', points: 5, reason: 'vì' }])
  })

  it('shows the star that the points as they stand would give', () => {
    const minima = [3, 4].map(star => ({ star, needed: star, isMet: false }))
    const rows = [{ ...row, minima }, same]
    expect(standingNow(rows, {}, 4)).toEqual({ star: 2, missed: minima.map(({ star, needed }) => ({ code: 'A1', star, needed, got: 1 })) })
    expect(standingNow(rows, { A1: { points: 3 } }, 4)).toMatchObject({ star: 3, missed: [{ star: 4 }] })
    expect(standingNow(rows, { A1: { points: 5 } }, 4)).toEqual({ star: 4, missed: [] })
    expect(standingNow(rows, {}, 2)).toEqual({ star: 2, missed: [] })
  })

  it('proposes what a member gave, the middle of it', () => {
    expect(proposal([5, 1, 3])).toBe(3)
    expect(proposal([5, 1, 3, 5])).toBe(3)
    expect(proposal([])).toBeNull()
  })
})
