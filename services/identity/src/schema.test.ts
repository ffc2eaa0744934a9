import { undocumented } from '@ocop/testing-kit'
import { expect, test } from 'vitest'
import { createApplication } from './application.ts'

const settings = {
  AUTH_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'http://localhost:3000/',
  SMTP_URL: undefined,
  MAIL_DIR: 'nowhere',
  MAIL_FROM: 'a@b.vn',
}
const { schema, sdl } = await createApplication({} as never, () => new Date(0), settings)

test('schema.graphql is up to date', async () => {
  await expect(sdl).toMatchFileSnapshot('../schema.graphql')
})

test('the public schema explains itself', () => {
  expect(undocumented(schema)).toEqual([])
})
