import { MeDocument } from '~/gql/graphql'

interface Unit {
  readonly id: string
  readonly name: string
}

const KEY = 'ocop-office-unit'

/** The area an officer works in: one of their own, or the one chosen last in this browser. */
export async function useOfficeUnit() {
  const { data } = await useGqlQuery(MeDocument, {})
  const own = computed<Unit[]>(
    () =>
      data.value?.me?.memberships
        .filter(({ role }) => role === 'OFFICER')
        .flatMap(({ subjects }) =>
          subjects.flatMap(one => (one?.__typename === 'AdministrativeUnit' ? [{ id: one.id, name: one.name }] : [])),
        ) ?? [],
  )
  const chosen = useState<Unit | null>(KEY, () => {
    const kept = localStorage.getItem(KEY)
    return kept ? (JSON.parse(kept) as Unit) : null
  })
  const unit = computed<Unit | null>({
    get: () => chosen.value ?? own.value[0] ?? null,
    set: value => {
      chosen.value = value
      if (value) localStorage.setItem(KEY, JSON.stringify(value))
      else localStorage.removeItem(KEY)
    },
  })
  return { unit, own }
}
