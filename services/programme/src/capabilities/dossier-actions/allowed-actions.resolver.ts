import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { DossierType } from '../dossiers/dossier.type.ts'
import { DossierAction } from './dossier-action.enum.ts'
import type { FindAllowedActions } from './find-allowed-actions.use-case.ts'

@Resolver(() => DossierType)
export class AllowedActionsResolver {
  constructor(private readonly find: FindAllowedActions) {}

  @FieldResolver(() => [DossierAction], {
    description:
      'What the person who asks may do with it as it is; what is given along (words, days, numbers) can still be refused. Meant for one dossier: each action asks the rules of its own operation.',
  })
  allowedActions(@Root() { row }: DossierType, @Ctx() { actor }: RequestContext): Promise<DossierAction[]> {
    return this.find.execute(row, actor)
  }
}
