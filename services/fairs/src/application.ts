import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import { buildSubgraph } from '@ocop/service-kit/graphql'
import { every } from '@ocop/service-kit/service'
import type { DataSource } from 'typeorm'
import { AcceptBoothApplicationResolver } from './capabilities/booth-applications/accept-booth-application.resolver.ts'
import { AcceptBoothApplication } from './capabilities/booth-applications/accept-booth-application.use-case.ts'
import { ApplyForBoothResolver } from './capabilities/booth-applications/apply-for-booth.resolver.ts'
import { ApplyForBooth } from './capabilities/booth-applications/apply-for-booth.use-case.ts'
import { BoothApplicationRepository } from './capabilities/booth-applications/booth-application.repository.ts'
import { ChangeApplication } from './capabilities/booth-applications/change-application.use-case.ts'
import { DeclineBoothApplicationResolver } from './capabilities/booth-applications/decline-booth-application.resolver.ts'
import { DeclineBoothApplication } from './capabilities/booth-applications/decline-booth-application.use-case.ts'
import { FindApplicationResolver } from './capabilities/booth-applications/find-application.resolver.ts'
import { ListApplicationsResolver } from './capabilities/booth-applications/list-applications.resolver.ts'
import { ListApplications } from './capabilities/booth-applications/list-applications.use-case.ts'
import { WithdrawBoothApplicationResolver } from './capabilities/booth-applications/withdraw-booth-application.resolver.ts'
import { WithdrawBoothApplication } from './capabilities/booth-applications/withdraw-booth-application.use-case.ts'
import { ListAppearancesResolver } from './capabilities/exhibitors/list-appearances.resolver.ts'
import { ListAppearances } from './capabilities/exhibitors/list-appearances.use-case.ts'
import { ListExhibitorsResolver } from './capabilities/exhibitors/list-exhibitors.resolver.ts'
import { ListExhibitors } from './capabilities/exhibitors/list-exhibitors.use-case.ts'
import { ListParticipationsResolver } from './capabilities/exhibitors/list-participations.resolver.ts'
import { FairDirectoryRepository } from './capabilities/fair-directory/fair-directory.repository.ts'
import { FindFairResolver } from './capabilities/fair-directory/find-fair.resolver.ts'
import { FindFair } from './capabilities/fair-directory/find-fair.use-case.ts'
import { ListFairsOfUnitResolver } from './capabilities/fair-directory/list-fairs-of-unit.resolver.ts'
import { ListFairsOfUnit } from './capabilities/fair-directory/list-fairs-of-unit.use-case.ts'
import { ListFairsResolver } from './capabilities/fair-directory/list-fairs.resolver.ts'
import { ListFairs } from './capabilities/fair-directory/list-fairs.use-case.ts'
import { ListMyFairsResolver } from './capabilities/fair-directory/list-my-fairs.resolver.ts'
import { ListMyFairs } from './capabilities/fair-directory/list-my-fairs.use-case.ts'
import { AnnounceFairResolver } from './capabilities/fair-life/announce-fair.resolver.ts'
import { AnnounceFair } from './capabilities/fair-life/announce-fair.use-case.ts'
import { CancelFairResolver } from './capabilities/fair-life/cancel-fair.resolver.ts'
import { CancelFair } from './capabilities/fair-life/cancel-fair.use-case.ts'
import { CloseBoothApplicationsResolver } from './capabilities/fair-life/close-booth-applications.resolver.ts'
import { CloseBoothApplications } from './capabilities/fair-life/close-booth-applications.use-case.ts'
import { MarkFairHeldResolver } from './capabilities/fair-life/mark-fair-held.resolver.ts'
import { MarkFairHeld } from './capabilities/fair-life/mark-fair-held.use-case.ts'
import { OpenBoothApplicationsResolver } from './capabilities/fair-life/open-booth-applications.resolver.ts'
import { OpenBoothApplications } from './capabilities/fair-life/open-booth-applications.use-case.ts'
import { ComputeDeadlinesResolver } from './capabilities/legal-deadlines/compute-deadlines.resolver.ts'
import { ComputeDeadlines } from './capabilities/legal-deadlines/compute-deadlines.use-case.ts'
import { DeadlineRepository } from './capabilities/legal-deadlines/deadline.repository.ts'
import { ChangeFairStatus } from './capabilities/planning/change-fair-status.use-case.ts'
import { CloseDueApplications } from './capabilities/planning/close-due-applications.use-case.ts'
import { CreateFairResolver } from './capabilities/planning/create-fair.resolver.ts'
import { CreateFair } from './capabilities/planning/create-fair.use-case.ts'
import { EditFairResolver } from './capabilities/planning/edit-fair.resolver.ts'
import { EditFair } from './capabilities/planning/edit-fair.use-case.ts'
import { HoldFair } from './capabilities/planning/hold-fair.use-case.ts'
import { ReadFairs } from './capabilities/planning/read-fairs.use-case.ts'
import { JudgeProducts } from './capabilities/product-stars/judge-products.use-case.ts'
import { KeepProducts } from './capabilities/product-stars/keep-products.use-case.ts'
import { whenProductAnnounced } from './reactions/when-product-announced.ts'
import { whenRecognitionAnnounced } from './reactions/when-recognition-announced.ts'

