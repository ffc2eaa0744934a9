import { MyProducersDocument } from '~/gql/graphql'

/** The producers a person works for; nearly always one, the first is taken. */
export async function useMyProducer() {
  const { data } = await useGqlQuery(MyProducersDocument, {})
  const producers = computed(
    () =>
      data.value?.me?.memberships
        .filter(({ role }) => role === 'PRODUCER')
        .flatMap(({ subjects }) => subjects.flatMap(one => (one?.__typename === 'Producer' ? [one] : []))) ?? [],
  )
  return { producers, producer: computed(() => producers.value[0]) }
}
