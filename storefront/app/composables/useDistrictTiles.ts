import type { DistrictTileFragment } from '~/gql/shop/graphql'

export type DistrictMeasure = 'productCount' | 'salesPointCount'

/** Districts as squares of the map, by how much of something they have; each leads to its page. */
export function useDistrictTiles(districts: () => readonly DistrictTileFragment[], measure: () => DistrictMeasure = () => 'productCount') {
  const { t } = useI18n()
  const { number } = useFormat()
  const localePath = useLocalePath()
  return computed<MapTile[]>(() =>
    districts().flatMap(({ id, slug, name, cartogramTile: tile, ...counts }) => {
      const value = counts[measure()] ?? 0
      const shown = number(value)
      return tile
        ? [{ id, name, tile, value, shown, label: t(`map.${measure()}`, { name, n: shown }), to: localePath(`/dia-phuong/${slug}`) }]
        : []
    }),
  )
}
