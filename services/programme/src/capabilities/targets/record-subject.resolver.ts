import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { DossierType } from '../dossiers/dossier.type.ts'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { SeeDossiers } from '../dossiers/see-dossiers.use-case.ts'
import { TargetRecordType } from './figure.type.ts'
import { RecordSubject, subjectOf } from './record-subject.type.ts'

@Resolver(() => TargetRecordType)
export class RecordSubjectResolver {
  constructor(private readonly see: SeeDossiers) {}

  @FieldResolver(() => RecordSubject, {
    nullable: true,
    description:
      'What the record is about. Null for officers, organizations, conferences and what was declared by hand, for dossiers the person may not see, and while its service does not answer.',
  })
  async subject(@Root() { formula, subjectId, isDeclared }: TargetRecordType, @Ctx() { actor, loaders }: RequestContext) {
    if (isDeclared) return null
    if (formula !== 'DOSSIERS_FORWARDED') return subjectOf(formula, subjectId)
    const dossier = await loaders.for<string, Dossier>('dossiers behind figures', ids => this.see.byIds(ids, actor)).load(subjectId)
    return dossier && DossierType.from(dossier)
  }
}
