import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { Paper } from './paper.entity.ts'

const { resolve } = createRequire(import.meta.url)
const fontFile = (name: string) => readFileSync(resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`))

/** Tinos is as wide as Times New Roman, which the rules for administrative documents ask for, and free. */
const FONTS = {
  Regular: fontFile('400Regular'),
  Bold: fontFile('700Bold'),
  Italic: fontFile('400Regular_Italic'),
  BoldItalic: fontFile('700Bold_Italic'),
}
export type Font = keyof typeof FONTS

const MILLIMETRE = 72 / 25.4
const MARGINS = { top: 20 * MILLIMETRE, bottom: 20 * MILLIMETRE, left: 30 * MILLIMETRE, right: 18 * MILLIMETRE }
const LANDSCAPE_MARGINS = { top: 18 * MILLIMETRE, bottom: 15 * MILLIMETRE, left: 18 * MILLIMETRE, right: 18 * MILLIMETRE }

/** An open file and where on the page there is room. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument
  /** The root of what a screen reader reads; everything that is said hangs below. */
  readonly root: PDFKit.PDFStructureElement
  readonly left: number
  readonly width: number
  readonly bottom: number
  readonly close: () => Promise<Uint8Array>
}

export function openSheet({ title, subject, datedOn, isLandscape = false }: Paper): Sheet {
  const margins = isLandscape ? LANDSCAPE_MARGINS : MARGINS
  const doc = new PDFDocument({
    size: 'A4',
    layout: isLandscape ? 'landscape' : 'portrait',
    margins,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a' as 'PDF/A-2',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    font: null as never,
    info: { Title: title, Subject: subject, Author: 'OCOP Connect', CreationDate: new Date(`${datedOn}T00:00:00Z`) },
  })
  const chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  for (const [name, file] of Object.entries(FONTS)) doc.registerFont(name, file as never)
  const root = doc.struct('Document')
  doc.addStructure(root)
  return {
    doc,
    root,
    left: margins.left,
    width: doc.page.width - margins.left - margins.right,
    bottom: doc.page.height - margins.bottom,
    close: () =>
      new Promise((done, failed) => {
        doc.on('error', failed).on('end', () => done(Buffer.concat(chunks)))
        doc.end()
      }),
  }
}

/** Turns the page unless this much room is left. */
export function keepTogether({ doc, bottom }: Sheet, height: number): void {
  if (doc.y + height > bottom) doc.addPage()
}
