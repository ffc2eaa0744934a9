export { type Actor, actsFor, hasRole, type Membership, type Role, subjectsOf, VISITOR } from './actor.ts'
export { buildSubgraph, type References, type Subgraph } from './build-subgraph.ts'
export {
  type Connection,
  ConnectionArguments,
  connectionFrom,
  connectionTypes,
  decodeCursor,
  type Edge,
  encodeCursor,
  PageInfo,
  pageSize,
  sequenceAfter,
} from './connection.ts'
export { BadInput, Forbidden, requireRole, requireUser, Unauthenticated } from './forbidden.ts'
export { groupedBy, inOrderOf, Loaders, type LoadMany, type RequestContext } from './request-context.ts'
export { DateTimeISO, LocalDate, PositiveInt, UUID, Vnd } from './scalars.ts'
