/**
 * The ministry’s tables, with their columns in order. Named as in decisions 5277 and 5333, slips included, as far as they are known: the columns
 * of support, establishments, sets, protected marks and organizations were not to be had, and are ours.
 */
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
  ThuongHieuBaoHo: [
    'maThuongHieu',
    'maSanPham',
    'tenSanPham',
    'tenThuongHieu',
    'hinhThucBaoHo',
    'soVanBang',
    'coQuanCap',
    'ngayCap',
    'ngayHetHan',
    'Ma_DonViHanhChinh',
  ],
  ToChucHoatDongKTHT: ['maToChuc', 'tenToChuc', 'loaiHinh', 'soDangKy', 'ngayThanhLap', 'soLaoDong', 'Ma_DonViHanhChinh'],
  DM_NhomSanPham: ['maNhom', 'tenNhom'],
} as const
export type MinistryTable = keyof typeof MINISTRY_TABLES

export const isMinistryTable = (name: string): name is MinistryTable => Object.hasOwn(MINISTRY_TABLES, name)
