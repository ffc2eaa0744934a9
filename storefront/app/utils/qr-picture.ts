import { encode } from 'uqr'

/** Dots of a picture for each module of the code. */
const SCALE = 8

/** A QR code as banking apps take it from a telephone's pictures: in dots, not in lines. */
export function qrPicture(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const canvas = Object.assign(document.createElement('canvas'), { width: size * SCALE, height: size * SCALE })
  const brush = canvas.getContext('2d')!
  brush.fillStyle = 'white'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.fillStyle = 'black'
  for (const [y, row] of data.entries())
    for (const [x, isDark] of row.entries()) if (isDark) brush.fillRect(x * SCALE, y * SCALE, SCALE, SCALE)
  return canvas.toDataURL('image/png')
}
