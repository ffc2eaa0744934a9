/** The tab a page belongs to: itself, or the nearest one above it. */
export const nearestTab = <Tab extends { readonly to: string }>(tabs: readonly Tab[], path: string): Tab | undefined =>
  tabs.filter(({ to }) => path === to || path.startsWith(`${to}/`)).toSorted((a, b) => b.to.length - a.to.length)[0]
