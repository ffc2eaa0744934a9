import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { connectionFrom, decodeCursor, encodeCursor, pageSize } from './connection.ts'

const refusal = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof GraphQLError) return error.extensions
    throw error
  }
  return 'no refusal'
}

test('a cursor comes back as it was', () => {
  expect(decodeCursor(encodeCursor(['Nước mắm', 4, null]), 3)).toEqual(['Nước mắm', 4, null])
})

test.each([
  ['nonsense', 'nonsense'],
  ['nothing', ''],
  ['half a cursor', encodeCursor(['a', 1]).slice(0, -3)],
  ['the cursor of another list', encodeCursor(['a', 1, 'x'])],
  ['an object', Buffer.from('{"length":2}').toString('base64url')],
  ['a list of lists', Buffer.from('[[1],{}]').toString('base64url')],
  ['truth', Buffer.from('[true,1]').toString('base64url')],
])('%s is refused as bad input', (_, cursor) => {
  expect(refusal(() => decodeCursor(cursor, 2))).toEqual({ code: 'BAD_USER_INPUT', field: 'after' })
})

test('a cursor of another list with as many parts is refused where the kinds are named', () => {
  const id = '0b0e7a3c-8a55-4c8e-9c53-5d2f3c0a1b2c'

  expect(decodeCursor(encodeCursor([4.5, id]), ['number', 'uuid'])).toEqual([4.5, id])
  expect(decodeCursor(encodeCursor([null, id]), ['number', 'uuid'])).toEqual([null, id])
  for (const other of [
    ['4.5', id],
    [4.5, 'mắm'],
    [id, 4.5],
  ]) {
    expect(refusal(() => decodeCursor(encodeCursor(other), ['number', 'uuid']))).toEqual({ code: 'BAD_USER_INPUT', field: 'after' })
  }
})

test.each([0, -1, 101, 1.5, Number.NaN])('a page of %d is refused', size => {
  expect(refusal(() => pageSize(size))).toEqual({ code: 'BAD_USER_INPUT', field: 'first' })
})

test('one row more than asked for tells that there is a next page', () => {
  const page = (rows: number[], after?: string) =>
    connectionFrom(
      rows,
      { first: 2, after },
      n => [n],
      n => ({ n }),
    )

  expect(page([1, 2, 3])).toEqual({
    edges: [
      { cursor: encodeCursor([1]), node: { n: 1 } },
      { cursor: encodeCursor([2]), node: { n: 2 } },
    ],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: encodeCursor([1]), endCursor: encodeCursor([2]) },
  })
  expect(page([3], encodeCursor([2])).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
  expect(page([]).pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null })
})
