import type { EntityManager } from 'typeorm'
import type { MinistryTable } from './ministry-tables.rules.ts'

/** $1: the unit; $2: first day of the year; $3: last day; $4: key of the last row read, or null; $5: how many. Each row has a `key`. */
const SELECTS: Readonly<Record<MinistryTable, string>> = {
  PTNT_OCOP: `
    SELECT r.id AS key, coalesce(r.certificate_number, r.id::text) AS "MA_OCOP", u.code AS "Ma_DonViHanhChinh", extract(year FROM $2::date)::int AS "Ma_ThoiGian",
           r.product_id AS "Ma_SanPham", coalesce(d.product_name, p.name) AS "TenSanPham", r.star || '*' AS "XepHang", coalesce(d.producer_name, m.name) AS "ChuTheSXKD",
           (SELECT round(sum(v.amount) / 1000000, 2)::float8 FROM product_revenue v WHERE v.product_id = r.product_id AND v.month BETWEEN $2 AND $3) AS "DoanhThuNam",
           CASE WHEN r.revoked_on <= $3 THEN CASE r.revocation_ground WHEN 'REPLACED' THEN 'Đã thay thế' ELSE 'Thu hồi' END WHEN recognition_valid_to(r) < $3 THEN 'Hết hạn' ELSE 'Còn hiệu lực' END AS "TrangThai"
      FROM recognition r LEFT JOIN dossier d ON d.id = r.dossier_id LEFT JOIN known_product p ON p.product_id = r.product_id LEFT JOIN known_producer m ON m.producer_id = p.producer_id
      JOIN known_unit u ON u.unit_id = coalesce(d.unit_id, p.unit_id) JOIN unit_within w ON w.unit_id = u.unit_id AND w.area_id = $1
     WHERE r.issued_on <= $3 AND recognition_valid_to(r) >= $2 AND r.verification_level <> 'PROPOSAL_ONLY' AND ($4::uuid IS NULL OR r.id > $4) ORDER BY r.id LIMIT $5`,

  DanhGiaSanPhamOCOP: `
    SELECT c.id AS key, c.id AS "maDanhGia", d.product_id AS "maSanPham", s.name AS "tenDanhGia", c.average::float8 AS "thangDiem", k.name AS "coQuanThucHien",
           s.held_on::text AS "thoigGianDanhGia", CASE WHEN c.star IS NULL THEN 'Loại' ELSE c.star || '*' END AS "ketQuaXepLoai"
      FROM conclusion c JOIN dossier d ON d.id = c.dossier_id JOIN evaluation_session s ON s.id = c.session_id JOIN council k ON k.id = s.council_id
      JOIN unit_within w ON w.unit_id = d.unit_id AND w.area_id = $1
     WHERE c.annulled_at IS NULL AND s.held_on BETWEEN $2 AND $3 AND ($4::uuid IS NULL OR c.id > $4) ORDER BY c.id LIMIT $5`,

  HoTroPhatTrienSanPhamOCOP: `
    SELECT s.id AS key, s.id AS "maHoTro", u.code AS "Ma_DonViHanhChinh", s.organization AS "tenToChuc",
           CASE s.kind WHEN 'CONSOLIDATE' THEN 'Củng cố' WHEN 'UPGRADE' THEN 'Nâng cấp' ELSE 'Thành lập mới' END AS "hinhThucHoTro",
           s.supported_on::text AS "ngayHoTro", round(s.amount / 1000000.0, 2)::float8 AS "kinhPhi", s.description AS "noiDung"
      FROM support_record s JOIN known_unit u ON u.unit_id = s.unit_id JOIN unit_within w ON w.unit_id = s.unit_id AND w.area_id = $1
     WHERE s.voided_because IS NULL AND s.supported_on BETWEEN $2 AND $3 AND ($4::uuid IS NULL OR s.id > $4) ORDER BY s.id LIMIT $5`,

  ThiTruongTieuThu: `
    SELECT p.product_id AS key, p.product_id AS "maSanPham", p.name AS "tenSanPham", extract(year FROM $2::date)::int AS "Ma_ThoiGian",
           round(sum(v.amount) / 1000000, 2)::float8 AS "trongNuoc", NULL AS "xuatKhau", round(sum(v.amount) / 1000000, 2)::float8 AS "doanhThu", NULL AS "tyTrong"
      FROM known_product p JOIN unit_within w ON w.unit_id = p.unit_id AND w.area_id = $1 JOIN product_revenue v ON v.product_id = p.product_id AND v.month BETWEEN $2 AND $3
     WHERE ($4::uuid IS NULL OR p.product_id > $4) GROUP BY p.product_id ORDER BY p.product_id LIMIT $5`,

  CoSoSanXuat: `
    SELECT m.producer_id AS key, m.producer_id AS "maCoSo", m.name AS "tenCoSo", u.code AS "Ma_DonViHanhChinh"
      FROM known_producer m JOIN known_unit u ON u.unit_id = m.unit_id JOIN unit_within w ON w.unit_id = m.unit_id AND w.area_id = $1
     WHERE $2::date <= $3::date AND ($4::uuid IS NULL OR m.producer_id > $4) ORDER BY m.producer_id LIMIT $5`,

  ThuongHieuBaoHo: `
    SELECT b.id AS key, b.id AS "maThuongHieu", b.product_id AS "maSanPham", p.name AS "tenSanPham", b.name AS "tenThuongHieu",
           CASE b.kind WHEN 'TRADEMARK' THEN 'Nhãn hiệu' WHEN 'COLLECTIVE_MARK' THEN 'Nhãn hiệu tập thể' WHEN 'CERTIFICATION_MARK' THEN 'Nhãn hiệu chứng nhận'
             WHEN 'GEOGRAPHICAL_INDICATION' THEN 'Chỉ dẫn địa lý' WHEN 'DESIGN' THEN 'Kiểu dáng công nghiệp' WHEN 'PATENT' THEN 'Sáng chế' ELSE 'Quyền tác giả' END AS "hinhThucBaoHo",
           b.certificate_number AS "soVanBang", b.granted_by AS "coQuanCap", b.granted_on::text AS "ngayCap", b.valid_to::text AS "ngayHetHan", u.code AS "Ma_DonViHanhChinh"
      FROM protected_mark b JOIN known_unit u ON u.unit_id = b.unit_id JOIN unit_within w ON w.unit_id = b.unit_id AND w.area_id = $1
      LEFT JOIN known_product p ON p.product_id = b.product_id
     WHERE b.voided_because IS NULL AND b.granted_on <= $3 AND (b.valid_to IS NULL OR b.valid_to >= $2) AND ($4::uuid IS NULL OR b.id > $4) ORDER BY b.id LIMIT $5`,

  // cooperatives and the like, as they said of themselves when they last handed a dossier in; who never did is not known to be one
  ToChucHoatDongKTHT: `
    SELECT m.producer_id AS key, m.producer_id AS "maToChuc", m.name AS "tenToChuc",
           CASE d.form ->> 'applicantType' WHEN 'COOPERATIVE' THEN 'Hợp tác xã' ELSE 'Tổ hợp tác' END AS "loaiHinh", d.form ->> 'registrationNumber' AS "soDangKy",
           d.form ->> 'foundedOn' AS "ngayThanhLap", (d.form ->> 'labourCount')::int AS "soLaoDong", u.code AS "Ma_DonViHanhChinh"
      FROM known_producer m JOIN known_unit u ON u.unit_id = m.unit_id JOIN unit_within w ON w.unit_id = m.unit_id AND w.area_id = $1
      JOIN LATERAL (SELECT d.form FROM dossier d WHERE d.producer_id = m.producer_id AND d.submitted_at < $3::date + 1 AND $2::date <= $3::date
         ORDER BY d.submitted_at DESC, d.id LIMIT 1) d ON d.form ->> 'applicantType' IN ('COOPERATIVE', 'COOPERATIVE_GROUP')
     WHERE ($4::uuid IS NULL OR m.producer_id > $4) ORDER BY m.producer_id LIMIT $5`,

  DM_NhomSanPham: `
    SELECT r.id AS key, r.set_number AS "maNhom", r.name_vi AS "tenNhom" FROM (SELECT DISTINCT ON (r.set_number) r.id, r.set_number, r.name_vi FROM rubric r
        JOIN evaluation_regime g ON g.id = r.regime_id WHERE g.valid_from <= $3 ORDER BY r.set_number, g.valid_from DESC, r.version DESC) r
     WHERE $1::uuid IS NOT NULL AND $2::date <= $3::date AND ($4::uuid IS NULL OR r.id > $4) ORDER BY r.id LIMIT $5`,
}

export type TableRow = Readonly<Record<string, string | number | boolean | null>> & { readonly key: string }

export class MinistryTableRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The next rows after a key. */
  page(table: MinistryTable, { unitId, year }: { unitId: string; year: number }, after: string | null, limit: number): Promise<TableRow[]> {
    return this.manager.query(SELECTS[table], [unitId, `${year}-01-01`, `${year}-12-31`, after, limit])
  }
}
