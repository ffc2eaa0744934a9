import { Readable } from 'node:stream'
import type { Actor } from '@ocop/service-kit/graphql'
import type { RenderDocument } from '../documents/render-document.use-case.ts'
import type { RefreshFigures } from '../figures/refresh-figures.use-case.ts'
import type { GatheredReport, GatherReport } from './gather-report.use-case.ts'
import { dayInWords } from './report-words.rules.ts'
import type { WriteWorkbook } from './write-workbook.use-case.ts'

interface Printers {
  readonly workbook: WriteWorkbook
  readonly documents: Pick<RenderDocument, 'report'>
}

/** The year-end report pack as a file, from figures brought up to date for it. */
export class PrintReport {
  constructor(
    private readonly gather: GatherReport,
    private readonly refresh: RefreshFigures,
    private readonly printers: Printers,
  ) {}

  async execute(planId: string, format: 'xlsx' | 'pdf', actor: Actor): Promise<{ fileName: string; content: Readable }> {
    const { plan } = await this.gather.forOfficer(planId, actor)
    await this.refresh.execute()
    const report = await this.gather.of(plan)
    const content = format === 'xlsx' ? await this.printers.workbook.execute(report) : Readable.from([await this.#paper(report)])
    return { fileName: `ocop-${plan.year}-${report.gatheredOn}.${format}`, content }
  }

  #paper(report: GatheredReport): Promise<Buffer> {
    const { plan, provinceName, gatheredOn } = report
    return this.printers.documents.report({
      title: `Báo cáo kết quả Chương trình OCOP năm ${plan.year}`,
      subtitle: `${provinceName}, số liệu đến ngày ${dayInWords(gatheredOn)}`,
      datedOn: gatheredOn,
      sections: this.gather.sections(report),
    })
  }
}
