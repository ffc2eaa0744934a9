import type { MeasureUnit, UnitPartFragment } from '~/gql/shop/graphql'

/** The parts of a figure as squares of the map: a share is coloured by its percent, a count by its size. */
export function usePlanTiles(
  parts: () => readonly UnitPartFragment[],
  measure: () => MeasureUnit,
  pathOf: (part: UnitPartFragment) => string,
) {
  const { t } = useI18n()
  const words = usePlanWords()
  return computed<MapTile[]>(() =>
    parts().flatMap(part => {
      const { unit, value } = part
      if (!unit?.cartogramTile) return []
      const shown = words.share(part, measure())
      const label = t('plan.tile', { name: unit.name, figure: shown })
      return [{ id: unit.id, name: unit.name, tile: unit.cartogramTile, value: value ?? null, shown, label, to: pathOf(part) }]
    }),
  )
}
