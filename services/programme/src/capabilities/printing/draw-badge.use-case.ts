import type { Sheet } from './open-sheet.use-case.ts'
import { starAround } from './star-shape.rules.ts'

const STAR = 17
const STEP = 42

/** Our own badge: so many filled stars of five, on a band. */
export function drawBadge({ doc, root }: Sheet, { x, y, star }: { readonly x: number; readonly y: number; readonly star: number }): void {
  const width = STEP * 5 + 28
  const draw = () => {
    doc.roundedRect(x - width / 2, y - 28, width, 56, 28).fill('#fdf8e9')
    doc
      .lineWidth(1.2)
      .roundedRect(x - width / 2, y - 28, width, 56, 28)
      .stroke('#cf8a12')
    for (let place = 0; place < 5; place++) {
      doc.polygon(...starAround(x + (place - 2) * STEP, y, STAR).map(corner => [...corner]))
      if (place < star) doc.fill('#cf8a12')
      else doc.lineWidth(1).stroke('#d9c79a')
    }
  }
  root.add(doc.struct('Figure', { alt: `${star} sao` }, draw))
  doc.y = y + 28
}
