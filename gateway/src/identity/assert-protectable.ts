import { parse, Kind, type DocumentNode } from 'graphql'

/** What Hive enforces by name. Another security feature, or one of these under another name, would be ignored in silence. */
const ENFORCED = new Map([
  ['https://specs.apollo.dev/authenticated', 'authenticated'],
  ['https://specs.apollo.dev/requiresScopes', 'requiresScopes'],
])

/** The directives behind which fields are locked. */
export const PROTECTIONS: ReadonlySet<string> = new Set(ENFORCED.values())

/** Throws when a supergraph demands a protection that the engine would not give. */
export function assertProtectable(supergraph: string): void {
  for (const { url, name } of securityLinks(parse(supergraph))) {
    const feature = url.replace(/\/v[\d.]+$/, '')
    const expected = ENFORCED.get(feature)
    if (expected === undefined) throw new Error(`The supergraph asks for protection by ${url}, which this gateway does not enforce.`)
    if (name !== expected) throw new Error(`The supergraph calls ${url} "@${name}", but only "@${expected}" is enforced.`)
  }
}

function securityLinks(document: DocumentNode): { url: string; name: string }[] {
  const links = document.definitions
    .filter(node => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION)
    .flatMap(node => node.directives ?? [])
    .filter(({ name }) => name.value === 'link')
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, 'value' in value ? String(value.value) : ''])),
    )
  return links.filter(link => link['for'] === 'SECURITY').map(({ url = '', as }) => ({ url, name: as ?? url.split('/').at(-2) ?? '' }))
}
