import type { Stack } from '@ocop/launcher/stack'
import { Person } from '../person.ts'
import type { Calendar } from './calendar.ts'
import { Inviter } from './invite.ts'
import { type Commune, communesOf, districtsOf, provinceOf, type Unit } from './map.ts'
import type { Season } from './seasons.ts'

/** Everybody who plays in one season, and the ground they play on. */
export interface Cast {
  readonly season: Season
  readonly calendar: Calendar
  readonly inviter: Inviter
  readonly visitor: Person
  readonly province: Unit
  /** The 18 of 2024, by code. */
  readonly districts: readonly Unit[]
  /** For each district the communes of the season in it. */
  readonly communes: readonly (readonly Commune[])[]
  readonly provinceOfficer: Person
  readonly ministryOfficer: Person
  /** In charge of all 18 districts, each at its own level. */
  readonly districtOfficer: Person
  /** In charge of all communes where something is filed. */
  readonly communeOfficer: Person
  readonly organizer: Person
  readonly staff: Person
  readonly council: readonly Member[]
}

export interface Member {
  readonly person: Person
  readonly userId: string
  readonly name: string
}

const COUNCIL = ['chutichhoidong', 'thanhvien1', 'thanhvien2', 'thanhvien3']
const NEW_MEMBERS = ['dt.thanhvien4', 'dt.thanhvien5', 'dt.thanhvien6']

export async function gatherCast(stack: Stack, season: Season, calendar: Calendar): Promise<Cast> {
  const { gatewayUrl } = stack
  const visitor = new Person(gatewayUrl)
  const signIn = (account: string) => Person.signIn(gatewayUrl, account)
  const [administrator, provinceOfficer, ministryOfficer, organizer, staff] = (await Promise.all(
    ['quantri', 'canbo', 'canbobo', 'bantochuc', 'diemban'].map(signIn),
  )) as [Person, Person, Person, Person, Person]
  const inviter = new Inviter(stack, administrator)
  const province = await provinceOf(visitor, season)
  const districts = await districtsOf(visitor)
  const communes = await communesOf(visitor, season, districts)
  const officeId = await inviter.organization('Các cơ quan của buổi diễn tập', 'AUTHORITY')
  const subjectsOf = (units: readonly Unit[]) =>
    ({ organizationId: officeId, role: 'OFFICER', subjectIds: units.map(({ id }) => id) }) as const
  const districtOfficer = await inviter.invite('dt.huyen', 'Cán bộ huyện (diễn tập)', subjectsOf(districts))
  const filedAt = communes.flatMap(some => some.slice(0, COMMUNES_PER_DISTRICT))
  const communeOfficer = await inviter.invite('dt.xa', 'Cán bộ xã (diễn tập)', subjectsOf(onlyOnce(filedAt)))
  const seat = { organizationId: officeId, role: 'COUNCIL_MEMBER', subjectIds: [province.id] } as const
  const invited = await Promise.all(NEW_MEMBERS.map(account => inviter.invite(account, `Thành viên ${account} (diễn tập)`, seat)))
  const council = await Promise.all([...(await Promise.all(COUNCIL.map(signIn))), ...invited].map(memberOf))
  const people = { provinceOfficer, ministryOfficer, districtOfficer, communeOfficer, organizer, staff }
  calendar.keepsTimeFor(administrator, ...Object.values(people), ...council.map(({ person }) => person))
  return { season, calendar, inviter, visitor, province, districts, communes, ...people, council }
}

/** Registrations of a district are filed at so many of its communes. */
export const COMMUNES_PER_DISTRICT = 3

const onlyOnce = <One extends Unit>(units: readonly One[]) => [...new Map(units.map(unit => [unit.id, unit])).values()]

async function memberOf(person: Person, place: number): Promise<Member> {
  const { me } = await person.ask('query { me { id } }')
  return { person, userId: me.id, name: place === 0 ? 'Bà Chủ tịch hội đồng' : `Ông Ủy viên ${place}` }
}
