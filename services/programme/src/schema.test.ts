import { undocumented } from '@ocop/testing-kit'
import { expect, test } from 'vitest'
import { createApplication } from './application.ts'

const { schema, sdl } = await createApplication({ manager: {} } as never, () => new Date(0))

test('schema.graphql is up to date', async () => {
  await expect(sdl).toMatchFileSnapshot('../schema.graphql')
})

test('the public schema explains itself', () => {
  expect(undocumented(schema)).toEqual([])
})
