import { actsFor, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Int, Mutation, Resolver, Root } from 'type-graphql'
import { DossierType } from '../dossiers/dossier.type.ts'
import type { SeeDossiers } from '../dossiers/see-dossiers.use-case.ts'
import { DossierChangedMeanwhile, DossierNotReady } from '../dossiers/write-dossier.use-case.ts'
import { DossierFormType } from './dossier-form.type.ts'
import type { EditForm } from './edit-form.use-case.ts'
import type { ReadForm } from './read-form.use-case.ts'

@InputType()
class EditDossierFormInput {
  @Field(() => UUID)
  dossierId!: string

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number

  @Field(() => DossierFormType)
  form!: DossierFormType
}

const EditDossierFormResult = createUnionType({
  name: 'EditDossierFormResult',
  types: () => [DossierType, DossierNotReady, DossierChangedMeanwhile] as const,
})

@Resolver(() => DossierType)
export class DossierFormResolver {
  constructor(
    private readonly edit: EditForm,
    private readonly read: ReadForm,
    private readonly see: SeeDossiers,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => EditDossierFormResult, {
    description:
      'Replaces what is written on the forms, in a draft or in what the office sent back. Numbers, telephone and e-mail are looked at; what is missing is said when handing in. Open to the producer.',
  })
  async editDossierForm(@Arg('input', () => EditDossierFormInput) input: EditDossierFormInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.edit.execute(input, actor)
    return outcome instanceof Refusal ? outcome : DossierType.from(outcome)
  }

  @FieldResolver(() => DossierFormType)
  async form(@Root() { id, row }: DossierType, @Ctx() { actor, loaders }: RequestContext) {
    const form = (await loaders.for(this.read.ofMany, this.read.ofMany).load(id))!
    const isOwn = actsFor(actor, row.producerId, 'PRODUCER')
    const mayReadAll = isOwn || (await loaders.for<string, boolean>('dossiers scored', ids => this.#scored(ids, actor)).load(id))
    return DossierFormType.from(mayReadAll ? form : this.read.withoutPersonalFacts(form))
  }

  @FieldResolver(() => [String], {
    description: 'Fields of the form that are to be filled before it is handed in, and are empty. Empty for everybody but the producer.',
  })
  async missingFields(@Root() { id, row }: DossierType, @Ctx() { actor, loaders }: RequestContext) {
    if (!actsFor(actor, row.producerId, 'PRODUCER')) return []
    return this.read.missingIn((await loaders.for(this.read.ofMany, this.read.ofMany).load(id))!, row.kind)
  }

  async #scored(ids: readonly string[], actor: RequestContext['actor']): Promise<boolean[]> {
    const scored = await this.see.scored(ids, actor)
    return ids.map(id => scored.has(id))
  }
}
