import { MyOfficesDocument } from '~/gql/graphql'

/** The areas an officer is in charge of. The whole country is no unit of the catalogue: it is the ministry’s. */
export async function useMyOffices() {
  const { data } = await useGqlQuery(MyOfficesDocument, {})
  const areas = computed(
    () => data.value?.me?.memberships.filter(({ role }) => role === 'OFFICER').flatMap(({ subjects }) => subjects) ?? [],
  )
  return { units: computed(() => areas.value.flatMap(one => (one?.__typename === 'AdministrativeUnit' ? [one] : []))) }
}
