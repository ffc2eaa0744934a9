import { MyOfficesDocument, type OfficeLevel } from '~/gql/graphql'

/** The areas an officer is in charge of, and the levels at which this person may act. */
export async function useMyOffices() {
  const { data } = await useGqlQuery(MyOfficesDocument, {})
  const areas = computed(
    () => data.value?.me?.memberships.filter(({ role }) => role === 'OFFICER').flatMap(({ subjects }) => subjects) ?? [],
  )
  const units = computed(() => areas.value.flatMap(one => (one?.__typename === 'AdministrativeUnit' ? [one] : [])))
  /** The whole country is no unit of the catalogue: it is the ministry’s. */
  const levels = computed(
    () => new Set<OfficeLevel>(areas.value.map(one => (one?.__typename === 'AdministrativeUnit' ? one.level : 'CENTRE'))),
  )
  return { units, levels }
}
