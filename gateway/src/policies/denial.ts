import { GraphQLError } from 'graphql'
import type { Asker } from '../engine/engine.ts'
import { codeOf } from './masking.ts'

/** How Hive marks a field that `@authenticated` or `@requiresScopes` keeps from the person. */
export const isDenial = (error: GraphQLError) => codeOf(error) === 'UNAUTHORIZED_FIELD_OR_TYPE'

/** Our words for it. The status tells of it only when all that was asked is locked: a page with one locked corner is a good page. */
export function denialFor({ nodes, path }: GraphQLError, { actor }: Asker, isAllLocked: boolean): GraphQLError {
  const isVisitor = actor.userId === null
  return new GraphQLError(isVisitor ? 'Sign in first.' : 'You may not see or do this.', {
    nodes: nodes ?? null,
    path: path?.filter(step => step !== '@') ?? null,
    extensions: {
      code: isVisitor ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      ...(isAllLocked ? { http: { status: isVisitor ? 401 : 403 } } : {}),
    },
  })
}
