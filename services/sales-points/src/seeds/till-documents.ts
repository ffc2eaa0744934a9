export const REGISTER = /* GraphQL */ `
  mutation ($input: RegisterTillInput!) {
    registerTill(input: $input) {
      __typename
      ... on Till {
        id
        name
        lastNumber
      }
    }
  }
`
const ENTRY = /* GraphQL */ `
  fragment Entry on TillEntry {
    id
    number
    kind
    state
    counterSaleId
    at
    deviceAt
    total
    change
    lines {
      lotCode
      quantity
      unitPrice
    }
    conflicts {
      kind
      lotCode
      units
      priceNow
      seconds
    }
  }
`
export const SYNC = /* GraphQL */ `
  ${ENTRY}
  mutation ($input: SyncTillInput!) {
    syncTill(input: $input) {
      till {
        id
        revokedAt
      }
      serverTime
      snapshotVersion
      missingNumbers {
        from
        to
      }
      results {
        entryId
        outcome {
          __typename
          ... on TillEntryTaken {
            isRepeat
            entry {
              ...Entry
            }
          }
          ... on TillNumberReused {
            number
          }
          ... on TillEntryBroken {
            part
          }
        }
      }
    }
  }
`
export const ENTRIES = /* GraphQL */ `
  ${ENTRY}
  query ($salesPointId: UUID!, $only: TillEntryFilter) {
    tillEntries(salesPointId: $salesPointId, only: $only, first: 100) {
      edges {
        node {
          ...Entry
        }
      }
    }
  }
`
