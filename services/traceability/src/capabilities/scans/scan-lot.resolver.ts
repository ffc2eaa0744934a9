import type { RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { ScanLot } from './scan-lot.use-case.ts'
import { ScanResult, scanResultFrom } from './scan-result.type.ts'

const PATH = 'Path or whole address as scanned, of any host; also a bare barcode number or bracketed GS1 text. Anything is answered.'
const COUNTED = { defaultValue: true, description: 'Pass false for crawlers, link previews and prefetches.' }

@Resolver()
export class ScanLotResolver {
  constructor(private readonly useCase: ScanLot) {}

  @Query(() => ScanResult, {
    description: 'What the page behind a label shows. Counts the scan per lot and day, without anything about the person. Open to all.',
  })
  async scanLot(
    @Arg('path', () => String, { description: PATH }) path: string,
    @Arg('isCounted', () => Boolean, COUNTED) isCounted: boolean,
    @Ctx() { language }: RequestContext,
  ): Promise<typeof ScanResult> {
    return scanResultFrom(await this.useCase.execute({ path, language, isCounted }))
  }
}
