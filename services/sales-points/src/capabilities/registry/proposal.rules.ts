import { phoneOf } from '@ocop/service-kit/identifiers'

interface GivenPlace {
  readonly name: string
  readonly address: string
  readonly phone: string | null
  readonly location: { readonly latitude: number; readonly longitude: number } | null
  readonly floorArea: number | null
  readonly boothCount: number | null
  readonly staffCount: number | null
  readonly supplierCount: number | null
}

interface Problem {
  readonly field: string
  readonly message: string
}

const LONGEST_NAME = 200
const LONGEST_ADDRESS = 300
const MOST_SQUARE_METRES = 1_000_000
const MOST_OF_ANYTHING = 100_000

/** Name, address and telephone number as they are kept; a number that is none stays as it was told. */
export const placeOf = ({ name, address, phone }: Pick<GivenPlace, 'name' | 'address' | 'phone'>) => ({
  name: name.trim(),
  address: address.trim(),
  phone: phone?.trim() ? (phoneOf(phone) ?? phone.trim()) : null,
})

/** What is wrong with a proposal; undefined when it can be kept. */
export function problemOfProposal(given: GivenPlace): Problem | undefined {
  const { name, address, phone } = placeOf(given)
  if (name === '' || name.length > LONGEST_NAME) return { field: 'name', message: `A name has 1 to ${LONGEST_NAME} signs.` }
  if (address === '' || address.length > LONGEST_ADDRESS)
    return { field: 'address', message: `An address has 1 to ${LONGEST_ADDRESS} signs.` }
  if (phone !== null && phoneOf(phone) === undefined)
    return { field: 'phone', message: 'A Vietnamese telephone number has ten or eleven digits and begins with 0 or +84.' }
  return problemOfLocation(given.location) ?? problemOfNumbers(given)
}

function problemOfLocation(location: GivenPlace['location']): Problem | undefined {
  if (!location) return undefined
  if (!(Math.abs(location.latitude) <= 90)) return { field: 'location.latitude', message: 'A latitude lies between -90 and 90.' }
  return Math.abs(location.longitude) <= 180
    ? undefined
    : { field: 'location.longitude', message: 'A longitude lies between -180 and 180.' }
}

function problemOfNumbers(given: GivenPlace): Problem | undefined {
  const limits = { floorArea: [1, MOST_SQUARE_METRES], boothCount: [0], staffCount: [0], supplierCount: [0] } as const
  for (const [field, [least, most = MOST_OF_ANYTHING]] of Object.entries(limits)) {
    const value = given[field as keyof typeof limits]
    if (value !== null && (value < least || value > most)) return { field, message: `This is ${least} to ${most}.` }
  }
  return undefined
}
