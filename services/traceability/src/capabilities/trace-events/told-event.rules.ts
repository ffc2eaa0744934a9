import type { TraceStep } from './trace-step.enum.ts'

/** What a short form may hold; the first thing wrong with it is told at its field. */
export interface ToldForm {
  readonly step: TraceStep
  readonly timeZoneOffset: string
  readonly place: string | null
  readonly details: string | null
  readonly quantity: number | null
  readonly salesPointId: string | null
  readonly inputLotIds: readonly string[]
  readonly inputQuantities: readonly number[] | null
}

export interface Problem {
  readonly field: string
  readonly message: string
}

const LARGEST_QUANTITY = 1_000_000_000
const MOST_INPUTS = 50
const LONGEST_PLACE = 200
const LONGEST_DETAILS = 2_000

const CHECKS: readonly ((form: ToldForm) => Problem | false)[] = [
  ({ step }) => step === 'RECALLED' && { field: 'step', message: 'A recall is opened with `openRecall`.' },
  ({ timeZoneOffset }) =>
    !/^[+-](0\d|1[0-3]):[0-5]\d$|^[+-]14:00$/.test(timeZoneOffset) && {
      field: 'timeZoneOffset',
      message: 'Write the offset as in +07:00.',
    },
  ({ place }) => place !== null && tooLong('place', place, LONGEST_PLACE),
  ({ details }) => details !== null && tooLong('details', details, LONGEST_DETAILS),
  ({ quantity }) =>
    quantity !== null && quantity > LARGEST_QUANTITY && { field: 'quantity', message: 'A quantity is at most 1,000,000,000.' },
  ({ salesPointId, step }) =>
    salesPointId !== null && step !== 'SHIPPED' && { field: 'salesPointId', message: 'Only a shipment names the sales point it goes to.' },
  ({ inputLotIds, step }) =>
    inputLotIds.length > 0 && step !== 'PROCESSED' && { field: 'inputLotIds', message: 'Only PROCESSED has inputs.' },
  ({ inputLotIds }) => inputLotIds.length > MOST_INPUTS && { field: 'inputLotIds', message: `A step has at most ${MOST_INPUTS} inputs.` },
  ({ inputLotIds }) => new Set(inputLotIds).size !== inputLotIds.length && { field: 'inputLotIds', message: 'A lot is named twice.' },
  ({ inputLotIds, inputQuantities }) =>
    inputQuantities !== null &&
    inputQuantities.length !== inputLotIds.length && {
      field: 'inputQuantities',
      message: 'Give one quantity per input, in their order, or none.',
    },
  ({ inputQuantities }) =>
    (inputQuantities ?? []).some(one => one < 1 || one > LARGEST_QUANTITY) && {
      field: 'inputQuantities',
      message: 'A quantity is 1 to 1,000,000,000.',
    },
]

/** The first problem of a form, or undefined when it can be looked at further. */
export function problemOf(form: ToldForm): Problem | undefined {
  for (const check of CHECKS) {
    const problem = check(form)
    if (problem) return problem
  }
  return undefined
}

const tooLong = (field: string, text: string, longest: number) =>
  text.length > longest && { field, message: `At most ${longest} characters.` }
