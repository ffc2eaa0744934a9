import { expect, test, vi } from 'vitest'
import { findPlanner } from './find-planner.ts'

test('the planner that is asked for, where it loads', async () => {
  expect(await findPlanner('rust')).toBe('rust')
  expect(await findPlanner('javascript')).toBe('javascript')
})

test('the JavaScript planner where the native one does not load', async () => {
  vi.doMock('@graphql-hive/router-query-planner', () => {
    throw new Error('no native binding for this machine')
  })
  expect(await findPlanner('rust')).toBe('javascript')
})
