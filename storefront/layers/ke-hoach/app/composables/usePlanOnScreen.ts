import { PlanOfYearDocument } from '~/gql/graphql'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const OF_YEAR = /^(.+)-(20\d\d)$/

/** The plan an address names, by id or as `quang-nam-49-2024`. */
export async function usePlanOnScreen() {
  const route = useRoute()
  const gql = useGqlFetch()
  const named = String(route.params.id)
  if (ID.test(named)) return named
  const [, province, year] = OF_YEAR.exec(named) ?? []
  const found = province ? await gql(PlanOfYearDocument, { province, year: Number(year) }).catch(() => undefined) : undefined
  if (!found?.plan) throw createError({ statusCode: 404, statusMessage: 'Not Found', fatal: true })
  return found.plan.id
}
