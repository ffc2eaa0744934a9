import { benchCatalog } from './catalog/catalog.bench.ts'
import { benchProgramme } from './programme/programme.bench.ts'
import { choose } from './choose.ts'
import { benchStock } from './stock/stock.bench.ts'

await choose({ catalog: benchCatalog, programme: benchProgramme, stock: benchStock })
