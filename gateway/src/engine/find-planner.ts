export type Planner = 'rust' | 'javascript'

/** The Rust planner, where its native addon loads (it ships for glibc Linux and macOS); else the JavaScript one. */
export async function findPlanner(wanted: Planner): Promise<Planner> {
  if (wanted === 'javascript') return 'javascript'
  try {
    await import('@graphql-hive/router-query-planner')
    return 'rust'
  } catch {
    return 'javascript'
  }
}
