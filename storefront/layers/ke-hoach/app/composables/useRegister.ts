interface Unit {
  readonly id: string
  readonly name: string
}

const toCourse = ({ id, voidedBecause, ...kept }: KeptRecord) => (voidedBecause ? [] : [{ id, title: String(kept['title']) }])

/** The records of a register in an area, page after page, and the courses a session can be of. */
export function useRegister(register: Register, unit: Ref<Unit | null>) {
  const gql = useGqlFetch()
  const { list } = REGISTER_DOCUMENTS[register.type]!
  const records = ref<KeptRecord[]>([])
  const courses = ref<{ id: string; title: string }[]>([])
  const next = ref<string | null>(null)
  const state = ref<'loading' | 'here' | 'failed'>('loading')

  async function pageAfter(after: string | null) {
    const { records: page } = await gql(list, { unitId: unit.value!.id, after })
    const found = page?.edges.map(({ node }) => node) ?? []
    records.value = after ? [...records.value, ...found] : found
    next.value = (page?.pageInfo.hasNextPage && page.pageInfo.endCursor) || null
  }

  async function read(after: string | null = null) {
    if (!after) state.value = 'loading'
    try {
      if (unit.value) await pageAfter(after)
      state.value = 'here'
    } catch {
      state.value = 'failed'
    }
  }

  async function readCourses() {
    if (register.type !== 'TrainingSession' || !unit.value) return
    const page = await gql(REGISTER_DOCUMENTS['TrainingCourse']!.list, { unitId: unit.value.id }).catch(() => undefined)
    courses.value = page?.records?.edges.flatMap(({ node }) => toCourse(node)) ?? []
  }

  watch(unit, () => Promise.all([readCourses(), read()]), { immediate: true })
  return { records, courses, next, state, read }
}
