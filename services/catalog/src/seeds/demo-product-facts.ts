/** name | producer (empty: the source names none) | unit of origin | star | set | source | confidence h, m or l */
const PRODUCTS = `
Đèn lồng Dé Lantana|Công ty TNHH Dịch vụ Hoa Nam|hoi-an|4|21|P1|h
Trà rừng Cù Lao Chàm|Công ty CP Tập đoàn Hann|hoi-an|4|12|P1|h
Tương ớt mè Daichi|Công ty TNHH Daichi Foods|hoi-an|4|9|P1|h
Yến tinh chế sấy thô|Công ty TNHH MTV Yến sào Đất Quảng|thang-binh|4|8|P1|h
Dầu mè đen nguyên chất Bảo Tâm|HTX Sản xuất dầu thực vật nguyên chất Bảo Tâm|tam-ky|4|7|P1|h
Dầu phụng nguyên chất Bảo Tâm|HTX Sản xuất dầu thực vật nguyên chất Bảo Tâm|tam-ky|4|7|P1|h
Bánh tráng lề Địch Yên||tien-phuoc|4|6|P1|m
Vòng đeo tay từ trầm hương|HTX Trầm hương Tiên Phước|tien-phuoc|4|21|P1|h
Dầu mè đen nguyên chất Thanh Toàn|Cơ sở Nguyễn Thanh Toàn|tien-phuoc|4|7|P1|h
Dầu phụng Thanh Toàn|Cơ sở Nguyễn Thanh Toàn|tien-phuoc|4|7|P1|h
Trà đẳng sâm|HTX Nông nghiệp và dược liệu Tây Giang|tay-giang|4|12|P1|h
Cao đẳng sâm|HTX Dược liệu Đức Huy|tay-giang|4|20|P1|h
Bộ đèn "Thôn nữ"|Công ty TNHH Gỗ nghệ thuật Âu Lạc|dien-ban|4|21|P2|h
Gạo "Cái quạt mo"|HTX Nông nghiệp Thanh niên Thăng Bình|thang-binh|4|3|P2|h
Tượng trầm Tâm Linh|Cơ sở kinh doanh Trầm hương Tường Vi|nong-son|4|21|P2|h
Thanh gạo lứt hạt và rong biển|HTX Nông nghiệp xanh Duy Oanh|duy-xuyen|4|6|P3|h
Ngũ cốc Duy Oanh|HTX Nông nghiệp xanh Duy Oanh|duy-xuyen|4|6|P3|h
Nước mắm làng Bích Họa|HTX Nông nghiệp và Kinh doanh dịch vụ Cát Trắng|tam-ky|4|9|P3|h
Nước yến đóng hũ Lê Huỳnh|Công ty TNHH Xây dựng Thương mại phát triển Lê Huỳnh|nui-thanh|4|17|P3|h
Nếp đắng Lộc Đại|HTX Nông nghiệp Quế Hiệp|que-son|4|3|P3|h
Bánh dừa nướng Quý Thu|Công ty TNHH Sản xuất - Thương mại Quý Thu|que-son|5|6|P4|h
Thực phẩm bảo vệ sức khỏe SAPHRATON|Công ty TNHH Sâm Sâm|nam-tra-my|5|18|P4|h
Đĩa Chùa Cầu||hoi-an|3|21|P5|m
Nước mắm Nhĩ truyền thống Tư Tài|Cơ sở Tư Tài|hoi-an|3|9|P5|m
Sợi mì Cao lầu Tô Văn Bình|Cơ sở Tô Văn Bình|hoi-an|3|6|P5|m
Bánh đậu xanh Nguyễn Thị Bông|Cơ sở Nguyễn Thị Bông|hoi-an|3|7|P5|m
Bộ trang trí đèn lồng từ gốm||hoi-an|3|21|P6|m
Cắm bút Chùa Cầu Hội An||hoi-an|3|21|P6|m
Bột protein thuần thực vật Kim Bồng - Hội An||hoi-an|3|7|P6|m
Nhang Bách thảo||hoi-an|3|20|P6|m
Chả nướng Hội An||hoi-an|3|8|P6|m
Dế sấy cay giòn||hoi-an|3|8|P6|m
Thọ Mộc trà||hoi-an|3|12|P6|m
Bánh hạt Healthy (Healthy Snack)||hoi-an|3|7|P6|m
Ngũ cốc hạt sen mè đen Mẹ Mít||hoi-an|3|6|P6|m
Bơ đậu phộng nguyên chất|Công ty TNHH Bếp Gấu Trúc|hoi-an|3|7|P6|h
Quật sấy sợi Phúc Nguyễn||hoi-an|3|7|P6|m
Dầu mè đen Việt||nui-thanh|3|7|P7|m
Rau câu chỉ vàng||nui-thanh|3|1|P7|m
Nếp bầu Tam Mỹ||nui-thanh|3|3|P7|m
Dầu phộng Chu Lai||nui-thanh|3|7|P7|m
Tinh dầu trầm hương An Phúc||nui-thanh|3|20|P7|m
Trà linh chi Hoàng Hải||nui-thanh|3|12|P7|m
Rượu gạo Bàn Than||nui-thanh|3|14|P7|m
Mực rim xé sợi cô Kiệu||nui-thanh|3|8|P7|m
Chè Đức Phú Tam Sơn||nui-thanh|3|11|P7|m
Rượu đảng sâm Đức Huy|Cơ sở SX-KD và chế biến rượu Đức Huy|tay-giang|3|15|P8|h
Rượu đảng sâm Chính Châu|Cơ sở sản xuất kinh doanh rượu Chính Châu|tay-giang|3|15|P8|h
Sâm dây Phước Sơn|Hộ SXKD Võ Thị Thủy|phuoc-son|3|20|P8|h
Chè dây Razéh||dong-giang|3|12|P9|l
Ớt A Riêu muối||dong-giang|3|10|P9|l
Chè Quyết Thắng||dong-giang|3|11|P9|l
Tinh dầu quế Trà My||bac-tra-my|3|20|P9|l
Giảo cổ lam Nam Trà My||nam-tra-my|3|12|P9|l
Gạo đỏ Nam Trà My||nam-tra-my|3|3|P10|m
Mật ong Trà My||nam-tra-my|3|4|P10|m
Bánh dừa nướng mè Mỹ Phương|Công ty TNHH Mỹ Phương Food|hoa-vang|4|6|P13|m
Chả lụa Peco Food|Công ty TNHH Peco Food|hoa-vang|4|8|P11|h
Nước mắm Nam Ô - Hiệp Hải|HKD Phạm Thị Hải Nguyệt|lien-chieu|3|9|P11|h
Rượu đinh lăng - Đà tửu|HKD Mai Thị Xuân|lien-chieu|3|15|P11|h
Bánh dừa nướng đậu phộng Mỹ Phương|Cơ sở bánh ngọt Mỹ Phương|cam-le|4|6|P12|h
Nước mắm Phú Quốc Khải Hoàn 40 độ đạm|Công ty CP thương mại Khải Hoàn|phu-quoc|5|9|P14|h
Mật hoa dừa|Công ty TNHH Trà Vinh Farm|tieu-can|5|17|P14|h
Mắm nêm Seagull|Công ty TNHH Seagull|phan-thiet-22945|3|9|P15|h
`

