import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ROOT = new URL('../../', import.meta.url).pathname
const files = (...patterns: string[]) =>
  globSync(patterns, { cwd: ROOT, exclude: ['**/node_modules/**', '**/dist/**', '**/.nuxt/**', '**/.output/**'] })
const nameOf = (path: string) => path.split('/').at(-1)!
const linesOf = (path: string) =>
  readFileSync(ROOT + path, 'utf8')
    .trimEnd()
    .split('\n').length

const services = files('services/*/src/main.ts').map(path => path.slice(0, -'/src/main.ts'.length))
const ROOMS = [
  'README.md',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'schema.graphql',
  'src/application.ts',
  'src/data-source.ts',
  'src/environment.ts',
  'src/main.ts',
  'src/schema.test.ts',
  'src/capabilities',
  'src/migrations',
]
const KINDS = /\.(entity|enum|refusals|repository|resolver|rules|type|use-case)(\.test)?\.ts$|^[a-z0-9-]+\.test\.ts$/
const NAMELESS = /^(utils?|helpers?|common|shared|types|constants|base-.*)\.(ts|mjs)$/
const SOURCES = ['services/*/src/**/*.ts', 'gateway/src/**/*.ts', 'packages/*/src/**/*.{ts,mjs}', 'packages/launcher/*.mjs']

test.each(services)('%s has every room', service => {
  expect(ROOMS.filter(room => !existsSync(`${ROOT}${service}/${room}`))).toEqual([])
})

test.each(services)('%s has no room of its own invention', service => {
  const known =
    /^src\/(main|environment|application|data-source|schema\.test|create-[a-z-]+)\.ts$|^src\/(capabilities|reactions|migrations|seeds)\//
  const strangers = files(`${service}/src/**/*.ts`).filter(path => !known.test(path.slice(service.length + 1)))
  expect(strangers).toEqual([])
})

test('files in a capability say what kind they are', () => {
  expect(files('services/*/src/capabilities/*/*.ts').filter(path => !KINDS.test(nameOf(path)))).toEqual([])
})

test('a capability is flat and has at most twenty files besides its tests', () => {
  const nested = files('services/*/src/capabilities/*/*/**')
  const sizes = Object.entries(
    Object.groupBy(files('services/*/src/capabilities/*/*.ts'), path => path.slice(0, -nameOf(path).length)),
  ).map(([folder, members = []]) => [folder, members.filter(path => !path.endsWith('.test.ts')).length] as const)
  expect({ nested, crowded: sizes.filter(([, size]) => size > 20) }).toEqual({ nested: [], crowded: [] })
})

test('reactions, migrations and seeds are named for what they do', () => {
  const misnamed = [
    ...files('services/*/src/reactions/*.ts').filter(path => !/^when-[a-z0-9-]+(\.test)?\.ts$/.test(nameOf(path))),
    ...files('services/*/src/migrations/*.ts').filter(path => !/^\d{13}-[a-z0-9-]+(\.test)?\.ts$/.test(nameOf(path))),
    ...files('services/*/src/seeds/*.ts').filter(path => !/^[a-z0-9-]+(\.seed)?(\.test)?\.ts$/.test(nameOf(path))),
  ]
  expect(misnamed).toEqual([])
})

test('no file is named after nothing', () => {
  expect(files(...SOURCES).filter(path => NAMELESS.test(nameOf(path)))).toEqual([])
})

test('no source file is longer than 150 lines', () => {
  const sources = files(...SOURCES).filter(path => !/\.test\.(ts|mjs)$|\/migrations\/|\/gql\//.test(path))
  expect(sources.map(path => [path, linesOf(path)] as const).filter(([, lines]) => lines > 150)).toEqual([])
})

test('no Vue component is longer than 250 lines', () => {
  const components = files('storefront/{app,layers}/**/*.vue')
  expect(components.map(path => [path, linesOf(path)] as const).filter(([, lines]) => lines > 250)).toEqual([])
})
