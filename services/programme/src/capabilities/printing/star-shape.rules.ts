/** Corners of a five-pointed star around a point, its first one up. */
export function starAround(x: number, y: number, radius: number): readonly (readonly [number, number])[] {
  return Array.from({ length: 10 }, (_, corner) => {
    const reach = corner % 2 === 0 ? radius : radius * 0.42
    const angle = (corner * Math.PI) / 5 - Math.PI / 2
    return [round(x + reach * Math.cos(angle)), round(y + reach * Math.sin(angle))] as const
  })
}

/** The same digits on every machine. */
const round = (value: number) => Math.round(value * 100) / 100
