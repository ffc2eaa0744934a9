import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import type { DataSource } from 'typeorm'
import { EnterArea } from './capabilities/known-facts/enter-area.use-case.ts'
import { KeepRegister } from './capabilities/registers/keep-register.use-case.ts'
import { FoodSafetyCommitmentResolver } from './capabilities/commitments/food-safety-commitment.resolver.ts'
import { LabelCheckResolver } from './capabilities/commitments/label-check.resolver.ts'
import { AttendanceResolver } from './capabilities/training/attendance.resolver.ts'
import { KeepAttendance } from './capabilities/training/keep-attendance.use-case.ts'
import { ConferenceResolver } from './capabilities/conferences/conference.resolver.ts'
import { DeclaredPromotionResolver } from './capabilities/declared-facts/declared-promotion.resolver.ts'
import { DeclaredResultResolver } from './capabilities/declared-facts/declared-result.resolver.ts'
import { FocalPointResolver } from './capabilities/focal-points/focal-point.resolver.ts'
import { LinkageContractResolver } from './capabilities/material-areas/linkage-contract.resolver.ts'
import { MaterialAreaResolver } from './capabilities/material-areas/material-area.resolver.ts'
import { ProtectedMarkResolver } from './capabilities/protected-marks/protected-mark.resolver.ts'
import { SupportRecordResolver } from './capabilities/support/support-record.resolver.ts'
import { OcopOfficerResolver } from './capabilities/training/ocop-officer.resolver.ts'
import { TrainingCourseResolver } from './capabilities/training/training-course.resolver.ts'
import { TrainingSessionResolver } from './capabilities/training/training-session.resolver.ts'

const REGISTERS = [
  FocalPointResolver,
  OcopOfficerResolver,
  TrainingCourseResolver,
  TrainingSessionResolver,
  SupportRecordResolver,
  FoodSafetyCommitmentResolver,
  LabelCheckResolver,
  ProtectedMarkResolver,
  MaterialAreaResolver,
  LinkageContractResolver,
  ConferenceResolver,
  DeclaredPromotionResolver,
  DeclaredResultResolver,
]

/** What offices write down by hand. */
export function createRegisters(dataSource: DataSource, clock: Clock) {
  const area = new EnterArea(dataSource.manager)
  const unitOfWork = new UnitOfWork(dataSource)
  const keep = new KeepRegister(unitOfWork, dataSource.manager, area, clock)
  const attendance = new AttendanceResolver(new KeepAttendance(unitOfWork, dataSource.manager, area))
  return { resolvers: [...REGISTERS.map(RegisterResolver => new RegisterResolver(keep)), attendance] }
}
