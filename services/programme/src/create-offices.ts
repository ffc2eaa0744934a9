import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import { every } from '@ocop/service-kit/service'
import type { DataSource } from 'typeorm'
import { CommuneOpinionResolver } from './capabilities/commune-opinions/commune-opinion.resolver.ts'
import { FindOpinions } from './capabilities/commune-opinions/find-opinions.use-case.ts'
import { GiveOpinion } from './capabilities/commune-opinions/give-opinion.use-case.ts'
import { NoticeResolver } from './capabilities/deadline-notices/notice.resolver.ts'
import { ReadNotices } from './capabilities/deadline-notices/read-notices.use-case.ts'
import { WriteNotices } from './capabilities/deadline-notices/write-notices.use-case.ts'
import { FindDossiers } from './capabilities/dossiers/find-dossiers.use-case.ts'
import { MoveDossier } from './capabilities/dossiers/move-dossier.use-case.ts'
import type { SeeDossiers } from './capabilities/dossiers/see-dossiers.use-case.ts'
import { EnterArea } from './capabilities/known-facts/enter-area.use-case.ts'
import { calendarRoute } from './capabilities/office-calendar/calendar-route.resolver.ts'
import { EndCalendar } from './capabilities/office-calendar/end-calendar.use-case.ts'
import { OfficeCalendarResolver } from './capabilities/office-calendar/office-calendar.resolver.ts'
import { OpenCalendar } from './capabilities/office-calendar/open-calendar.use-case.ts'
import { ServeCalendar } from './capabilities/office-calendar/serve-calendar.use-case.ts'
import { SignCalendar } from './capabilities/office-calendar/sign-calendar.use-case.ts'
import { AcceptDossier } from './capabilities/office-intake/accept-dossier.use-case.ts'
import { EnterOffice } from './capabilities/office-intake/enter-office.use-case.ts'
import { OfficeIntakeResolver } from './capabilities/office-intake/office-intake.resolver.ts'
import type { ReckonOffice } from './capabilities/office-intake/reckon-office.use-case.ts'
import { RequestCompletion } from './capabilities/office-intake/request-completion.use-case.ts'
import { DecideRegistration } from './capabilities/screening/decide-registration.use-case.ts'
import { ScreenDossiers } from './capabilities/screening/screen-dossiers.use-case.ts'
import { ScreeningResolver } from './capabilities/screening/screening.resolver.ts'
import { whenMembershipEnded } from './reactions/when-membership-ended.ts'

export interface OfficeSettings {
  readonly CERTIFICATE_SECRET: string
  readonly PUBLIC_URL: string
}

interface Around {
  readonly see: SeeDossiers
  readonly office: ReckonOffice
}

/** Wires what communes and offices do with dossiers, and what reminds them. */
export function createOffices(dataSource: DataSource, clock: Clock, { see, office }: Around, settings: OfficeSettings) {
  const { manager } = dataSource
  const unitOfWork = new UnitOfWork(dataSource)
  const dossiers = new FindDossiers(manager)
  const move = new MoveDossier(clock)
  const area = new EnterArea(manager)
  const enter = new EnterOffice(dossiers, area, office)
  const screen = new ScreenDossiers(manager, clock)
  const giveOpinion = new GiveOpinion(unitOfWork, { dossiers, area }, { move, office }, clock)
  const accept = new AcceptDossier(unitOfWork, enter, { move, office, screen }, clock)
  const askForMore = new RequestCompletion(manager, unitOfWork, { enter, move }, clock)
  const decide = new DecideRegistration(unitOfWork, enter, { dossiers, move }, clock)
  const sign = new SignCalendar(settings.CERTIFICATE_SECRET, settings.PUBLIC_URL)
  const writeNotices = new WriteNotices(unitOfWork, clock)
  return {
    resolvers: [
      new CommuneOpinionResolver(giveOpinion, new FindOpinions(manager)),
      new OfficeIntakeResolver(accept, askForMore),
      new ScreeningResolver(decide, screen),
      new NoticeResolver(new ReadNotices(manager, unitOfWork, clock), see),
      new OfficeCalendarResolver(new OpenCalendar(unitOfWork, sign, clock)),
    ],
    routes: { '/calendar/': calendarRoute(new ServeCalendar(manager, sign, clock)) },
    reactions: [whenMembershipEnded(new EndCalendar(clock))],
    jobs: [every(600, 'write-notices', () => writeNotices.execute())],
    doors: {
      GIVE_COMMUNE_OPINION: giveOpinion,
      ADMIT_REGISTRATION: decide,
      DECLINE_REGISTRATION: decide,
      ACCEPT_DOSSIER: accept,
      REQUEST_COMPLETION: askForMore,
    },
    writeNotices,
  }
}
