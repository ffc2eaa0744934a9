import { choose } from './choose.ts'
import { raceOrders } from './races/orders.race.ts'
import { raceStock } from './races/stock.race.ts'

await choose({ stock: raceStock, orders: raceOrders })
