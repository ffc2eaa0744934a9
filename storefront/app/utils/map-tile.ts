/** One square of the schematic map: what it says, and where it leads. */
export interface MapTile {
  readonly id: string
  readonly name: string
  readonly tile: { readonly column: number; readonly row: number; readonly shortName: string }
  /** What colours it, from nothing to the scale's most; null where there is nothing to tell. */
  readonly value: number | null
  readonly shown: string
  /** Said in full, for those who do not see the map. */
  readonly label: string
  readonly to: string
}
