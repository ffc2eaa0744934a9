import { choose } from './choose.ts'
import { raceStock } from './races/stock.race.ts'

await choose({ stock: raceStock })
