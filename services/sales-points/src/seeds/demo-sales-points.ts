/**
 * Demo sales points: number, kind, week, latitude, longitude, name, address. Places are those of the district towns, roughly;
 * the points themselves are invented.
 */
export const DEMO_SALES_POINTS = `
502-1|OCOP_CENTRE|LONG|15.5671|108.4812|Trung tâm giới thiệu và bán sản phẩm OCOP Tam Kỳ (demo)|Phường An Mỹ, thành phố Tam Kỳ
502-2|POST_OFFICE|OFFICE|15.5724|108.4751|Quầy OCOP bưu điện Tam Kỳ (demo)|Phường Phước Hòa, thành phố Tam Kỳ
503-1|DISTRICT_POINT|LONG|15.8796|108.3290|Điểm giới thiệu và bán sản phẩm OCOP Hội An (demo)|Phường Minh An, thành phố Hội An
503-2|NIGHT_MARKET_BOOTH|NIGHT|15.8763|108.3259|Gian OCOP chợ đêm Hội An (demo)|Phường Minh An, thành phố Hội An
504-1|DISTRICT_POINT|SHOP|15.8901|107.4902|Điểm bán sản phẩm OCOP Tây Giang (demo)|Trung tâm huyện, huyện Tây Giang
505-1|DISTRICT_POINT|SHOP|15.9304|107.6497|Điểm bán sản phẩm OCOP Đông Giang (demo)|Thị trấn Prao, huyện Đông Giang
506-1|SUPERMARKET_CORNER|LONG|15.8862|108.1168|Góc OCOP siêu thị Đại Lộc (demo)|Thị trấn Ái Nghĩa, huyện Đại Lộc
507-1|DISTRICT_POINT|SHOP|15.8913|108.2471|Điểm bán sản phẩm OCOP Điện Bàn (demo)|Phường Vĩnh Điện, thị xã Điện Bàn
508-1|TOURIST_SITE|SIGHT|15.7737|108.1090|Điểm OCOP khu du lịch Duy Xuyên (demo)|Xã Duy Phú, huyện Duy Xuyên
509-1|DISTRICT_POINT|SHOP|15.6758|108.2049|Điểm bán sản phẩm OCOP Quế Sơn (demo)|Thị trấn Đông Phú, huyện Quế Sơn
510-1|POST_OFFICE|OFFICE|15.7562|107.8371|Quầy OCOP bưu điện Nam Giang (demo)|Thị trấn Thạnh Mỹ, huyện Nam Giang
511-1|DISTRICT_POINT|SHOP|15.4468|107.7962|Điểm bán sản phẩm OCOP Phước Sơn (demo)|Thị trấn Khâm Đức, huyện Phước Sơn
512-1|DISTRICT_POINT|SHOP|15.5792|108.0958|Điểm bán sản phẩm OCOP Hiệp Đức (demo)|Thị trấn Tân Bình, huyện Hiệp Đức
513-1|DISTRICT_POINT|LONG|15.7411|108.3569|Điểm bán sản phẩm OCOP Thăng Bình (demo)|Thị trấn Hà Lam, huyện Thăng Bình
514-1|TOURIST_SITE|SIGHT|15.4893|108.3061|Điểm OCOP làng cổ Tiên Phước (demo)|Thị trấn Tiên Kỳ, huyện Tiên Phước
515-1|POST_OFFICE|OFFICE|15.3421|108.2202|Quầy OCOP bưu điện Bắc Trà My (demo)|Thị trấn Trà My, huyện Bắc Trà My
516-1|DISTRICT_POINT|SHOP|15.1523|108.0531|Điểm bán sản phẩm OCOP Nam Trà My (demo)|Xã Trà Mai, huyện Nam Trà My
517-1|DISTRICT_POINT|LONG|15.4319|108.6598|Điểm trưng bày và bán sản phẩm OCOP Núi Thành (demo)|Thị trấn Núi Thành, huyện Núi Thành
518-1|DISTRICT_POINT|SHOP|15.5362|108.4281|Điểm bán sản phẩm OCOP Phú Ninh (demo)|Thị trấn Phú Thịnh, huyện Phú Ninh
519-1|DISTRICT_POINT|SHOP|15.7003|108.0328|Điểm bán sản phẩm OCOP Nông Sơn (demo)|Thị trấn Trung Phước, huyện Nông Sơn
`

/** Slugs of the historic districts by code. */
export const DISTRICT_SLUGS: Readonly<Record<string, string>> = {
  502: 'tam-ky',
  503: 'hoi-an',
  504: 'tay-giang',
  505: 'dong-giang',
  506: 'dai-loc',
  507: 'dien-ban',
  508: 'duy-xuyen',
  509: 'que-son',
  510: 'nam-giang',
  511: 'phuoc-son',
  512: 'hiep-duc',
  513: 'thang-binh',
  514: 'tien-phuoc',
  515: 'bac-tra-my',
  516: 'nam-tra-my',
  517: 'nui-thanh',
  518: 'phu-ninh',
  519: 'nong-son',
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const WORKDAYS = [1, 2, 3, 4, 5]
const on = (weekdays: readonly number[], opens: string, closes: string) => weekdays.map(weekday => ({ weekday, opens, closes }))

export const WEEKS = {
  LONG: on(EVERY_DAY, '07:30', '21:00'),
  SHOP: [...on(EVERY_DAY, '07:00', '11:30'), ...on([...WORKDAYS, 6], '13:30', '19:00')],
  OFFICE: [...on(WORKDAYS, '07:30', '11:30'), ...on(WORKDAYS, '13:30', '17:00'), ...on([6], '07:30', '11:00')],
  SIGHT: on(EVERY_DAY, '06:30', '17:30'),
  /** Past midnight on Friday and Saturday. */
  NIGHT: [...on([1, 2, 3, 4, 7], '17:00', '23:30'), ...on([5, 6], '17:00', '01:00')],
} as const

/** Made up, within the plan year 2024, whose target is one point in each district: the first day of each point. */
export const OPEN_SINCE: Readonly<Record<string, string>> = {
  '502-1': '2024-01-15',
  '502-2': '2024-09-02',
  '503-1': '2024-02-19',
  '503-2': '2024-10-10',
  '504-1': '2024-11-18',
  '505-1': '2024-10-21',
  '506-1': '2024-03-04',
  '507-1': '2024-03-11',
  '508-1': '2024-04-30',
  '509-1': '2024-05-20',
  '510-1': '2024-08-12',
  '511-1': '2024-09-16',
  '512-1': '2024-07-22',
  '513-1': '2024-03-26',
  '514-1': '2024-04-22',
  '515-1': '2024-07-01',
  '516-1': '2024-06-24',
  '517-1': '2024-02-05',
  '518-1': '2024-06-10',
  '519-1': '2024-12-16',
}
