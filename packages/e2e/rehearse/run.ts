import { rehearseFirstSeason } from './first-season/play.ts'

const REHEARSALS: Readonly<Record<string, () => Promise<void>>> = { 'first-season': rehearseFirstSeason }

const name = process.argv[2]
const chosen = name === undefined ? Object.values(REHEARSALS) : [REHEARSALS[name]].filter(play => play !== undefined)
if (chosen.length === 0) {
  console.error(`There is no rehearsal "${name}". There is: ${Object.keys(REHEARSALS).join(', ')}.`)
  process.exitCode = 2
}
for (const play of chosen) await play()
