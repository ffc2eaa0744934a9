import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UnitOfWork } from '@ocop/service-kit/database'
import { anActor, aVisitor, createTestDatabase } from '@ocop/testing-kit'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { PLAN_973 } from '../../seeds/plan-973.ts'
import { planGround } from '../../seeds/plan-ground.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let ground: ReturnType<typeof planGround>
let application: Awaited<ReturnType<typeof createApplication>>
let server: Server
let asking = aVisitor()

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date('2025-01-10T03:00:00Z'))
  ground = planGround(database)
  server = createServer(
    (request, response) => void application.routes['/reports/'](request, response, asking).catch(() => response.writeHead(500).end()),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  server.close()
  await database.drop()
})

const get = (path: string, actor = aVisitor(), method = 'GET') => {
  asking = actor
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/reports/${path}`, { method })
}

async function aYear() {
  const here = await ground.aProvince()
  const number = `973/${here.province.id.slice(0, 8)}`
  const { id } = await new UnitOfWork(database).run(transaction =>
    application.plans.loadPlan.execute({ ...PLAN_973, number, unitId: here.province.id }, transaction),
  )
  const commune = here.communes[0]!.id
  const product = await ground.aProduct(commune, { name: '=HYPERLINK("http://x","Nước mắm")' })
  const dossier = await ground.aDossier(product, { status: 'RECOGNISED', producer_name: 'HTX Một, Hai' })
  await ground.aStar(product, 4, {
    dossier_id: dossier.id,
    decision_id: await ground.aDecision('PROVINCE', here.province.id, '2024-06-15'),
  })
  await ground.aConclusion(dossier.id, 'PROVINCE', here.province.id, 81.25)
  await ground.insert('product_revenue', { product_id: product.productId, month: '2024-07-01', amount: 12_345_678 })
  await ground.record('support_record', commune, {
    organization: 'HTX Một',
    kind: 'UPGRADE',
    supported_on: '2024-05-01',
    amount: 50_000_000,
    description: 'Máy sấy',
  })
  await application.plans.refreshFigures.execute()
  return { ...here, id, product, officer: anActor('OFFICER', here.province.id), unit: `unit=${here.province.id}&year=2024` }
}

test('the year-end report is a spreadsheet with every target and the records behind it', async () => {
  const { id, officer } = await aYear()

  const response = await get(`plans/${id}/year-end.xlsx`, officer)
  const sheets = await readExcelFile(Buffer.from(await response.arrayBuffer()))

  expect(response.headers.get('content-disposition')).toBe('attachment; filename="ocop-2024-2025-01-10.xlsx"')
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  expect(sheets.map(({ sheet }) => sheet).slice(0, 3)).toEqual(['Tóm tắt', 'Kết quả từng chỉ tiêu', 'Theo huyện năm 2024'])
  expect(sheets.map(({ sheet }) => sheet).slice(-17)).toEqual(PLAN_973.targets.map(({ code }) => code))
  const results = sheets[1]!.data
  expect(results).toHaveLength(18)
  expect(results[4]).toEqual(['T4', 'Ít nhất 70% sản phẩm đăng ký đạt từ 3 sao', '≥ 70%', '1', '1', '100%', '31/12/2024', 'Huyện', 'Đạt'])
  expect(results[5]!.slice(2)).toEqual(['15–20', '1', null, '1', '31/12/2024', 'Tỉnh', 'Không đạt'])
  const [, , record] = sheets.find(({ sheet }) => sheet === 'T4')!.data
  expect(record!.slice(0, 3)).toEqual(['=HYPERLINK("http://x","Nước mắm")', 'x', 'x'])
})

test('the same report is printed on paper', async () => {
  const { id, officer } = await aYear()

  const response = await get(`plans/${id}/year-end.pdf`, officer)

  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('the ministry’s table of products comes as CSV that no spreadsheet runs', async () => {
  const { product, officer, unit, communes } = await aYear()

  const response = await get(`ministry/PTNT_OCOP.csv?${unit}`, officer)
  const bytes = Buffer.from(await response.arrayBuffer())

  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const code = communes[0]!.id.slice(0, 5)
  expect(
    bytes
      .subarray(3)
      .toString()
      .split('\r\n')
      .map(line => line.replace(/^[0-9a-f-]{36},/, 'id,')),
  ).toEqual([
    'MA_OCOP,Ma_DonViHanhChinh,Ma_ThoiGian,Ma_SanPham,TenSanPham,XepHang,ChuTheSXKD,DoanhThuNam,TrangThai',
    `id,${code},2024,${product.productId},"'=HYPERLINK(""http://x"",""Nước mắm"")",4*,"HTX Một, Hai",12.35,Còn hiệu lực`,
    '',
  ])
})

test('the same table comes as JSON, and so do the others', async () => {
  const { product, officer, unit } = await aYear()
  const table = async (name: string) => (await get(`ministry/${name}.json?${unit}`, officer)).json() as Promise<Record<string, unknown>[]>

  expect(await table('PTNT_OCOP')).toMatchObject([{ Ma_SanPham: product.productId, XepHang: '4*', DoanhThuNam: 12.35 }])
  expect(await table('DanhGiaSanPhamOCOP')).toMatchObject([
    { maSanPham: product.productId, thangDiem: 81.25, thoigGianDanhGia: '2024-06-10', ketQuaXepLoai: '4*' },
  ])
  expect(await table('HoTroPhatTrienSanPhamOCOP')).toMatchObject([{ tenToChuc: 'HTX Một', hinhThucHoTro: 'Nâng cấp', kinhPhi: 50 }])
  expect(await table('ThiTruongTieuThu')).toMatchObject([{ maSanPham: product.productId, trongNuoc: 12.35, xuatKhau: null }])
  expect(await table('CoSoSanXuat')).toMatchObject([{ maCoSo: product.producerId }])
  expect((await table('DM_NhomSanPham')).length).toBe(26)
})

test('the ministry is told of protected marks in force in the year, and of cooperatives as they described themselves', async () => {
  const { product, officer, unit, communes } = await aYear()
  const [communeId, code] = [communes[0]!.id, communes[0]!.id.slice(0, 5)]
  const mark = { product_id: product.productId, kind: 'COLLECTIVE_MARK', granted_by: 'Cục Sở hữu trí tuệ', granted_on: '2020-05-01' }
  const record = (name: string, more: object = {}) =>
    ground.record('protected_mark', communeId, { ...mark, name, certificate_number: '1', ...more })
  await record('Cửa Khe', { certificate_number: '212345', valid_to: '2024-01-01' })
  await record('Hết hạn', { valid_to: '2023-12-31' })
  await record('Năm sau', { granted_on: '2025-01-01' })
  await record('Nhầm', { voided_because: 'nhập nhầm' })
  const form = (applicantType: string) =>
    JSON.stringify({ applicantType, registrationNumber: '4001', foundedOn: '2015-03-09', labourCount: 24 })
  const [group, company] = [await ground.aProduct(communeId), await ground.aProduct(communeId)]
  await ground.aDossier(group, { form: form('COOPERATIVE_GROUP') })
  await ground.aDossier(company, { form: form('ENTERPRISE') })
  const table = async (name: string) => (await get(`ministry/${name}.json?${unit}`, officer)).json() as Promise<Record<string, unknown>[]>

  expect(await table('ThuongHieuBaoHo')).toMatchObject([
    {
      maSanPham: product.productId,
      tenThuongHieu: 'Cửa Khe',
      hinhThucBaoHo: 'Nhãn hiệu tập thể',
      soVanBang: '212345',
      ngayHetHan: '2024-01-01',
      Ma_DonViHanhChinh: code,
    },
  ])
  expect(
    (await table('ToChucHoatDongKTHT')).filter(({ maToChuc }) => [group.producerId, company.producerId].includes(maToChuc as string)),
  ).toMatchObject([{ maToChuc: group.producerId, loaiHinh: 'Tổ hợp tác', soDangKy: '4001', ngayThanhLap: '2015-03-09', soLaoDong: 24 }])
})

test('a table longer than one reading is whole', async () => {
  const { officer, unit, communes } = await aYear()
  await database.query(
    `INSERT INTO known_producer (producer_id, name, slug, unit_id, told_at) SELECT gen_random_uuid(), 'HTX ' || n, 'htx-' || n, $1, now() FROM generate_series(1, 2100) AS n`,
    [communes[0]!.id],
  )

  const rows = (await (await get(`ministry/CoSoSanXuat.json?${unit}`, officer)).json()) as { maCoSo: string }[]

  expect(new Set(rows.map(({ maCoSo }) => maCoSo)).size).toBe(2101)
})

test('strangers find nothing, and neither does anybody at an address that is none', async () => {
  const { id, officer, unit, districts } = await aYear()
  const strangers = [aVisitor(), anActor('OFFICER', randomUUID()), anActor('OFFICER', districts[0]!.id), anActor('PRODUCER', randomUUID())]

  for (const stranger of strangers)
    for (const path of [
      `plans/${id}/year-end.xlsx`,
      `plans/${id}/year-end.pdf`,
      `ministry/PTNT_OCOP.csv?${unit}`,
      `ministry/PTNT_OCOP.json?${unit}`,
    ])
      expect((await get(path, stranger)).status).toBe(404)
  for (const path of [
    `plans/${id}/year-end.exe`,
    `ministry/users.csv?${unit}`,
    `ministry/PTNT_OCOP.csv?unit=1&year=2024`,
    `ministry/constructor.csv?${unit}`,
    `ministry/PTNT_OCOP.csv?unit=${id}&year=x`,
  ])
    expect((await get(path, officer)).status).toBe(404)
  expect((await get(`ministry/PTNT_OCOP.csv?${unit}`, officer, 'POST')).status).toBe(405)
  const part = await get(`ministry/PTNT_OCOP.csv?unit=${districts[0]!.id}&year=2024`, anActor('OFFICER', districts[0]!.id))
  expect((await part.text()).split('\r\n')).toHaveLength(3)
})
