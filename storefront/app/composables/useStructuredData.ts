/** Schema.org data for search engines, written into the page on the server only. */
export function useStructuredData(data: () => object | null | undefined): void {
  if (!import.meta.server) return
  const value = data()
  if (!value) return
  const innerHTML = JSON.stringify({ '@context': 'https://schema.org', ...value }).replaceAll('<', String.raw`\u003c`)
  useHead({ script: [{ type: 'application/ld+json', innerHTML }] })
}

/** An address of ours with host, as other machines need it. */
export function useAbsoluteUrl() {
  const { siteUrl } = useRuntimeConfig().public
  return (path: string) => new URL(path, siteUrl).href
}
