import { benchCatalog } from './catalog/catalog.bench.ts'
import { choose } from './choose.ts'

await choose({ catalog: benchCatalog })
