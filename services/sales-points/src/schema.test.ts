import { undocumented } from '@ocop/testing-kit'
import { isUnionType } from 'graphql'
import { expect, test } from 'vitest'
import { createApplication } from './application.ts'

const { schema, sdl } = await createApplication({} as never, () => new Date(0))

test('schema.graphql is up to date', async () => {
  await expect(sdl).toMatchFileSnapshot('../schema.graphql')
})

test('the public schema explains itself', () => {
  expect(undocumented(schema)).toEqual([])
})

test('members of a result give the same field the same type, so that clients need no aliases', () => {
  const unions = Object.values(schema.getTypeMap())
    .filter(isUnionType)
    .filter(({ name }) => !name.startsWith('_'))
  const conflicts = unions.flatMap(union => {
    const fields = union
      .getTypes()
      .flatMap(type => Object.values(type.getFields()).map(field => ({ name: field.name, type: String(field.type) })))
    return [...Map.groupBy(fields, field => field.name)]
      .filter(([, same]) => new Set(same.map(field => field.type)).size > 1)
      .map(([name]) => `${union.name}.${name}`)
  })
  expect(conflicts).toEqual([])
})
