import { expect, test } from 'vitest'
import { readEnvironment, serviceVariables } from './environment.ts'

const secret = 'x'.repeat(32)

test('reads what is there and falls back to what was said', () => {
  const shape = {
    PORT: { kind: 'port', default: '4101' },
    SECRET: 'secret',
    REDIS_URL: { kind: 'url', default: undefined },
    NOTE: 'text',
  } as const

  expect(readEnvironment({ SECRET: secret, NOTE: 'hello' }, shape)).toEqual({
    PORT: 4101,
    SECRET: secret,
    REDIS_URL: undefined,
    NOTE: 'hello',
  })
  expect(readEnvironment({ SECRET: secret, NOTE: 'hello', PORT: '0', REDIS_URL: 'redis://h:6379/1' }, shape)).toMatchObject({
    PORT: 0,
    REDIS_URL: 'redis://h:6379/1',
  })
})

test('an empty variable is one that is not set', () => {
  expect(readEnvironment({ PORT: '' }, { PORT: { kind: 'port', default: '80' } })).toEqual({ PORT: 80 })
  expect(() => readEnvironment({ NOTE: '' }, { NOTE: 'text' })).toThrow('NOTE must be a text, but is not set')
})

test('names everything that is wrong, and no value', () => {
  const wrong = { PORT: '70000', GATEWAY_SECRET: 'short secret', DATABASE_URL: 'not an address' }

  const read = () => readEnvironment(wrong, serviceVariables('4101'))

  expect(read).toThrow(
    /PORT must be a port.*DATABASE_URL must be an address.*EVENTS_URL must be an address, but is not set.*GATEWAY_SECRET/,
  )
  expect(read).not.toThrow(/70000|short secret|not an address/)
})

test.each(['1.5', '-1', '65536', 'http', ' '])('%j is no port', value => {
  expect(() => readEnvironment({ PORT: value }, { PORT: 'port' })).toThrow('PORT must be a port')
})
