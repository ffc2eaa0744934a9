import type { DataSource } from 'typeorm'
import { aPaper, linkPaper } from './dossier-ground.ts'

/** Forms filled as far as a submission asks for. */
export const FILLED_FORM = {
  applicantType: 'COOPERATIVE',
  registrationNumber: '4001234567',
  foundedOn: '2015-03-01',
  address: 'Thôn 1',
  phone: '0235 3123 456',
  email: 'htx@example.vn',
  representativeName: 'Nguyễn Thị Tư',
  representativeTitle: 'Giám đốc',
  representativeGender: 'FEMALE',
  representativeEthnicity: 'Cơ Tu',
  specification: 'Chai 500 ml',
  standard: 'TCVN 5107',
  history: null,
  organisation: null,
  materials: 'Cá cơm, muối',
  technology: 'Ủ chượp 12 tháng',
  qualityChanges: null,
  market: 'Trong tỉnh',
  plan: 'Mở rộng nhà xưởng',
  labourCount: 20,
  localLabourCount: 18,
  business: [{ year: 2025, revenue: 1_200_000_000, profit: 150_000_000 }],
}

const MANDATORY = ['BUSINESS_REGISTRATION', 'FACILITY_CERTIFICATE', 'QUALITY_DECLARATION', 'TEST_REPORT'] as const

/** Fills a draft of set 9 with all that a submission asks for: forms, papers, an answer worth 30 points. */
export async function fillDossier(database: DataSource, dossierId: string, producerId: string) {
  await database.query('UPDATE dossier SET form = $2 WHERE id = $1', [dossierId, JSON.stringify(FILLED_FORM)])
  await database.query(
    `INSERT INTO dossier_answer (dossier_id, criterion_code, option_index, points) VALUES ($1, 'A1', 2, 30) ON CONFLICT DO NOTHING`,
    [dossierId],
  )
  for (const type of MANDATORY) await linkPaper(database, dossierId, await aPaper(database, producerId, { type }))
}
