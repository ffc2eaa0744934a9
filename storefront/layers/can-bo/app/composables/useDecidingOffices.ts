import { MeDocument, type OfficeLevel } from '~/gql/graphql'

/** An office that sets up councils and decides. */
export interface DecidingOffice {
  readonly level: OfficeLevel
  /** Null for the ministry’s. */
  readonly unitId: string | null
  readonly name: string
}

/** The offices one acts for, communes apart: they neither score nor decide. The whole country is no unit of the catalogue. */
export async function useDecidingOffices() {
  const { t } = useI18n()
  const { data, error } = await useGqlQuery(MeDocument, {})
  const offices = computed((): DecidingOffice[] => {
    const subjects = data.value?.me?.memberships.filter(({ role }) => role === 'OFFICER').flatMap(one => [...one.subjects]) ?? []
    return subjects.flatMap((unit): DecidingOffice[] => {
      if (!unit) return [{ level: 'CENTRE', unitId: null, name: t('councilOffice.centre') }]
      if (unit.__typename !== 'AdministrativeUnit' || unit.level === 'COMMUNE') return []
      return [{ level: unit.level, unitId: unit.id, name: unit.name }]
    })
  })
  const chosen = ref(0)
  const office = computed(() => offices.value[chosen.value] ?? offices.value[0])
  return { offices, office, chosen, error }
}
