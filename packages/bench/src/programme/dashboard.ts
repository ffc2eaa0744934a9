import type { Operation } from '../catalog/operations.ts'

const DASHBOARD = /* GraphQL */ `
  query PlanDashboard($first: Int!, $view: UnitView!) {
    plan(province: "quang-nam-49", year: 2024) {
      id
      number
      title
      targets {
        id
        code
        title
        number
        numberTo
        measure
        deadline
        responsible
        figure {
          numerator
          denominator
          value
          status
          isAtRisk
        }
        by(view: $view) {
          unitCode
          unitName
          numerator
          denominator
          value
          status
        }
        trend {
          takenOn
          value
        }
      }
      atRisk {
        id
      }
    }
    plans(first: $first) {
      edges {
        node {
          id
          year
        }
      }
    }
  }
`

/** All 17 targets with figures, split by the 18 districts (or today’s communes), their trend and what is at risk. */
export const dashboard: Operation = {
  name: 'dashboard',
  query: DASHBOARD,
  variables: number => ({ first: 1 + (number % 100), view: number % 4 === 3 ? 'COMMUNE_TODAY' : 'DISTRICT_2024' }),
  services: ['programme'],
  aim: null,
}
