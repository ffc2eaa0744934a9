/** How wide a text is in the font of the moment. */
export type Measure = (text: string) => number

/** Breaks a text into lines no wider than `width`; a word that is wider than a line is cut. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap(paragraph => breakParagraph(paragraph.split(/\s+/).filter(Boolean), width, measure))
}

function breakParagraph(words: readonly string[], width: number, measure: Measure): string[] {
  const space = measure(' ')
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of words.flatMap(word => fitting(word, width, measure))) {
    const wide = measure(piece)
    if (line !== '' && used + space + wide <= width) {
      line += ` ${piece}`
      used += space + wide
    } else {
      if (line !== '') lines.push(line)
      line = piece
      used = wide
    }
  }
  return [...lines, line]
}

function fitting(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}
