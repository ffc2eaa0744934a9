import { benchCatalog } from './catalog/catalog.bench.ts'
import { benchProgramme } from './programme/programme.bench.ts'
import { choose } from './choose.ts'

await choose({ catalog: benchCatalog, programme: benchProgramme })
