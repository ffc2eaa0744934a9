/** Every command of the house and what it is for. */
export const TASKS = {
  start: 'the whole platform in the foreground; Ctrl-C ends it',
  dev: 'the same, restarting what you edit',
  test: 'everything that continuous integration runs',
  check: 'types, lint, boundaries, unused, format, layout; or one of them by name (check lint; check format --fix)',
  schema: 'rewrite the schema files of the services and the supergraph',
  e2e: 'the journeys in a browser',
  bench: 'figures beside a floor or a peer: bench [name]',
  race: 'many hands on one shelf, with invariants: race [name]',
  rehearse: 'a whole life played through the public API: rehearse <name>',
  conformance: 'the suites and vectors of others',
  ledger: 'stock levels beside their movements: ledger [check | rebuild]',
  'dead-letters': 'events that no reaction could handle: dead-letters [list | replay <service> <id>]',
  'create-administrator': 'the first administrator of an installation without demo data: create-administrator <e-mail>',
}

export function usage(unknown) {
  const width = Math.max(...Object.keys(TASKS).map(name => name.length))
  const lines = Object.entries(TASKS).map(([name, purpose]) => `  npm run ${name.padEnd(width)}  ${purpose}`)
  const heading = unknown === undefined || unknown === 'help' ? 'Commands:' : `✖ There is no command "${unknown}". Commands:`
  return `${heading}\n${lines.join('\n')}\n`
}
