/** The ministry’s tables this platform can fill, with their columns in order. Named as in decisions 5277 and 5333, slips included. */
export const MINISTRY_TABLES = {
  PTNT_OCOP: [
    'MA_OCOP',
    'Ma_DonViHanhChinh',
    'Ma_ThoiGian',
    'Ma_SanPham',
    'TenSanPham',
    'XepHang',
    'ChuTheSXKD',
    'DoanhThuNam',
    'TrangThai',
  ],
  DanhGiaSanPhamOCOP: ['maDanhGia', 'maSanPham', 'tenDanhGia', 'thangDiem', 'coQuanThucHien', 'thoigGianDanhGia', 'ketQuaXepLoai'],
  HoTroPhatTrienSanPhamOCOP: ['maHoTro', 'Ma_DonViHanhChinh', 'tenToChuc', 'hinhThucHoTro', 'ngayHoTro', 'kinhPhi', 'noiDung'],
  ThiTruongTieuThu: ['maSanPham', 'tenSanPham', 'Ma_ThoiGian', 'trongNuoc', 'xuatKhau', 'doanhThu', 'tyTrong'],
  CoSoSanXuat: ['maCoSo', 'tenCoSo', 'Ma_DonViHanhChinh'],
  DM_NhomSanPham: ['maNhom', 'tenNhom'],
} as const
export type MinistryTable = keyof typeof MINISTRY_TABLES

export const isMinistryTable = (name: string): name is MinistryTable => Object.hasOwn(MINISTRY_TABLES, name)
