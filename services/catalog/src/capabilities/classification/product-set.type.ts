import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, Field, Int, ObjectType } from 'type-graphql'
import type { NamedInTwoLanguages, ProductGroup, ProductSet, Sector } from './product-set.entity.ts'

const named = ({ nameVi, nameEn }: NamedInTwoLanguages, { language }: RequestContext) => (language === 'en' ? nameEn : nameVi)

@ObjectType('Sector', { description: 'One of the six sectors (ngành) of OCOP products. Names are given in the language of the request.' })
export class SectorType {
  readonly row!: Sector

  @Field(() => String, { description: '`I` to `VI`.' })
  code!: string

  @Field(() => String)
  name(@Ctx() context: RequestContext): string {
    return named(this.row, context)
  }

  @Field(() => [ProductGroupType], { description: 'Its groups in the order of the law.' })
  groups(): ProductGroupType[] {
    return this.row.groups.map(group => ProductGroupType.from(group))
  }

  static from(row: Sector): SectorType {
    return Object.assign(new SectorType(), { row, code: row.code })
  }
}

@ObjectType('ProductGroup', { description: 'One of the 17 groups (nhóm) within the sectors.' })
export class ProductGroupType {
  readonly row!: ProductGroup

  @Field(() => String, { description: 'Sector and place in it: `I.4`.' })
  code!: string

  @Field(() => String)
  name(@Ctx() context: RequestContext): string {
    return named(this.row, context)
  }

  @Field(() => SectorType)
  sector(): SectorType {
    return SectorType.from(this.row.sector)
  }

  @Field(() => [ProductSetType], { description: 'Its sets by number.' })
  sets(): ProductSetType[] {
    return this.row.sets.map(set => ProductSetType.from(set))
  }

  static from(row: ProductGroup): ProductGroupType {
    return Object.assign(new ProductGroupType(), { row, code: row.code })
  }
}

@ObjectType('ProductSet', { description: 'One of the 26 sets (bộ sản phẩm), each with scoring criteria of its own.' })
export class ProductSetType {
  readonly row!: ProductSet

  @Field(() => Int, { description: '1 to 26.' })
  number!: number

  @Field(() => String)
  name(@Ctx() context: RequestContext): string {
    return named(this.row, context)
  }

  @Field(() => ProductGroupType)
  group(): ProductGroupType {
    return ProductGroupType.from(this.row.group)
  }

  @Field(() => [String], {
    description:
      'Ministries in charge: `MAE` agriculture and environment, `MOIT` industry and trade, `MOH` health, `MCST` culture, sports and tourism.',
  })
  managingAgencies!: readonly string[]

  static from(row: ProductSet): ProductSetType {
    return Object.assign(new ProductSetType(), { row, number: row.number, managingAgencies: row.managingAgencies })
  }
}
