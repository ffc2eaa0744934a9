import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import type { RequestContext } from '@ocop/service-kit/graphql'
import { every } from '@ocop/service-kit/service'
import type { DataSource } from 'typeorm'
import { EnterArea } from './capabilities/known-facts/enter-area.use-case.ts'
import { FindFacts } from './capabilities/known-facts/find-facts.use-case.ts'
import { KeepMarketFacts } from './capabilities/market-facts/keep-market-facts.use-case.ts'
import { FindPlans } from './capabilities/plans/find-plans.use-case.ts'
import { LoadPlan } from './capabilities/plans/load-plan.use-case.ts'
import { PublishPlan } from './capabilities/plans/publish-plan.use-case.ts'
import { ReadPlansResolver } from './capabilities/plans/read-plans.resolver.ts'
import { WritePlanResolver } from './capabilities/plans/write-plan.resolver.ts'
import { WritePlan } from './capabilities/plans/write-plan.use-case.ts'
import { ExportTable } from './capabilities/reports/export-table.use-case.ts'
import { GatherReport } from './capabilities/reports/gather-report.use-case.ts'
import { PrintReport } from './capabilities/reports/print-report.use-case.ts'
import { reportRoute } from './capabilities/reports/report-route.resolver.ts'
import { WriteWorkbook } from './capabilities/reports/write-workbook.use-case.ts'
import type { RenderDocument } from './capabilities/documents/render-document.use-case.ts'
import { FindSnapshots } from './capabilities/snapshots/find-snapshots.use-case.ts'
import { FreezeSnapshot } from './capabilities/snapshots/freeze-snapshot.use-case.ts'
import { PlanSnapshotsResolver, SnapshotsResolver, TargetTrendResolver } from './capabilities/snapshots/snapshots.resolver.ts'
import { FiguresResolver } from './capabilities/targets/figures.resolver.ts'
import { ListRecords } from './capabilities/targets/list-records.use-case.ts'
import { PlanRisksResolver } from './capabilities/targets/plan-risks.resolver.ts'
import { ReadFigures } from './capabilities/targets/read-figures.use-case.ts'
import { FindFigures } from './capabilities/figures/find-figures.use-case.ts'
import { RefreshFigures } from './capabilities/figures/refresh-figures.use-case.ts'
import { PlanTargetResolver } from './capabilities/targets/plan-target.resolver.ts'
import { RecordSubjectResolver } from './capabilities/targets/record-subject.resolver.ts'
import { SeeDossiers } from './capabilities/dossiers/see-dossiers.use-case.ts'
import { UnitProgressResolver } from './capabilities/targets/unit-progress.resolver.ts'
import { whenMarketAnnounces } from './reactions/when-market-announces.ts'

/** The plan, its figures, and what offices write down for them. */
export function createPlans(dataSource: DataSource, clock: Clock, documents: Pick<RenderDocument, 'report'>) {
  const { manager } = dataSource
  const unitOfWork = new UnitOfWork(dataSource)
  const area = new EnterArea(manager)
  const facts = new FindFacts(manager)
  const findPlans = new FindPlans(manager, area)
  const writePlan = new WritePlan(unitOfWork, area, facts, clock)
  const findFigures = new FindFigures(manager)
  const readFigures = new ReadFigures(findFigures, findPlans, clock)
  const refreshFigures = new RefreshFigures(unitOfWork)
  const around = { plans: findPlans, write: writePlan, figures: findFigures, refresh: refreshFigures }
  const freezeSnapshot = new FreezeSnapshot(unitOfWork, around, clock)
  const findSnapshots = new FindSnapshots(manager)
  const gatherReport = new GatherReport(
    { plans: findPlans, facts, figures: findFigures, read: readFigures, snapshots: findSnapshots },
    area,
    clock,
  )
  const printers = { workbook: new WriteWorkbook(gatherReport, findFigures), documents }
  const printReport = new PrintReport(gatherReport, refreshFigures, printers)
  const readPlans = new ReadPlansResolver(findPlans)
  return {
    resolvers: [
      readPlans,
      new WritePlanResolver(writePlan, new PublishPlan(unitOfWork, writePlan, clock)),
      new FiguresResolver(readFigures, findFigures, new ListRecords(findFigures, area)),
      new RecordSubjectResolver(new SeeDossiers(manager)),
      new PlanTargetResolver(findPlans),
      new UnitProgressResolver(readFigures),
      new PlanRisksResolver(findPlans, readFigures),
      new SnapshotsResolver(freezeSnapshot, findSnapshots),
      new PlanSnapshotsResolver(findSnapshots),
      new TargetTrendResolver(findSnapshots),
    ],
    references: {
      Plan: (key: { id: string }, context: RequestContext) => readPlans.reference(key, context),
      PlanTarget: (key: { id: string }, context: RequestContext) => readPlans.targetReference(key, context),
    },
    reactions: whenMarketAnnounces(new KeepMarketFacts()),
    jobs: [every(1, 'refresh-figures', () => refreshFigures.execute()), every(900, 'freeze-month', () => freezeSnapshot.monthly())],
    routes: { '/reports/': reportRoute(printReport, new ExportTable(manager, area)) },
    freezeSnapshot,
    gatherReport,
    refreshFigures,
    loadPlan: new LoadPlan(),
  }
}