/** Wires the service: every use case and resolver it has is named here. */
export async function createApplication(dataSource: DataSource, clock: Clock) {
  const { manager } = dataSource
  const unitOfWork = new UnitOfWork(dataSource)
  const readFairs = new ReadFairs(dataSource, clock)
  const holdFair = new HoldFair(clock)
  const judge = new JudgeProducts(manager)
  const keep = new KeepProducts()
  const directory = new FairDirectoryRepository(dataSource)
  const listApplications = new ListApplications(new BoothApplicationRepository(manager))
  const listExhibitors = new ListExhibitors(manager, judge)
  const changeStatus = new ChangeFairStatus(unitOfWork, clock)
  const changeApplication = new ChangeApplication(unitOfWork, holdFair, clock)
  const closeDue = new CloseDueApplications(unitOfWork, clock)
  const findFair = new FindFairResolver(new FindFair(directory, readFairs))
  const findApplication = new FindApplicationResolver(listApplications, readFairs, judge)

  const subgraph = await buildSubgraph(
    [
      findFair,
      new ListFairsResolver(new ListFairs(directory, readFairs, clock)),
      new ListMyFairsResolver(new ListMyFairs(directory, readFairs)),
      new ListFairsOfUnitResolver(new ListFairsOfUnit(directory, readFairs, clock)),
      new CreateFairResolver(new CreateFair(unitOfWork, clock)),
      new EditFairResolver(new EditFair(unitOfWork, clock)),
      new AnnounceFairResolver(new AnnounceFair(changeStatus)),
      new OpenBoothApplicationsResolver(new OpenBoothApplications(changeStatus)),
      new CloseBoothApplicationsResolver(new CloseBoothApplications(changeStatus)),
      new CancelFairResolver(new CancelFair(changeStatus)),
      new MarkFairHeldResolver(new MarkFairHeld(changeStatus, listExhibitors)),
      new ComputeDeadlinesResolver(new ComputeDeadlines(new DeadlineRepository(dataSource), clock)),
      findApplication,
      new ListApplicationsResolver(listApplications),
      new ApplyForBoothResolver(new ApplyForBooth(unitOfWork, holdFair, judge, clock)),
      new AcceptBoothApplicationResolver(new AcceptBoothApplication(changeApplication, holdFair, judge)),
      new DeclineBoothApplicationResolver(new DeclineBoothApplication(changeApplication)),
      new WithdrawBoothApplicationResolver(new WithdrawBoothApplication(changeApplication)),
      new ListExhibitorsResolver(listExhibitors),
      new ListAppearancesResolver(new ListAppearances(manager, judge, readFairs, clock)),
      new ListParticipationsResolver(listApplications),
    ],
    {
      references: {
        Fair: (key: { id: string }, context) => findFair.reference(key, context),
        BoothApplication: (key: { id: string }, context) => findApplication.reference(key, context),
        Product: ({ id }: { id: string }) => ({ id }),
        Producer: ({ id }: { id: string }) => ({ id }),
        AdministrativeUnit: ({ id }: { id: string }) => ({ id }),
      },
    },
  )
  return {
    ...subgraph,
    reactions: [...whenProductAnnounced(keep), ...whenRecognitionAnnounced(keep)],
    jobs: [every(30, 'close-due-applications', () => closeDue.execute())],
    /** For the demo data, which is told like everything else. */
    keep,
  }
}
