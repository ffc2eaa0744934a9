import { serverAudits } from 'graphql-http'

/** The audits of GraphQL over HTTP, as the authors of the specification wrote them. All must be plainly passed: no warning, no notice. */
export async function auditGraphqlOverHttp(url) {
  const results = []
  for (const audit of serverAudits({ url: `${url}/graphql`, fetchFn: fetch })) results.push(await audit.fn())
  const missed = results.filter(({ status }) => status !== 'ok')
  return {
    figure: 'audits of GraphQL over HTTP passed',
    value: results.length - missed.length,
    of: results.length,
    ok: results.length > 0 && missed.length === 0,
    missed: missed.map(({ status, id, name, reason }) => ({ status, id, name, reason })),
  }
}
