/** One operation through the gateway, as any client sends it; throws when there is no data at all. */
export async function ask<Data>(graphUrl: string, query: string, variables: object = {}, token?: string): Promise<Data> {
  const response = await fetch(graphUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data?: Data | null; errors?: { message: string }[] }
  if (!data || errors?.length) throw new Error(`HTTP ${response.status}: ${errors?.map(({ message }) => message).join('; ') ?? 'no data'}`)
  return data
}

/** An access token of one of the demo accounts. */
export async function signIn(graphUrl: string, account: string): Promise<string> {
  const { signIn: outcome } = await ask<{ signIn: { accessToken?: string; message?: string } }>(
    graphUrl,
    'mutation ($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } ... on Refusal { message } } }',
    { input: { email: `${account}@demo.ocop`, password: 'ocop-demo-2026' } },
  )
  if (!outcome.accessToken) throw new Error(`could not sign in as ${account}: ${outcome.message}`)
  return outcome.accessToken
}