/** key | day of issue, = from the decision or ~ approximate | decision | authority | where it was read */
const SOURCES = `
P1|~2019-12-31|||baoquangnam.vn/thoi-su-kinh-te/cong-nhan-12-san-pham-ocop-dat-hang-4-sao-nam-2019-83094.html
P2|~2020-12-10|||cadn.com.vn/print/quang-nam-phe-duyet-29-san-pham-ocop-tu-3-den-5-sao-post235752.html (10/12/2020)
P3|~2023-12-22|||baoquangnam.vn/print/3127429.html (22/12/2023)
P4|=2025-01-17|QĐ 377|Bộ Nông nghiệp và Phát triển nông thôn|langngheviet.com.vn/quang-nam-lan-dau-tien-co-2-san-pham-ocop-5-sao-32245.html (QĐ 377, 17/01/2025)
P5|~2020-06-01|||danviet.vn/tphoi-an-nhung-san-pham-nao-da-duoc-cong-nhan-4-sao-ocop-20200601125928236.htm
P6|~2025-06-15|||baoquangnam.vn/hoi-an-cong-nhan-13-san-pham-ocop-3-sao-nam-2025-3156973.html (06/2025)
P7|~2021-12-31|||baoquangnam.vn/thuong-mai-dich-vu/nui-thanh-xay-dung-them-diem-trung-bay-quang-ba-san-pham-ocop-110830.html
P8|~2019-12-31|||ocop.quangnam.gov.vn/chi-tiet/group/96/nid/9933
P9|~2024-08-01|||baoquangnam.vn/ho-tro-hon-16-ty-dong-phat-trien-san-pham-ocop-cho-mien-nui-3139436.html (08/2024)
P10|~2023-06-30|||htxnonglamduoclieuquangnam.com/blog/quang-nam-phat-trien-san-pham-ocop-gan-voi-cay-duoc-lieu
P11|~2023-02-15|||congthuong.vn/...-241449.html and nhandan.vn/post-741156.html (02/2023)
P12|=2021-11-03|QĐ 3500/QĐ-UBND|UBND thành phố Đà Nẵng|baodanang.vn/channel/5404/202111/da-nang-co-26-san-pham-ocop-3893738/ (QĐ 3500/QĐ-UBND, 03/11/2021)
P13|~2023-06-30|||sohuutritue.net.vn/news/155798.amp (2023)
P14|~2023-07-24|||doanhnghiephoinhap.vn/ca-nuoc-vua-co-them-22-san-pham-ocop-duoc-cong-nhan-la-san-pham-5-sao.html (24/07/2023)
P15|=2026-08-05|QĐ 3981/QĐ-UBND|UBND tỉnh Lâm Đồng|github Luyen05/ocop-lamdong-portal data/ocop/ocop_records.json (decision numbers cited there)
`

/** Later turns of the same product: name | star | source | confidence */
const LATER = `
Đèn lồng Dé Lantana|3|P6|h
`

export interface DemoSource {
  readonly key: string
  readonly issuedOn: string
  readonly isApproximate: boolean
  readonly decisionNumber: string | null
  readonly authority: string | null
  readonly address: string
}

const table = (text: string) =>
  text
    .trim()
    .split('\n')
    .map(line => line.split('|') as [string, string, string, string, string, string, string])

const sources = new Map<string, DemoSource>(
  table(SOURCES).map(([key, day, decision, authority, address]) => [
    key,
    {
      key,
      issuedOn: day.slice(1),
      isApproximate: day.startsWith('~'),
      decisionNumber: decision || null,
      authority: authority || null,
      address,
    },
  ]),
)

/** What the sources say of 64 products; stars as of the day of the source. */
export const demoProducts = table(PRODUCTS).map(([name, producer, unit, star, set, source, confidence]) => ({
  name,
  producer: producer || null,
  unit,
  setNumber: Number(set),
  recognitions: [{ star: Number(star), source: sources.get(source)!, confidence }, ...laterOf(name)],
}))

function laterOf(name: string) {
  return table(LATER)
    .filter(([of]) => of === name)
    .map(([, star, source, confidence]) => ({ star: Number(star), source: sources.get(source)!, confidence }))
}
