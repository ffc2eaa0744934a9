import { RecordAttendanceDocument, TrainingAttendanceDocument, UntrainedDocument, type UntrainedQuery } from '~/gql/graphql'

export interface Attendee {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly isOfficer: boolean
}

export type Presence = 'away' | 'left early' | 'completed'
type Page = UntrainedQuery['officers']

const attendeesOf = (page: Page | null | undefined, isOfficer: boolean): Attendee[] =>
  page?.edges.map(({ node: { id, name, unit } }) => ({ id, name, place: unit?.name ?? '', isOfficer })) ?? []
const nextOf = (page: Page | null | undefined) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined)

/** Who took part in a session, and who of the area still lacks the training of its year. */
export async function useAttendance(sessionId: string) {
  const gql = useGqlFetch()
  const command = useCommand(RecordAttendanceDocument)
  const { data, error, refresh } = await useGqlQuery(TrainingAttendanceDocument, { sessionId })
  const sheet = computed(() => data.value?.trainingAttendance)
  const people = ref<Attendee[]>([])
  const presence = ref<Record<string, Presence>>({})
  const next = ref<{ officersAfter?: string | null | undefined; producersAfter?: string | null | undefined } | null>(null)

  function add(some: readonly Attendee[]) {
    const known = new Set(people.value.map(({ id }) => id))
    people.value.push(...some.filter(({ id }) => !known.has(id)))
  }

  async function readUntrained() {
    if (!sheet.value?.unit) return
    const asked = { unitId: sheet.value.unit.id, year: Number(sheet.value.heldOn.slice(0, 4)), ...next.value }
    const { officers, producers } = await gql(UntrainedDocument, asked)
    add([...attendeesOf(officers, true), ...attendeesOf(producers, false)])
    const [officersAfter, producersAfter] = [nextOf(officers), nextOf(producers)]
    next.value = officersAfter || producersAfter ? { officersAfter, producersAfter } : null
  }

  watch(
    sheet,
    async now => {
      if (!now) return
      add(now.people.map(({ id, name, unit, isOfficer }) => ({ id, name, place: unit?.name ?? '', isOfficer })))
      presence.value = Object.fromEntries(now.people.map(({ id, isCompleted }) => [id, isCompleted ? 'completed' : 'left early']))
      if (next.value === null) await readUntrained().catch(() => {})
    },
    { immediate: true },
  )

  const came = (isOfficer: boolean) =>
    people.value.filter(one => one.isOfficer === isOfficer && (presence.value[one.id] ?? 'away') !== 'away').map(({ id }) => id)
  async function save() {
    const [officerIds, producerIds] = [came(true), came(false)]
    const incompleteIds = [...officerIds, ...producerIds].filter(id => presence.value[id] === 'left early')
    return command.run({ sessionId, officerIds, producerIds, incompleteIds }, 'RecordedAttendance', false)
  }
  return { sheet, error, refresh, people, presence, next, readUntrained, save, pending: command.pending, problem: command.problem }
}
