import { rehearseFirstSeason } from './first-season/play.ts'
import { rehearseProgramme } from './programme/play.ts'
import { SEASON_2024, SEASON_2026 } from './programme/seasons.ts'

const REHEARSALS: Readonly<Record<string, () => Promise<void>>> = {
  'first-season': rehearseFirstSeason,
  'programme-2024': () => rehearseProgramme(SEASON_2024),
  'programme-2026': () => rehearseProgramme(SEASON_2026),
}

const name = process.argv[2]
const chosen = name === undefined ? Object.values(REHEARSALS) : [REHEARSALS[name]].filter(play => play !== undefined)
if (chosen.length === 0) {
  console.error(`There is no rehearsal "${name}". There is: ${Object.keys(REHEARSALS).join(', ')}.`)
  process.exitCode = 2
}
for (const play of chosen) await play()
