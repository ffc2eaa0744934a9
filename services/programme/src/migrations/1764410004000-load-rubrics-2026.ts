import { createHash } from 'node:crypto'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The scoring tables of Decision 26/2026/QĐ-TTg, annex II, for all 26 product sets: its codes, points and minima, under short
 * labels of our own in both languages. An office loads the official wording as a next version.
 *
 * The figures come from an electronic transcript and must be compared with the signed decision before official use, above all
 * where the transcript was repaired: set 4 group 7 (best option 3, not 13), set 7 group 7 (its last option), set 10 group 8,
 * set 11 criterion 6.1.1 (1, not 11), set 23 group 9 (4, not 4 1), set 26 part A (its header says 35, its column 40) and part C;
 * where criterion 1.2 of sets 4, 7, 10 and 11 gives its first option no figure, which is read as 0; and where two options of a
 * criterion bring the same points as it stands: set 7 criterion 3.1 (1, 1, 3; 1, 2, 3 elsewhere) and set 23 criterion 6.2 (1, 1, 3, 5).
 */
export class loadRubrics1764410004000 implements MigrationInterface {
  name = 'loadRubrics1764410004000'

  async up(runner: QueryRunner): Promise<void> {
    for (const { setNumber, name, parts } of tablesOf(TABLES, labelsOf(LABELS))) {
      await runner.query(
        `INSERT INTO rubric (id, regime_id, set_number, version, is_complete, name_vi, name_en, content, content_hash, loaded_by, loaded_at)
         VALUES ($1, 'R4', $2, 1, true, $3, $4, $5, $6, 'migration', now())`,
        [fixedId('rubric', `R4/${setNumber}/1`), setNumber, name.vi, name.en, JSON.stringify({ parts }), hashOf({ name, parts })],
      )
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rubric DISABLE TRIGGER rubrics_never_change;
      DELETE FROM rubric WHERE regime_id = 'R4' AND loaded_by = 'migration';
      ALTER TABLE rubric ENABLE TRIGGER rubrics_never_change;
    `)
  }
}

interface Label {
  vi: string
  en: string
}
interface Criterion {
  code: string
  label: Label
  max: number
  children?: Criterion[]
  options?: { label: Label; points: number; minimumFor?: number[]; case?: number }[]
}
interface Table {
  setNumber: number
  name: Label
  parts: (Criterion & { children: Criterion[] })[]
}

const PARTS: Record<string, Label> = {
  A: { vi: 'Sản phẩm và cộng đồng', en: 'Product and community' },
  B: { vi: 'Khả năng tiếp thị', en: 'Marketing' },
  C: { vi: 'Chất lượng sản phẩm', en: 'Product quality' },
}

const labelsOf = (text: string) =>
  new Map(
    text
      .trim()
      .split('\n')
      .map(line => line.split('|') as [string, string, string])
      .map(([key, vi, en]) => [key, { vi, en }]),
  )

/**
 * A line is a set (`# number|name|name`), a part (`A 40`) or a criterion below the line its code belongs to
 * (`1.5 label max option=points …`); `!4` marks what 4 stars ask for at least, `/2` the second of two alternative cases.
 */
function tablesOf(text: string, labels: Map<string, Label>): Table[] {
  const tables: Table[] = []
  for (const line of text.trim().split('\n')) {
    const [code, second, third, ...options] = line.split(' ') as [string, string, string, ...string[]]
    const parts = tables.at(-1)?.parts
    if (code === '#') {
      const [setNumber, vi, en] = line.slice(2).split('|') as [string, string, string]
      tables.push({ setNumber: Number(setNumber), name: { vi, en }, parts: [] })
    } else if (PARTS[code]) parts!.push({ code, label: PARTS[code], max: Number(second), children: [] })
    else {
      const criterion: Criterion = { code, label: labels.get(second)!, max: Number(third) }
      if (options.length > 0) criterion.options = options.map(option => optionOf(option, labels))
      const parent = code.includes('.') ? find(parts!.at(-1)!, code.slice(0, code.lastIndexOf('.'))) : parts!.at(-1)!
      parent.children = [...(parent.children ?? []), criterion]
    }
  }
  return tables
}

const find = ({ children = [] }: Criterion, code: string): Criterion => {
  const closest = children.find(child => child.code === code || code.startsWith(`${child.code}.`))!
  return closest.code === code ? closest : find(closest, code)
}

function optionOf(text: string, labels: Map<string, Label>) {
  const [, key, points, inCase, stars] = /^(\w+)=(\d+)(?:\/(\d))?(?:!(\d+))?$/.exec(text)!
  return {
    label: labels.get(key!)!,
    points: Number(points),
    ...(stars && { minimumFor: [...stars].map(Number) }),
    ...(inCase && { case: Number(inCase) }),
  }
}

/** As the loader of packs reckons it, so that the same table loaded again is known to be the same. */
const hashOf = (content: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex')

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}

/** Key, Vietnamese, English: `t` for criteria and groups, `o` for options. */
const LABELS = `
t1|Tổ chức sản xuất|Organization of production
t2|Nơi làm ra|Place of origin
o1|Dưới 50% trồng trong xã|Less than 50% grown in the commune
o2|Từ 50% đến dưới 75% trồng trong xã|50% to under 75% grown in the commune
o3|Từ 75% trở lên trồng trong xã|75% or more grown in the commune
t3|Chứng nhận vùng nguyên liệu|Certified material area
o4|Vùng chưa có chứng nhận|Area without a certificate
o5|Chứng nhận trong nước (VietGAP, hữu cơ…)|National certificate (VietGAP, organic…)
o6|Chứng nhận quốc tế (GlobalGAP, hữu cơ…)|International certificate (GlobalGAP, organic…)
t4|Giá trị gia tăng|Added value
o7|Làm sạch, phân loại, đóng gói bằng tay|Cleaned, sorted and packed by hand
o8|Có máy sơ chế, đóng gói|Machines prepare and pack
o9|Công nghệ tiên tiến để sơ chế, bảo quản|Advanced technology for preparing and storing
t5|Năng lực sản xuất|Production capacity
o10|Quy mô nhỏ|Small capacity
o11|Quy mô vừa|Medium capacity
o12|Quy mô lớn|Large capacity
t6|Liên kết|Production linkage
o13|Chưa liên kết, hoặc không rõ|No linkage, or an unclear one
o14|Hợp đồng cho 50% đến dưới 75% sản lượng bán|Contracts for 50% to under 75% of output sold
o15|Hợp đồng cho trên 75% sản lượng bán|Contracts for more than 75% of output sold
o16|Trên 75% và giữ ổn định từ 12 tháng|More than 75%, steady for 12 months or longer
t7|Bảo vệ môi trường|Environmental protection
o17|Đủ giấy tờ môi trường|Environmental papers in order
o18|Thêm công trình thu gom, xử lý chất thải|Also works that collect and treat waste
o19|Thêm xử lý chất thải và bao gói thân thiện môi trường|Also waste works and eco-friendly packaging
t8|Công nghệ bền vững|Sustainable technology
o20|Chưa dùng công nghệ bền vững|No sustainable technology
o21|Có công nghệ bền vững (tiết kiệm, tái chế, tận dụng phụ phẩm…)|Sustainable technology (saving, recycling, using by-products…)
t9|Phát triển sản phẩm|Product development
t10|Nguồn gốc ý tưởng|Origin of the idea
o22|Loại cây trồng phổ biến ở nhiều tỉnh|Commonly grown in many provinces
o23|Phổ biến, nhưng nổi trội nhờ đất, khí hậu, cách làm bản địa|Common, yet better for local soil, climate or craft
o24|Đặc trưng của tỉnh, nổi trội, bán kèm dấu hiệu nguồn gốc địa lý|Typical of the province, superior, sold under a sign of origin
t11|Đóng gói, bao bì|Packaging
o25|Đóng gói thường, không bao bì|Plain packing, no package
o26|Đóng gói thường, bao bì đơn giản|Plain packing, simple package
o27|Gói sáng tạo, hình thức đẹp|Creative packing, attractive package
o28|Gói sáng tạo, tiện lợi, hình thức sang trọng|Creative, convenient, premium package
t12|Phong cách, nhãn|Style and labelling
o29|Nhãn đủ và đúng quy định|Label complete and lawful
o30|Nhãn đúng, có thông điệp câu chuyện|Lawful label with the product’s story
o31|Nhãn đẹp, có câu chuyện và mã truy xuất điện tử|Attractive label with story and electronic tracing code
t13|Nhãn song ngữ|Bilingual label
o32|Không có|No
o33|Có|Yes
t14|Sức mạnh cộng đồng|Strength of the community
t15|Loại hình tổ chức|Kind of organization
o34|Hộ kinh doanh, trang trại hoặc tổ hợp tác|Household business, farm or cooperative group
o35|Công ty, vốn cộng đồng địa phương dưới 51%|Company with under 51% local capital
o36|Hợp tác xã, hoặc công ty cổ phần có từ 51% vốn địa phương|Cooperative, or joint-stock company with 51% or more local capital
t16|Người đại diện pháp luật|Legal representative
o37|Không thuộc các nhóm ưu tiên|None of these groups
o38|Là nữ, người dân tộc thiểu số hoặc người khuyết tật|A woman, an ethnic-minority or a disabled person
t17|Lao động địa phương|Local labour
o39|25% đến dưới 50% lao động trong xã|25% to under 50% of workers from the commune
o40|50% đến 75% lao động trong xã|50% to 75% of workers from the commune
o41|Từ 75% lao động trong xã|75% or more of workers from the commune
t18|Tăng trưởng|Growth
o42|Lợi nhuận tăng năm liền trước, hoặc HTX xếp loại trung bình|Profit up in the last year, or cooperative rated average
o43|Lợi nhuận tăng hai năm liền, hoặc HTX xếp loại khá trở lên|Profit up two years running, or cooperative rated fair or better
t19|Sở hữu trí tuệ|Intellectual property
o44|Đơn nhãn hiệu đã được chấp nhận hoặc công bố|Trademark application accepted or published
o45|Nhãn hiệu đã cấp, kèm dấu hiệu nguồn gốc địa lý|Trademark granted, with a sign of geographic origin
o46|Thêm kiểu dáng, sáng chế, giải pháp hữu ích hoặc quyền tác giả|Also a design, patent, utility solution or copyright
t20|Tiếp thị|Marketing
t21|Thị trường chính|Main market
o47|Bán trong xã|Sold within the commune
o48|Ngoài xã, dưới 5 đại lý|Outside the commune, fewer than 5 agents
o49|Ngoài xã, từ 5 đại lý|Outside the commune, 5 agents or more
o50|Xuất khẩu hoặc kênh hiện đại (siêu thị, gian hàng điện tử), có hợp đồng|Exports or modern channels (supermarket, online shop), under contract
t22|Tổ chức phân phối|Organization of distribution
o51|Không ai phụ trách|Nobody in charge
o52|Có người phụ trách|A person in charge
o53|Có bộ phận phụ trách|A department in charge
o54|Có bộ phận phụ trách, dùng công nghệ thông tin|A department in charge that uses IT
t23|Quảng bá|Promotion
o55|Chưa quảng bá|No promotion
o56|Tối đa 3 hoạt động|Up to 3 activities
o57|Trên 3 hoạt động, trang web hoặc mạng xã hội, hội chợ trong tỉnh|More than 3, a website or social media, fairs in the province
o58|Trên 3 hoạt động, trang web hoặc mạng xã hội, hội chợ ngoài tỉnh|More than 3, a website or social media, fairs outside the province
o59|Trên 3 hoạt động, trang web hoặc mạng xã hội thường xuyên, hội chợ ngoài tỉnh và nước ngoài|More than 3, an active website or social media, fairs outside the province and abroad
t24|Câu chuyện sản phẩm|Product story
t25|Có câu chuyện|The story itself
o60|Chưa có câu chuyện|No story
o61|Có câu chuyện|There is a story
o62|Đã ghi lại, có tờ rơi|Written down, on a leaflet
o63|Tờ rơi và trang web|Leaflet and website
o64|Tờ rơi, trang web và trang truy xuất|Leaflet, website and tracing page
t26|Cách kể|How it is told
o65|Sơ sài|Plain
o66|Ngắn gọn, rõ ý|Short and clear
o67|Ngắn gọn, rõ ý, có giọng kể|Short, clear and told as a story
t27|Bản sắc địa phương|Local identity
o68|Trùng với câu chuyện khác|Same as another story
o69|Câu chuyện riêng, gắn với nơi làm ra|A story of its own, tied to where it is made
o70|Đậm truyền thống, văn hóa và nét riêng của sản phẩm|Full of tradition, culture and the product’s own values
o71|Như trên, lại truyền cảm và thuyết phục|The same, moving and convincing too
t28|Cảm quan|Sensory qualities
t29|Kích thước, hình dạng|Size and shape
o72|Không đều|Uneven
o73|Không đều, còn chấp nhận được|Uneven but acceptable
o74|Đồng đều|Even
t30|Màu, độ chín|Colour and ripeness
o75|Không phù hợp|Not fitting
o76|Chấp nhận được|Acceptable
o77|Khá phù hợp|Fairly fitting
o78|Phù hợp|Fitting
o79|Rất phù hợp|Very fitting
t31|Mùi vị|Smell and taste
o80|Kém|Poor
o81|Trung bình|Average
o82|Khá|Fair
o83|Tốt|Good
t32|Nguyên vẹn, sạch|Complete and clean
o84|Tạm chấp nhận|Barely acceptable
o85|Rất tốt|Very good
t33|Dinh dưỡng|Nutrition
o86|Không có|None
o87|1–2 chỉ tiêu|1 or 2 indicators
o88|Từ 3 chỉ tiêu|3 indicators or more
t34|Độc đáo|Uniqueness
o89|Khá độc đáo|Fairly unique
o90|Độc đáo, có nét đặc trưng|Unique and typical
o91|Rất độc đáo, đậm đặc trưng|Highly unique and typical
t35|Công bố chất lượng|Quality declaration
o92|Đã công bố chất lượng|Quality declared
o93|Công bố theo tiêu chuẩn quốc gia|Declared to national standards
o94|Công bố theo tiêu chuẩn quốc tế|Declared to international standards
t36|Bảo đảm chất lượng|Quality assurance
o95|Nơi sơ chế, đóng gói đủ điều kiện an toàn thực phẩm|Preparing and packing site certified for food safety
o96|Nơi sơ chế, đóng gói có quản lý chất lượng cấp quốc gia (ISO, HACCP…)|Preparing and packing site with national quality management (ISO, HACCP…)
o97|Quản lý chất lượng quốc tế, đủ điều kiện xuất khẩu (BRC, Halal, FDA…)|International quality management, fit for export (BRC, Halal, FDA…)
t37|Hướng dẫn sử dụng|Instructions for use
o98|Hướng dẫn đơn giản|Simple instructions
o99|Hướng dẫn chi tiết|Detailed instructions
t38|Thị trường toàn cầu|Global market
o100|Đông Nam Á|South-East Asia
o101|Ngoài Đông Nam Á|Beyond South-East Asia
o102|Thị trường khó tính (Mỹ, Nhật, EU…)|Demanding markets (US, Japan, EU…)
o103|Dưới 50% nuôi, đánh bắt trong xã|Less than 50% raised or caught in the commune
o104|Từ 50% đến dưới 75% nuôi, đánh bắt trong xã|50% to under 75% raised or caught in the commune
o105|Từ 75% trở lên nuôi, đánh bắt trong xã|75% or more raised or caught in the commune
o106|Có máy sơ chế, giết mổ, đóng gói|Machines prepare, slaughter and pack
o107|Công nghệ tiên tiến để sơ chế, giết mổ, bảo quản|Advanced technology for preparing, slaughtering and storing
t39|Chứng nhận vùng sản xuất|Certified production area
o108|Chứng nhận quốc tế (ASC, BAP, GlobalGAP, MSC…)|International certificate (ASC, BAP, GlobalGAP, MSC…)
t40|Liên kết chuỗi|Chain linkage
o109|Loại vật nuôi, thủy sản phổ biến ở nhiều tỉnh|Commonly raised or caught in many provinces
o110|Nuôi, đánh bắt ở nhiều nơi trong tỉnh, nổi trội, bán kèm chỉ dẫn nguồn gốc|Raised or caught across the province, superior, sold under a sign of origin
t41|Tạp chất|Impurities
o111|Còn tạp chất, chấp nhận được|Some impurities, acceptable
o112|Rất ít tạp chất|Very few impurities
o113|Sạch tạp chất|Free of impurities
o114|Khá đồng đều|Fairly even
t42|Màu|Colour
o115|Khá hợp với đặc tính|Fairly true to the product
o116|Tốt, hợp với đặc tính|Good and true to the product
o117|Rất tốt, hợp với đặc tính|Very good and true to the product
t43|Mùi|Smell
o118|Mùi lạ, còn chấp nhận được|Foreign smell, acceptable
o119|Mùi chưa rõ, còn chấp nhận được|Faint smell, acceptable
o120|Mùi rõ, phù hợp|Clear and fitting smell
o121|Mùi rõ, rất phù hợp|Clear and very fitting smell
o122|Trồng ở nhiều nơi trong tỉnh, nổi trội, bán kèm chỉ dẫn nguồn gốc|Grown across the province, superior, sold under a sign of origin
t44|Kích thước, độ đều|Size and evenness
o123|Mùi vị lạ|Foreign smell or taste
o124|Mùi vị khá hợp|Fairly fitting smell or taste
o125|Mùi vị phù hợp|Fitting smell or taste
o126|Mùi vị rất phù hợp|Very fitting smell or taste
o127|Dưới 50% nuôi, trồng trong xã|Less than 50% raised or grown in the commune
o128|Từ 50% đến dưới 75% nuôi, trồng trong xã|50% to under 75% raised or grown in the commune
o129|Từ 75% trở lên nuôi, trồng trong xã|75% or more raised or grown in the commune
o130|Lọc, loại tạp chất, đóng gói bằng tay|Filtered, cleaned and packed by hand
o131|Làm phổ biến ở nhiều tỉnh|Commonly made in many provinces
o132|Làm ở nhiều nơi trong tỉnh, nổi trội, bán kèm chỉ dẫn nguồn gốc|Made across the province, superior, sold under a sign of origin
o133|Có tạp chất|Impurities present
t45|Độ đều|Evenness
t46|Màu, thể chất|Colour and texture
o134|Mùi vị lạ, còn chấp nhận được|Foreign smell or taste, acceptable
o135|Mùi vị tự nhiên, phù hợp|Natural, fitting smell or taste
o136|Mùi vị tự nhiên, rất phù hợp|Natural, very fitting smell or taste
t47|Nguyên liệu|Raw materials
o137|Dưới 50% nguyên liệu trong tỉnh|Less than 50% of materials from the province
o138|Từ 50% đến dưới 75% nguyên liệu trong tỉnh|50% to under 75% of materials from the province
o139|Từ 75% trở lên nguyên liệu trong tỉnh|75% or more of materials from the province
o140|Chế biến giản đơn|Simply processed
o141|Chế biến|Processed
o142|Chế biến sâu|Deeply processed
t48|Hình dạng|Shape
o143|Khá hợp phong cách sản phẩm|Fairly in style
o144|Hợp phong cách sản phẩm|In style
o145|Rất hợp phong cách sản phẩm|Very much in style
o146|Màu không đều|Uneven colour
o147|Màu không đều, còn chấp nhận được|Uneven colour, acceptable
o148|Màu khá đều, phù hợp|Fairly even, fitting colour
o149|Màu đều, phù hợp|Even, fitting colour
o150|Mùi lạ (khét…)|Foreign smell (burnt…)
o151|Mùi chấp nhận được|Acceptable smell
o152|Mùi đúng đặc trưng|Typical smell
o153|Mùi đúng đặc trưng, hấp dẫn|Typical and appealing smell
t49|Vị|Taste
o154|Vị khác lạ|Odd taste
o155|Đúng đặc trưng|Typical
o156|Đúng đặc trưng, hấp dẫn|Typical and appealing
o157|Nơi chế biến, đóng gói đủ điều kiện an toàn thực phẩm|Processing and packing site certified for food safety
o158|Nơi chế biến, đóng gói có quản lý chất lượng cấp quốc gia (ISO, HACCP…)|Processing and packing site with national quality management (ISO, HACCP…)
o159|Nơi chế biến có quản lý chất lượng quốc tế, đủ điều kiện xuất khẩu (BRC, Halal, FDA…)|Processing site with international quality management, fit for export (BRC, Halal, FDA…)
o160|Chế biến sâu từ vùng nguyên liệu địa phương|Deeply processed from the local material area
o161|Phổ biến, nhưng nổi trội nhờ nguyên liệu, kỹ thuật truyền thống|Common, yet better for its material or traditional technique
o162|Đặc trưng của tỉnh và nổi trội, hoặc sản phẩm mới từ nguyên liệu địa phương|Typical of the province and superior, or new from local materials
o163|Đặc sản riêng của xã có chỉ dẫn nguồn gốc, hoặc sản phẩm mới đã bán ổn định 36 tháng|Speciality of the commune under a sign of origin, or new and sold steadily for 36 months
t50|Ngoại hình, độ đều|Look and evenness
o164|Hợp đặc tính sản phẩm|True to the product
o165|Rất hợp đặc tính sản phẩm|Very true to the product
t51|Hình dạng, thể chất|Shape and texture
o166|Hình dạng, thể chất không đều|Uneven shape or texture
o167|Khá đều (trên 60%)|Fairly even (over 60%)
o168|Đều (trên 90%)|Even (over 90%)
o169|Mùi của hương liệu, không đặc trưng|Smell of flavouring, not typical
o170|Mùi tự nhiên của nguyên liệu|Natural smell of the material
o171|Mùi tự nhiên, phù hợp, hấp dẫn|Natural, fitting and appealing smell
t52|Thể chất|Texture
o172|Khá hợp tính chất sản phẩm|Fairly right for the product
o173|Hợp tính chất sản phẩm|Right for the product
o174|Rất hợp tính chất sản phẩm|Very right for the product
o175|Chỉ phân loại, sơ chế|Only sorted and prepared
t53|Ngoại hình|Look
t54|Cánh chè|Leaf shape and colour
o176|Hình dạng, màu không phù hợp|Shape or colour not fitting
o177|Đều, màu tự nhiên, khá phù hợp|Even, natural colour, fairly fitting
o178|Đều, màu tự nhiên, phù hợp|Even, natural colour, fitting
t55|Nước pha|Brew
t56|Màu nước pha|Colour of the brew
o179|Hơi đục, nhạt|Slightly cloudy, pale
o180|Trong, sáng, phù hợp|Clear, bright, fitting
o181|Trong, sáng, rất phù hợp|Clear, bright, very fitting
o182|Trong, sáng, rất phù hợp, giữ màu|Clear, bright, very fitting, lasting
t57|Mùi nước pha|Smell of the brew
o183|Mùi lạ hoặc không rõ mùi|Foreign or indistinct smell
o184|Thơm tự nhiên, nhẹ|Natural, light aroma
o185|Thơm tự nhiên, rõ|Natural, strong aroma
o186|Thơm tự nhiên, rõ và lâu|Natural, strong, lasting aroma
t58|Vị nước pha|Taste of the brew
o187|Vị lạ hoặc không rõ vị|Foreign or indistinct taste
o188|Vị khá đậm, phù hợp|Fairly full, fitting taste
o189|Vị đậm mà dịu|Full yet mellow taste
o190|Vị đậm mà dịu, hậu ngọt|Full, mellow taste with a sweet finish
o191|Khá đều, phù hợp|Fairly even, fitting
o192|Đều, phù hợp|Even, fitting
o193|Có tạp chất, còn chấp nhận được|Impurities, acceptable
o194|Sạch, không tạp chất|Clean, no impurities
t59|Trạng thái, hình dạng|State and shape
o195|Không đều hoặc cháy|Uneven or burnt
o196|Đều, tự nhiên, khá phù hợp|Even, natural, fairly fitting
o197|Đều, tự nhiên, phù hợp|Even, natural, fitting
o198|Thơm đặc trưng, nhẹ|Typical, light aroma
o199|Thơm đặc trưng, rõ|Typical, strong aroma
o200|Vị đậm, phù hợp|Full, fitting taste
o201|Vị đậm, hấp dẫn|Full, appealing taste
o202|Đậm, sánh, phù hợp|Dark, thick, fitting
o203|Đậm, sánh, rất phù hợp|Dark, thick, very fitting
o204|Khác lạ hoặc không rõ vị|Odd or indistinct
o205|Mùi vị đúng đặc tính|Smell and taste true to the product
o206|Mùi vị đặc sắc, hấp dẫn|Outstanding, appealing smell and taste
o207|Chế biến thường|Ordinary processing
o208|Kỹ thuật thủ công nâng chất lượng|Handcraft that raises quality
o209|Công nghệ nâng chất lượng|Technology that raises quality
o210|Làm ở nhiều nơi trong tỉnh, đặc trưng và nổi trội|Made across the province, typical and superior
o211|Đặc sản truyền thống riêng của xã, có chỉ dẫn nguồn gốc|Traditional speciality of the commune under a sign of origin
o212|Rất ít tạp chất hoặc cặn|Very few impurities or sediment
o213|Sạch tạp chất, không cặn|No impurities or sediment
o214|Chưa trong, còn chấp nhận được|Not clear, acceptable
o215|Khá trong|Fairly clear
o216|Trong suốt, không màu|Clear and colourless
o217|Khác lạ hoặc không rõ mùi|Odd or indistinct smell
o218|Mùi nhẹ, phù hợp|Light, fitting smell
o219|Mùi rõ, phù hợp|Strong, fitting smell
o220|Mùi rõ, phù hợp, hấp dẫn|Strong, fitting, appealing smell
o221|Mùi rõ, phù hợp, rất hấp dẫn|Strong, fitting, very appealing smell
o222|Vị khác lạ hoặc không rõ|Odd or indistinct taste
o223|Khá rõ vị, chấp nhận được|Fairly clear taste, acceptable
o224|Vị đậm, hợp nguyên liệu|Full taste, right for the material
o225|Vị đậm, dịu, hấp dẫn|Full, mellow, appealing taste
o226|Màu không hợp|Colour not fitting
o227|Màu phù hợp|Fitting colour
o228|Màu đẹp, rất phù hợp|Beautiful, very fitting colour
o229|Vị đậm, dịu, không gắt|Full, mellow, not harsh
o230|Vị đậm, dịu, không gắt, hấp dẫn|Full, mellow, not harsh, appealing
o231|Lọc tinh|Purified
o232|Công nghệ cao khi lọc tinh|High technology for purifying
o233|Công nghệ cao khi lọc tinh và đóng gói|High technology for purifying and bottling
o234|Có màu|Coloured
o235|Có mùi|Has a smell
o236|Mùi nhẹ, tự nhiên, chấp nhận được|Light natural smell, acceptable
o237|Không mùi|No smell
o238|Vị lạ|Foreign taste
o239|Khá hợp sản phẩm|Fairly fitting the product
o240|Hợp sản phẩm|Fitting the product
o241|Hợp sản phẩm, gây ấn tượng, sảng khoái|Fitting the product, memorable, refreshing
t60|Điều kiện an toàn|Safety conditions
o242|Có chứng nhận cơ sở đủ điều kiện an toàn|Site certified as safe
o243|Có chứng nhận và đã qua hậu kiểm|Certified and inspected afterwards
o244|Có chứng nhận, qua hậu kiểm, dây chuyền hiện đại|Certified, inspected, with a modern line
o245|Hợp sản phẩm, gây ấn tượng, hấp dẫn|Fitting the product, memorable, appealing
o246|Chứng nhận quốc tế (GACP-WHO, GlobalGAP, hữu cơ…)|International certificate (GACP-WHO, GlobalGAP, organic…)
t61|An toàn thực phẩm|Food safety
o247|Cơ sở đạt GMP hoặc tương đương|Site certified to GMP or equal
o248|Đạt GMP và đã qua hậu kiểm|GMP and inspected afterwards
o249|Đạt GMP, qua hậu kiểm, dây chuyền hiện đại|GMP, inspected, with a modern line
o250|Có đăng ký công bố, nhãn và quảng cáo đúng quy định|Declaration registered; label and advertising lawful
o251|Như trên, lưu trữ đủ hồ sơ|The same, with all records kept
t62|Tiện dùng, tiện giữ|Ease of use and keeping
o252|Bất tiện|Inconvenient
o253|Khá tiện|Fairly convenient
o254|Tiện lợi|Convenient
o255|Rất tiện lợi|Very convenient
t63|Hiệu quả|Effect in use
o256|Thấp, không rõ|Low or unclear
o257|Khá rõ|Fairly clear
o258|Hiệu quả|Effective
o259|Rất hiệu quả|Very effective
t64|Kiểm tra định kỳ|Periodic tests
o260|Có kiểm nghiệm an toàn trong hồ sơ công bố|Safety tests in the declaration
o261|Có kiểm nghiệm khi công bố và định kỳ|Safety tests in the declaration and at intervals
o262|Chưa kiểm soát chất lượng|No quality control
o263|Có kế hoạch kiểm soát nội bộ|Internal control plan
o264|Kiểm soát nội bộ gắn với truy xuất|Internal control tied to tracing
o265|Chưa công bố tiêu chuẩn|No standard declared
o266|Đã công bố tiêu chuẩn sản phẩm|Product standard declared
o267|Thêm tiêu chuẩn nguyên liệu hoặc bao bì|Also a standard for material or package
o268|Thêm nguyên liệu, bao bì và kiểm nghiệm độc lập|Also material, package and independent tests
o269|Không đạt|Not met
o270|Đạt một phần|Partly met
o271|Đạt|Met
o272|Có kiểm tra, không đạt|Checked, not passed
o273|Đạt nhưng chưa đủ|Passed, not complete
o274|Đạt đầy đủ|Passed and complete
o275|Hướng dẫn chi tiết, có cảnh báo tác dụng phụ|Detailed instructions with side effects
o276|Thêm tiêu chuẩn nguyên liệu|Also a standard for the material
o277|Thêm nguyên liệu và kiểm nghiệm độc lập|Also the material and independent tests
t65|An toàn|Safety
o278|Khá an toàn|Fairly safe
o279|An toàn|Safe
o280|Rất an toàn|Very safe
o281|Chế tác giản đơn|Simply made
o282|Chế tác bằng tay nghề truyền thống|Made with traditional skill
o283|Tay nghề truyền thống kết hợp công nghệ, tinh xảo hơn|Traditional skill with technology, finer work
t66|Bao bì, nhãn|Package and label
t67|Chất lượng chế tác|Workmanship
t68|Độ tinh xảo|Fineness
o284|Vụng, không bán được|Clumsy, cannot be sold
o285|Khá khéo, bán được|Fairly skilful, can be sold
o286|Khéo, có giá trị mỹ thuật, kỹ thuật|Skilful, of artistic and technical value
o287|Tinh xảo, đủ tầm cửa hàng lớn và xuất khẩu|Exquisite, fit for large shops and export
t69|Thiết kế|Design
o288|Kiểu phổ biến|Common style
o289|Phong cách riêng, dạng thường|Own style, ordinary form
o290|Phong cách riêng, đậm trí tuệ địa phương|Own style, full of local wit
t70|Giá trị tích hợp|Built-in value
o291|Giá trị chưa rõ|Value unclear
o292|Giá trị hài hòa, phù hợp|Harmonious and fitting
o293|Hài hòa, có yếu tố văn hóa, dân tộc|Harmonious, with cultural and ethnic features
o294|Như trên, thành sản phẩm đặc trưng|The same, a typical product of its own
t71|Tính năng|Functions
o295|Thiếu tính năng cơ bản|Basic functions missing
o296|Đủ để bán tại địa phương|Enough for the local market
o297|Đủ để bán trong nước|Enough for the domestic market
o298|Đủ để xuất khẩu|Enough for export
t72|Chất lượng nguyên liệu|Quality of materials
o299|Không rõ nguồn gốc, không an toàn hoặc hại môi trường|Origin unclear, unsafe or harmful to the environment
o300|Vật liệu xanh, giữ đa dạng sinh học, giúp sinh kế|Green material that helps biodiversity and livelihoods
o301|Như trên, vùng nguyên liệu có chứng chỉ bền vững|The same, from a certified sustainable area
o302|Vật liệu xanh, giúp sinh kế đồng bào dân tộc|Green material that helps ethnic communities
o303|Như trên, vùng nguyên liệu có chứng chỉ|The same, from a certified area
o304|Hướng dẫn chi tiết đúng tính năng|Detailed instructions for proper use
o305|Như trên, làm nổi giá trị văn hóa, chất lượng|The same, bringing out culture and quality
o306|Làm sạch, phân loại, đóng gói thủ công|Cleaned, sorted and packed manually
o307|Có máy đóng gói, bảo quản|Machines pack and store
o308|Công nghệ cao để sơ chế, bảo quản|High technology for preparing and storing
t73|Chất lượng sản phẩm|Product quality
o309|Đẹp, bắt mắt|Beautiful, eye-catching
o310|Rất đẹp, ấn tượng|Very beautiful, impressive
t74|Thiết kế (bao gói, chậu…)|Design (wrapping, pot…)
o311|Thiết kế đơn giản|Simple design
o312|Thiết kế đẹp, phù hợp|Beautiful, fitting design
o313|Thiết kế ấn tượng, vật liệu thân thiện môi trường|Impressive design, eco-friendly material
o314|Hướng dẫn chi tiết để giữ lâu, giữ chất lượng|Detailed instructions to keep it longer and well
o315|Trồng, chăm đơn giản|Simply planted and tended
o316|Trồng, chăm, cắt tỉa|Planted, tended, pruned
o317|Trồng, chăm, tạo dáng tay nghề cao|Planted, tended, shaped with high skill
t75|Nhãn, thẻ gắn trên sản phẩm|Label or tag on the product
o318|Thuyết minh đầy đủ|Full description
o319|Thuyết minh đủ, có câu chuyện|Full description with the story
o320|Thuyết minh ấn tượng, có câu chuyện và mã truy xuất điện tử|Impressive description with story and tracing code
o321|Ngoài xã|Outside the commune
o322|Trong tỉnh|Within the province
o323|Ngoài tỉnh|Outside the province
o324|Xuất khẩu có hợp đồng|Exports under contract
t76|Hình dáng|Form
o325|Đẹp, gây ấn tượng|Beautiful and striking
o326|Rất đẹp, gây ấn tượng mạnh|Very beautiful and striking
t77|Tạo hình, mỹ thuật|Shape and art
o327|Tạo hình trung bình|Average shape
o328|Tạo hình khéo, đẹp|Skilful, pretty shape
o329|Tinh xảo, truyền tải thông điệp|Exquisite, with a message
t78|Thiết kế (chậu, phụ kiện…)|Design (pot, accessories…)
o330|Dưới 50% nuôi trong xã|Less than 50% raised in the commune
o331|Từ 50% đến dưới 75% nuôi trong xã|50% to under 75% raised in the commune
o332|Từ 75% trở lên nuôi trong xã|75% or more raised in the commune
o333|Nuôi, chăm đơn giản|Simply raised and tended
o334|Nuôi, chăm, tuyển chọn|Raised, tended, selected
o335|Nuôi, chăm, tuyển chọn tay nghề cao|Raised, tended, selected with high skill
t79|Tổ chức dịch vụ cộng đồng|Organization of community services
t80|Điều phối dịch vụ|Coordination of services
o336|Có bộ phận điều phối|A coordinating unit exists
o337|Có bộ phận điều phối và thực hiện theo kế hoạch|A coordinating unit that works to a plan
t81|Quy định quản lý|Management rules
o338|Có quy định quản lý|Rules exist
o339|Quy định phân nhiệm rõ|Rules with clear duties
o340|Phân nhiệm rõ, người dân cùng quản lý và hưởng lợi|Clear duties; locals manage and benefit
t82|Môi trường nơi làm du lịch|Environment of the place
o341|Có giải pháp môi trường cụ thể|Concrete environmental measures
o342|Thêm hạ tầng môi trường chung|Also shared environmental works
o343|Thêm mô hình cộng đồng tự quản|Also self-management by the community
o344|Thêm đạt chuẩn môi trường nông thôn mới hoặc đánh giá tác động|Also the new-rural standard or an impact assessment
t83|Tiết kiệm năng lượng|Energy saving
o345|Có cách tiết kiệm năng lượng|Measures to save energy
o346|Tiết kiệm, thu hồi, tái sử dụng và công nghệ sạch|Saves, recovers, reuses, clean technology
t84|Ý tưởng dịch vụ|Origin of the service’s idea
o347|Theo nơi khác, dựa trên lợi thế địa phương|After another place, on local strengths
o348|Ý tưởng riêng, không trùng|Own idea, not duplicated
o349|Độc đáo, gắn với văn hóa truyền thống|Unique, tied to local tradition
t85|Thị trường mục tiêu|Target market
o350|Có kế hoạch thị trường|A market plan
o351|Có kế hoạch và dịch vụ phù hợp|A market plan and services to match
t86|Bảo tồn di sản, thiên nhiên|Care of heritage and nature
o352|Có hoạt động bảo tồn|Conservation activities
o353|Bảo tồn theo kế hoạch chung|Conservation to a common plan
o354|Cả cộng đồng bảo tồn theo kế hoạch|The whole community conserves to a plan
o355|Hợp tác xã, công ty có từ 51% vốn địa phương, hoặc đối tượng còn lại|Cooperative, company with 51% or more local capital, or any other
o356|Nhãn hiệu dịch vụ đã cấp, kèm dấu hiệu nguồn gốc|Service mark granted, with a sign of origin
o357|Thêm kiểu dáng, sáng chế hoặc quyền tác giả|Also a design, patent or copyright
t87|Liên kết quảng bá|Linked promotion
o358|Có đại lý quảng bá|Agents promote it
o359|Từ 3 đại lý trong và ngoài tỉnh|3 agents or more in and outside the province
o360|Từ 5 đại lý trong và ngoài tỉnh|5 agents or more in and outside the province
t88|Liên kết vùng|Regional linkage
o361|Liên kết với điểm trong tỉnh|Linked with places in the province
o362|Liên kết trong và ngoài tỉnh|Linked in and outside the province
o363|Liên kết trong, ngoài tỉnh và quốc tế|Linked in and outside the province and abroad
t89|Tổ chức quảng bá, bán|Organization of promotion and sales
o364|Có người phụ trách quảng bá, bán|A person in charge of promotion and sales
o365|Có bộ phận phụ trách, dùng công nghệ|A department in charge, with IT
o366|Nhiều hoạt động, có trang web|Many activities and a website
o367|Thêm đặt chỗ trực tuyến|Also online booking
o368|Thêm kênh đặt chỗ quốc tế uy tín|Also well-known international booking sites
o369|Thêm trang web tiếng nước ngoài, quảng bá quốc tế|Also a foreign-language website and promotion abroad
t90|Bộ nhận diện|Identity kit
o370|Có tờ rơi|A leaflet
o371|Có phim ngắn, áp phích, ấn phẩm|Short film, poster, printed matter
o372|Như trên, thêm một ngoại ngữ|The same, in one foreign language too
o373|Có cẩm nang hoặc câu chuyện|A guide or story
o374|Câu chuyện riêng, đậm bản sắc|A story of its own, full of identity
o375|Như trên, có bản tiếng nước ngoài|The same, in a foreign language too
t91|Cách trình bày|How it is shown
o376|Trưng bày tại điểm dịch vụ|Shown at the place itself
o377|Trưng bày ở các điểm trong và ngoài tỉnh|Shown at places in and outside the province
t92|Nơi đạt nông thôn mới|New-rural standard of the place
o378|Xã, thôn chưa đạt nông thôn mới, hoặc ngoài nông thôn|Commune not yet of new-rural standard, or not rural
o379|Xã, thôn đã đạt nông thôn mới|Commune of new-rural standard
t93|Vị trí|Location
o380|Dễ tiếp cận|Easy to reach
o381|Dễ tiếp cận, cạnh nơi có lợi thế du lịch|Easy to reach, next to a tourist area
o382|Dễ tiếp cận, kết nối với điểm du lịch khác|Easy to reach, linked with other sights
t94|Kiến trúc, cảnh quan|Architecture and landscape
o383|Sạch, đẹp|Clean and beautiful
o384|Sạch đẹp, kiến trúc đậm vùng miền|Clean, beautiful, regional architecture
o385|Như trên, đạt sáng – xanh – sạch – đẹp|The same, in a bright, green, clean village
t95|Điều kiện kinh doanh|Business conditions
o386|Các cơ sở đủ đăng ký và điều kiện kinh doanh|All providers registered and licensed
o387|Thêm cơ sở đạt chuẩn phục vụ khách du lịch|Also a provider of tourist standard
o388|Đủ đăng ký và điều kiện kinh doanh|Registered and licensed
o389|Thêm công nhận điểm du lịch hoặc cơ sở đạt chuẩn|Also a recognised site or provider of tourist standard
t96|An toàn, an ninh|Safety and order
o390|Các cơ sở bảo đảm an ninh, phòng cháy, môi trường, thực phẩm|All providers safe: order, fire, environment, food
o391|Thêm tập huấn nhân viên định kỳ|Also regular training of staff
o392|Bảo đảm an ninh, phòng cháy, môi trường, thực phẩm|Safe: order, fire, environment, food
o393|Bảo đảm như trên và tập huấn nhân viên định kỳ|Safe, with regular training of staff
t97|Trọn vẹn dịch vụ|Completeness of service
o394|Có nơi bày bán sản phẩm truyền thống|A place that sells traditional products
o395|Thêm sản phẩm OCOP và tài liệu giới thiệu|Also OCOP products and information
o396|Thêm bãi đỗ, vệ sinh, khu giới thiệu hài hòa|Also parking, toilets and a visitor corner
t98|Trải nghiệm|Experiences
o397|Có hoạt động trải nghiệm|Experiences on offer
o398|Có mô hình trải nghiệm|Experiences as a full programme
t99|Nhân sự|Staff
o399|Dưới 50% nhân sự qua đào tạo|Under 50% of staff trained
o400|50–75% nhân sự qua đào tạo|50% to 75% of staff trained
o401|Trên 75% qua đào tạo, có người giỏi ngoại ngữ|Over 75% trained, one speaks a foreign language well
t100|Chất lượng dịch vụ|Quality of the services
o402|Phong phú, hấp dẫn|Varied and attractive
o403|Thêm an toàn, chất lượng cao|Also safe and of high quality
o404|Thêm được khách đánh giá cao|Also rated highly by guests
o405|Thêm nét riêng vùng miền và được đánh giá cao|Also regional in character and rated highly
t101|Phục vụ|Hospitality
o406|Thân thiện, nhanh, chu đáo|Friendly, quick, attentive
o407|Thêm được khách khen|Also praised by guests
o408|Thêm được đánh giá cao trên trang uy tín|Also rated highly on well-known sites
t102|Tiện nghi|Amenities
o409|Đường nội bộ, điện, nước, vệ sinh, internet đủ|Paths, power, water, toilets and internet in place
o410|Thêm xã đạt chuẩn nông thôn mới về hạ tầng|Also in a commune of new-rural infrastructure
o411|Điện, nước, vệ sinh, internet đủ|Power, water, toilets and internet in place
o412|Đủ, chất lượng, được khách khen|In place, of good quality and praised
t103|Thu hút khách|Attractions
o413|Có trình diễn lễ hội, văn hóa|Festival or cultural shows
o414|Thêm tính cộng đồng, ít nhất 2 lần mỗi năm|Also communal, at least twice a year
o415|Thêm đậm bản sắc, ít nhất 2 lần mỗi năm|Also full of identity, at least twice a year
t104|Hàng hóa (ăn uống, quà…)|Goods (food, souvenirs…)
o416|Rõ nguồn gốc, đạt chuẩn, là đặc sản|Clear origin, of standard, local speciality
o417|Thêm an toàn thực phẩm, có bày bán OCOP|Also food-safe, with OCOP products on sale
`

const TABLES = `
# 1|Rau, củ, quả, hạt tươi|Fresh vegetables, tubers, fruit and nuts
A 40
1 t1 18
1.1 t2 3 o1=1 o2=2 o3=3
1.2 t3 2 o4=0 o5=1 o6=2
1.3 t4 3 o7=1 o8=2 o9=3!5
1.4 t5 3 o10=1 o11=2 o12=3
1.5 t6 3 o13=0 o14=1 o15=2!4 o16=3!5
1.6 t7 3 o17=1!4 o18=2 o19=3
1.7 t8 1 o20=0 o21=1
2 t9 10
2.1 t10 3 o22=0 o23=1 o24=3!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 12
6.1 t29 2 o72=0 o73=1 o74=2!4
6.2 t30 4 o75=0 o76=1 o77=2 o78=3!4 o79=4
6.3 t31 3 o80=0 o81=1 o82=2 o83=3
6.4 t32 3 o84=0 o76=1 o83=2 o85=3
7 t33 3 o86=0 o87=1 o88=3
8 t34 5 o81=0 o89=1 o90=3!4 o91=5
9 t35 5 o92=2!3 o93=4 o94=5
10 t36 5 o95=1!3 o96=3!4 o97=5
11 t37 2 o98=1 o99=2
12 t38 3 o100=1 o101=2 o102=3
# 2|Thịt, thủy sản, trứng, sữa tươi|Fresh meat, aquatic products, eggs and milk
A 40
1 t1 18
1.1 t2 3 o103=1 o104=2 o105=3
1.2 t4 3 o7=1 o106=2 o107=3
1.3 t39 2 o4=0 o5=1 o108=2
1.4 t5 3 o10=1 o11=2 o12=3
1.5 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.6 t7 3 o17=1!4 o18=2 o19=3
1.7 t8 1 o20=0 o21=1
2 t9 10
2.1 t10 3 o109=0 o23=1 o110=3!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 15
6.1 t41 4 o111=1 o112=2 o113=4!5
6.2 t29 3 o72=0 o73=1 o114=2 o74=3!4
6.3 t42 5 o76=0 o115=1 o116=3!4 o117=5!5
6.4 t43 3 o118=0 o119=1 o120=2!4 o121=3!5
7 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
8 t35 5 o92=2!3 o93=4 o94=5
9 t36 5 o95=1!3 o96=3!4 o97=5
10 t37 2 o98=1 o99=2
11 t38 3 o100=1 o101=2 o102=3
# 3|Gạo, ngũ cốc, hạt sơ chế khác|Rice, cereals and other prepared grains
A 40
1 t1 18
1.1 t2 3 o1=1 o2=2 o3=3
1.2 t3 2 o4=0 o5=1 o6=2
1.3 t4 3 o7=1 o8=2 o9=3!5
1.4 t5 3 o10=1 o11=2 o12=3
1.5 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.6 t7 3 o17=1!4 o18=2 o19=3
1.7 t8 1 o20=0 o21=1
2 t9 10
2.1 t10 3 o22=0 o23=1 o122=3!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 12
6.1 t41 3 o111=1 o112=2 o113=3!4
6.2 t44 3 o72=0 o73=1 o114=2 o74=3!4
6.3 t42 3 o76=0 o115=1 o116=2!4 o117=3!5
6.4 t31 3 o123=0 o124=1 o125=2!4 o126=3!5
7 t33 3 o86=0 o87=1 o88=3
8 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
9 t35 5 o92=2!3 o93=4 o94=5
10 t36 5 o95=1!3 o96=3!4 o97=5
11 t37 2 o98=1 o99=2
12 t38 3 o100=1 o101=2 o102=3
# 4|Mật ong, mật khác và nông sản thực phẩm khác|Honey, other syrups and other farm foods
A 40
1 t1 18
1.1 t2 3 o127=1 o128=2 o129=3
1.2 t3 2 o4=0 o5=1 o6=2
1.3 t4 3 o130=1 o8=2 o9=3!5
1.4 t5 3 o10=1 o11=2 o12=3
1.5 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.6 t7 3 o17=1!4 o18=2 o19=3
1.7 t8 1 o20=0 o21=1
2 t9 10
2.1 t10 3 o131=0 o23=1 o132=3!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 12
6.1 t41 2 o133=0 o112=1 o113=2!4
6.2 t45 2 o72=0 o114=1 o74=2!4
6.3 t46 4 o76=0 o115=1 o116=2!4 o117=4!5
6.4 t31 4 o123=0 o134=1 o124=2 o135=3!4 o136=4!5
7 t33 3 o86=0 o87=1 o88=3
8 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
9 t35 5 o92=2!3 o93=4 o94=5
10 t36 5 o95=1!3 o96=3!4 o97=5
11 t37 2 o98=1 o99=2
12 t38 3 o100=1 o101=2 o102=3
# 5|Đồ ăn nhanh|Instant food
A 40
1 t1 16
1.1 t47 3 o137=1 o138=2!3 o139=3
1.2 t4 3 o140=1 o141=2 o142=3
1.3 t5 3 o10=1 o11=2 o12=3
1.4 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.5 t7 3 o17=1!4 o18=2 o19=3
1.6 t8 1 o20=0 o21=1
2 t9 12
2.1 t10 5 o131=0 o23=3 o132=5!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 15
6.1 t41 2 o133=0 o112=1 o113=2!4
6.2 t48 3 o75=0 o143=1 o144=2 o145=3
6.3 t46 3 o146=0 o147=1 o148=2 o149=3
6.4 t43 3 o150=0 o151=1 o152=2!4 o153=3!5
6.5 t49 4 o154=0 o76=1 o155=2!4 o156=4!5
7 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
8 t35 5 o92=2!3 o93=4 o94=5
9 t36 5 o157=1!3 o158=3!4 o159=5
10 t37 2 o98=1 o99=2
11 t38 3 o100=1 o101=2 o102=3
# 6|Chế biến từ gạo, ngũ cốc|Processed from rice and cereals
A 40
1 t1 18
1.1 t47 3 o137=1 o138=2!3 o139=3
1.2 t3 2 o4=0 o5=1 o6=2
1.3 t4 3 o140=1 o141=2 o160=3
1.4 t5 3 o10=1 o11=2 o12=3
1.5 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.6 t7 3 o17=1!4 o18=2 o19=3
1.7 t8 1 o20=0 o21=1
2 t9 10
2.1 t10 3 o131=0 o161=1 o162=2 o163=3!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 15
6.1 t41 3 o133=0 o112=1 o113=3!4
6.2 t50 3 o72=0 o73=1 o114=2 o74=3
6.3 t42 3 o76=0 o115=1 o164=2 o165=3
6.4 t43 3 o150=0 o151=1 o152=2!4 o153=3!5
6.5 t49 3 o154=0 o76=1 o155=2!4 o156=3!5
7 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
8 t35 5 o92=2!3 o93=4 o94=5
9 t36 5 o157=1!3 o158=3!4 o159=5
10 t37 2 o98=1 o99=2
11 t38 3 o100=1 o101=2 o102=3
# 7|Chế biến từ rau, củ, quả, hạt|Processed from vegetables, tubers, fruit and nuts
A 40
1 t1 18
1.1 t47 3 o137=1!3 o138=2 o139=3
1.2 t3 2 o4=0 o5=1 o6=2
1.3 t4 3 o140=1 o141=2 o160=3
1.4 t5 3 o10=1 o11=2 o12=3
1.5 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.6 t7 3 o17=1!4 o18=2 o19=3
1.7 t8 1 o20=0 o21=1
2 t9 10
2.1 t10 3 o131=0 o161=1 o162=2 o163=3!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=1 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 15
6.1 t41 2 o133=0 o112=1 o113=2!4
6.2 t51 2 o166=0 o167=1 o168=2
6.3 t42 3 o76=0 o115=1 o164=2!4 o165=3!5
6.4 t43 3 o169=1 o170=2!4 o171=3!5
6.5 t49 5 o154=0 o76=1 o155=3!4 o156=5!5
7 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
8 t35 5 o92=2!3 o93=4 o94=5
9 t36 5 o157=1!3 o158=3!4 o159=5
10 t37 2 o98=1 o99=2
11 t38 3 o100=1 o101=2 o102=3
# 8|Chế biến từ thịt, thủy sản, trứng, sữa, mật|Processed from meat, aquatic products, eggs, milk and honey
A 40
1 t1 18
1.1 t47 3 o137=1!3 o138=2 o139=3
1.2 t3 2 o4=0 o5=1 o108=2
1.3 t4 3 o140=1 o141=2 o160=3
1.4 t5 3 o10=1 o11=2 o12=3
1.5 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.6 t7 3 o17=1!4 o18=2 o19=3
1.7 t8 1 o20=0 o21=1
2 t9 10
2.1 t10 3 o161=1 o162=2 o163=3!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 15
6.1 t41 2 o133=0 o112=1 o113=2!4
6.2 t51 3 o72=0 o73=1 o114=2 o74=3
6.3 t42 3 o76=0 o115=1 o164=2!4 o165=3!5
6.4 t43 3 o150=0 o151=1 o152=2!4 o153=3!5
6.5 t49 4 o154=0 o76=1 o155=2!4 o156=4!5
7 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
8 t35 5 o92=2!3 o93=4 o94=5
9 t36 5 o157=1!3 o158=3!4 o159=5
10 t37 2 o98=1 o99=2
11 t38 3 o100=1 o101=2 o102=3
# 9|Tương, nước mắm, gia vị dạng lỏng khác|Soy sauce, fish sauce and other liquid seasonings
A 40
1 t1 18
1.1 t47 5 o137=1!3 o138=3 o139=5
1.2 t4 3 o140=1 o141=2 o160=3
1.3 t5 3 o10=1 o11=2 o12=3
1.4 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.5 t7 3 o17=1!4 o18=2 o19=3
1.6 t8 1 o20=0 o21=1
2 t9 10
2.1 t10 3 o131=0 o161=1 o162=2 o163=3!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 15
6.1 t41 2 o133=0 o112=1 o113=2!4
6.2 t52 3 o75=0 o172=1 o173=2 o174=3
6.3 t42 3 o76=0 o115=1 o164=2!4 o165=3!5
6.4 t43 3 o150=0 o151=1 o152=2!4 o153=3!5
6.5 t49 4 o154=0 o76=1 o155=2!4 o156=4!5
7 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
8 t35 5 o92=2!3 o93=4 o94=5
9 t36 5 o157=1!3 o158=3!4 o159=5
10 t37 2 o98=1 o99=2
11 t38 3 o100=1 o101=2 o102=3
# 10|Gia vị khác|Other spices
A 40
1 t1 18
1.1 t47 3 o137=1!3 o138=2 o139=3
1.2 t3 2 o4=0 o5=1 o6=2
1.3 t4 3 o140=1 o141=2 o160=3
1.4 t5 3 o10=1 o11=2 o12=3
1.5 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.6 t7 3 o17=1!4 o18=2 o19=3
1.7 t8 1 o20=0 o21=1
2 t9 10
2.1 t10 3 o131=0 o161=1 o162=2 o163=3!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 15
6.1 t41 2 o133=0 o112=1 o113=2!4
6.2 t52 3 o75=0 o172=1 o173=2 o174=3
6.3 t42 3 o76=0 o115=1 o164=2!4 o165=3!5
6.4 t43 3 o150=0 o151=1 o152=2!4 o153=3!5
6.5 t49 4 o154=0 o76=1 o155=2!4 o156=4!5
7 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
8 t35 5 o92=2!3 o93=4 o94=5
9 t36 5 o157=1!3 o158=3!4 o159=5
10 t37 2 o98=1 o99=2
11 t38 3 o100=1 o101=2 o102=3
# 11|Chè tươi, chè chế biến|Fresh and processed tea
A 40
1 t1 18
1.1 t47 3 o137=1 o138=2!3 o139=3
1.2 t3 2 o4=0 o5=1 o6=2
1.3 t4 3 o175=0 o140=1 o141=2 o160=3
1.4 t5 3 o10=1 o11=2 o12=3
1.5 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.6 t7 3 o17=1!4 o18=2 o19=3
1.7 t8 1 o20=0 o21=1
2 t9 10
2.1 t10 3 o131=0 o161=1 o162=2 o163=3!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 15
6.1 t53 4
6.1.1 t41 2 o133=0 o112=1 o113=2!4
6.1.2 t54 2 o176=0 o177=1 o178=2!4
6.2 t55 11
6.2.1 t56 3 o179=0 o180=1 o181=2 o182=3
6.2.2 t57 3 o183=0 o184=1 o185=2 o186=3
6.2.3 t58 5 o187=0 o188=1 o189=3 o190=5
7 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
8 t35 5 o92=2!3 o93=4 o94=5
9 t36 5 o157=1!3 o158=3!4 o159=5
10 t37 2 o98=1 o99=2
11 t38 3 o100=1 o101=2 o102=3
# 12|Trà từ thực vật khác|Teas from other plants
A 40
1 t1 18
1.1 t47 3 o137=1 o138=2!3 o139=3
1.2 t3 2 o4=0 o5=1 o6=2
1.3 t4 3 o175=0 o140=1 o141=2 o160=3
1.4 t5 3 o10=1 o11=2 o12=3
1.5 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.6 t7 3 o17=1!4 o18=2 o19=3
1.7 t8 1 o20=0 o21=1
2 t9 10
2.1 t10 3 o131=0 o161=1 o162=2 o163=3!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 15
6.1 t41 2 o133=0 o112=1 o113=2!4
6.2 t48 2 o73=0 o191=1 o192=2
6.3 t56 3 o179=0 o180=1 o181=2!4 o182=3
6.4 t57 3 o183=0 o184=1 o185=2!4 o186=3
6.5 t58 5 o187=0 o188=1 o189=3!4 o190=5
7 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
8 t35 5 o92=2!3 o93=4 o94=5
9 t36 5 o157=1!3 o158=3!4 o159=5
10 t37 2 o98=1 o99=2
11 t38 3 o100=1 o101=2 o102=3
# 13|Cà phê, ca cao|Coffee and cocoa
A 40
1 t1 18
1.1 t47 3 o137=1 o138=2!3 o139=3
1.2 t3 2 o4=0 o5=1 o6=2
1.3 t4 3 o175=0 o140=1 o141=2 o160=3
1.4 t5 3 o10=1 o11=2 o12=3
1.5 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.6 t7 3 o17=1!4 o18=2 o19=3
1.7 t8 1 o20=0 o21=1
2 t9 10
2.1 t10 3 o131=0 o161=1 o162=2 o163=3!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 4 o51=0 o52=1 o53=3 o54=4
4.3 t23 4 o55=0 o56=1 o57=2 o58=3 o59=4
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 15
6.1 t53 10
6.1.1 t41 2 o193=0 o112=1 o194=2
6.1.2 t59 2 o73=0 o191=1 o192=2
6.1.3 t42 2 o195=0 o196=1 o197=2
6.1.4 t43 2 o183=0 o198=1 o199=2
6.1.5 t49 2 o187=0 o200=1 o201=2
6.2 t55 5
6.2.1 t56 2 o179=0 o202=1 o203=2
6.2.2 t31 3 o204=0 o205=1 o206=3
7 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
8 t35 5 o92=2!3 o93=4 o94=5
9 t36 5 o157=1!3 o158=3!4 o159=5
10 t37 2 o98=1 o99=2
11 t38 3 o100=1 o101=2 o102=3
# 14|Rượu trắng|White spirits
A 40
1 t1 17
1.1 t47 4 o137=1!3 o138=2 o139=4
1.2 t4 3 o207=1 o208=2 o209=3
1.3 t5 3 o10=1 o11=2 o12=3
1.4 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.5 t7 3 o17=1!4 o18=2 o19=3
1.6 t8 1 o20=0 o21=1
2 t9 11
2.1 t10 4 o131=0 o161=1 o210=2 o211=4!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 15
6.1 t41 2 o133=0 o212=1 o213=2
6.2 t42 3 o214=0 o215=1 o216=3
6.3 t43 5 o217=0 o218=1 o219=2 o220=3 o221=5
6.4 t49 5 o222=0 o223=1 o224=2 o189=3 o225=5
7 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
8 t35 5 o92=2!3 o93=4 o94=5
9 t36 5 o157=1!3 o158=3!4 o159=5
10 t38 5 o100=1 o101=3 o102=5
# 15|Đồ uống có cồn khác|Other alcoholic drinks
A 40
1 t1 17
1.1 t47 4 o137=1!3 o138=2 o139=4
1.2 t4 3 o207=1 o208=2 o209=3
1.3 t5 3 o10=1 o11=2 o12=3
1.4 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.5 t7 3 o17=1!4 o18=2 o19=3
1.6 t8 1 o20=0 o21=1
2 t9 11
2.1 t10 4 o131=0 o161=1 o210=2 o211=4!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 15
6.1 t41 2 o133=0 o212=1 o213=2
6.2 t42 3 o226=0 o227=1!4 o228=3
6.3 t43 5 o217=0 o218=1 o219=2 o220=3!4 o221=5
6.4 t49 5 o222=0 o223=1 o224=2 o229=3!4 o230=5
7 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
8 t35 5 o92=2!3 o93=4 o94=5
9 t36 5 o157=1!3 o158=3!4 o159=5
10 t38 5 o100=1 o101=3 o102=5
# 16|Nước khoáng, nước uống đóng chai|Mineral and bottled water
A 40
1 t1 17
1.1 t47 4 o137=1!3 o138=2 o139=4
1.2 t4 3 o231=1 o232=2 o233=3
1.3 t5 3 o10=1 o11=2 o12=3
1.4 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.5 t7 3 o17=1!4 o18=2 o19=3
1.6 t8 1 o20=0 o21=1
2 t9 11
2.1 t10 4 o131=0 o161=1 o210=2 o211=4!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 15
6.1 t41 3 o133=0 o213=3
6.2 t42 3 o234=0 o216=3
6.3 t43 4 o235=0 o236=2 o237=4
6.4 t49 5 o238=0 o239=1 o240=3 o241=5
7 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
8 t35 5 o92=2!3 o93=4 o94=5
9 t60 5 o242=1 o243=3 o244=5!5
10 t38 5 o100=1 o101=3 o102=5
# 17|Đồ uống không cồn khác|Other non-alcoholic drinks
A 40
1 t1 17
1.1 t47 4 o137=1!3 o138=2 o139=4
1.2 t4 3 o207=1 o208=2 o209=3
1.3 t5 3 o10=1 o11=2 o12=3
1.4 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.5 t7 3 o17=1!4 o18=2 o19=3
1.6 t8 1 o20=0 o21=1
2 t9 11
2.1 t10 4 o131=0 o161=1 o210=2 o211=4!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t28 15
6.1 t41 3 o133=0 o112=1 o213=3
6.2 t42 4 o226=0 o227=2!4 o228=4
6.3 t43 5 o217=0 o218=1 o219=2 o220=3!4 o221=5
6.4 t49 3 o238=0 o239=1 o240=2 o245=3
7 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
8 t35 5 o92=2!3 o93=4 o94=5
9 t36 5 o157=1!3 o158=3!4 o159=5
10 t38 5 o100=1 o101=3 o102=5
# 18|Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền|Functional food, herbal and traditional medicine
A 40
1 t1 18
1.1 t47 3 o137=1!3 o138=2 o139=3
1.2 t3 2 o4=0 o5=1 o246=2
1.3 t4 3 o175=0 o140=1 o141=2 o160=3
1.4 t5 3 o10=1 o11=2 o12=3
1.5 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.6 t7 3 o17=1!4 o18=2 o19=3
1.7 t8 1 o20=0 o21=1
2 t9 10
2.1 t10 3 o131=0 o161=1 o162=2 o163=3!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t61 5 o247=1!3 o248=3!4 o249=5
7 t35 4 o250=2 o251=4
8 t62 5 o252=0 o253=1 o254=3 o255=5
9 t63 3 o256=0 o257=1 o258=2 o259=3
10 t64 3 o260=1 o261=3
11 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
12 t36 3 o262=0 o263=1 o264=3
13 t37 2 o98=1 o99=2
14 t38 5 o100=1 o101=3 o102=5
# 19|Mỹ phẩm có dược liệu|Cosmetics with herbs
A 40
1 t1 17
1.1 t47 4 o137=1!3 o138=2 o139=4
1.2 t4 3 o175=0 o140=1 o141=2 o160=3
1.3 t5 3 o10=1 o11=2 o12=3
1.4 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.5 t7 3 o17=1!4 o18=2 o19=3
1.6 t8 1 o20=0 o21=1
2 t9 11
2.1 t10 4 o131=0 o161=1 o162=2 o163=4!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o44=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t35 5 o265=0 o266=1 o267=3 o268=5
7 t28 3 o269=0 o270=1 o271=3
8 t62 5 o252=0 o253=1 o254=3 o255=5
9 t63 4 o256=0 o257=1 o258=2 o259=4
10 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
11 t64 3 o272=0 o273=1 o274=3
12 t36 5 o157=1!3 o158=3!4 o159=5
13 t37 2 o98=1 o275=2
14 t38 3 o100=1 o101=2 o102=3
# 20|Tinh dầu và dược liệu khác|Essential oils and other herbs
A 40
1 t1 17
1.1 t47 4 o137=1!3 o138=2 o139=4
1.2 t4 3 o175=0 o140=1 o141=2 o160=3
1.3 t5 3 o10=1 o11=2 o12=3
1.4 t40 3 o13=0 o14=1 o15=2!4 o16=3!5
1.5 t7 3 o17=1!4 o18=2 o19=3
1.6 t8 1 o20=0 o21=1
2 t9 11
2.1 t10 4 o131=0 o161=1 o162=2 o163=4!4
2.2 t11 3 o25=0 o26=1 o27=2!3 o28=3
2.3 t12 3 o29=1!3 o30=2 o31=3!4
2.4 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t35 5 o266=1 o276=3 o277=5
7 t28 3 o269=0 o270=1 o271=3
8 t62 5 o252=0 o253=1 o254=3 o255=5
9 t63 4 o256=0 o257=1 o258=2 o259=4
10 t65 3 o278=0 o279=1 o280=3
11 t34 5 o81=0 o89=1 o90=3!4 o91=5!5
12 t36 5 o157=1!3 o158=3!4 o159=5
13 t37 2 o98=1 o275=2
14 t38 3 o100=1 o101=2 o102=3
# 21|Thủ công mỹ nghệ gia dụng, trang trí|Handicrafts for home and decoration
A 40
1 t1 19
1.1 t47 4 o137=1!3 o138=2 o139=4
1.2 t4 3 o281=1 o282=2 o283=3
1.3 t5 3 o10=1 o11=2 o12=3
1.4 t40 4 o13=0 o14=1 o15=2!4 o16=4!5
1.5 t7 4 o17=1!4 o18=2 o19=4
1.6 t8 1 o20=0 o21=1
2 t9 9
2.1 t10 4 o131=0 o161=1 o162=2 o163=4!4
2.2 t66 4 o29=1!3 o30=3 o31=4!4
2.3 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t67 21
6.1 t68 5 o284=0 o285=1 o286=3 o287=5!5
6.2 t69 5 o288=1 o289=3 o290=5!5
6.3 t70 3 o291=0 o292=1 o293=2 o294=3
6.4 t71 3 o295=0 o296=1 o297=2 o298=3
6.5 t72 5 o299=0 o300=3 o301=5
7 t35 4 o92=1!3 o93=2 o94=4
8 t36 5 o157=1!3 o158=3!4 o159=5
9 t38 5 o100=1 o101=3 o102=5
# 22|Vải, may mặc|Fabrics and garments
A 40
1 t1 18
1.1 t47 4 o137=1!3 o138=2 o139=4
1.2 t4 3 o281=1 o282=2 o283=3
1.3 t5 3 o10=1 o11=2 o12=3
1.4 t40 4 o13=0 o14=1 o15=2!4 o16=4!5
1.5 t7 3 o17=1!4 o18=2 o19=3
1.6 t8 1 o20=0 o21=1
2 t9 10
2.1 t10 4 o131=0 o161=1 o162=2 o163=4!4
2.2 t66 5 o29=1!3 o30=3 o31=5!4
2.3 t13 1 o32=0 o33=1
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t67 24
6.1 t68 5 o284=0 o285=1 o286=3 o287=5!5
6.2 t69 5 o288=1 o289=3 o290=5!5
6.3 t70 5 o291=0 o292=1 o293=3 o294=5
6.4 t71 4 o295=0 o296=1 o297=2 o298=4
6.5 t72 5 o299=0 o302=3 o303=5
7 t35 3 o92=1!3 o93=2 o94=3
8 t37 3 o98=1 o304=2 o305=3
9 t38 5 o100=1 o101=3 o102=5
# 23|Hoa|Flowers
A 40
1 t1 19
1.1 t2 4 o1=1 o2=2 o3=4
1.2 t4 4 o306=1 o307=2 o308=4
1.3 t5 3 o10=1 o11=2 o12=3
1.4 t40 4 o13=0 o14=1 o15=2!4 o16=4!5
1.5 t7 3 o17=1!4 o18=2 o19=3
1.6 t8 1 o20=0 o21=1
2 t9 9
2.1 t10 5 o131=0 o161=1 o162=3 o163=5!4
2.2 t66 4 o29=1!3 o30=3 o31=4!4
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o48=2!3 o49=3!4 o50=5!5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t73 14
6.1 t29 5 o72=0 o73=1 o114=2 o74=5!4
6.2 t42 5 o76=1 o164=1 o309=3!4 o310=5!5
6.3 t74 4 o311=1 o312=2 o313=4
7 t34 8 o81=2 o89=4 o90=6!4 o91=8!5
8 t36 4 o262=0 o263=2 o264=4!3
9 t37 4 o98=2 o314=4
10 t38 5 o100=1 o101=3 o102=5
# 24|Cây cảnh|Ornamental plants
A 40
1 t1 19
1.1 t2 4 o1=1 o2=2 o3=4
1.2 t4 4 o315=1 o316=2 o317=4
1.3 t5 3 o10=1 o11=2 o12=3
1.4 t40 4 o13=0 o14=1 o15=2!4 o16=4!5
1.5 t7 3 o17=1!4 o18=2 o19=3
1.6 t8 1 o20=0 o21=1
2 t9 9
2.1 t10 5 o131=0 o161=1 o162=3 o163=5!4
2.2 t75 4 o318=1!3 o319=3 o320=4!5
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o321=2 o322=3 o323=4 o324=5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t73 17
6.1 t76 5 o81=1 o325=3 o326=5!5
6.2 t42 4 o164=1 o309=2 o310=4
6.3 t77 5 o327=1 o328=2 o286=3 o329=5!5
6.4 t78 3 o311=1 o312=2 o313=3
7 t34 9 o81=2 o89=4 o90=6!4 o91=9!5
8 t36 4 o262=0 o263=2 o264=4!3
9 t38 5 o100=1 o101=3 o102=5
# 25|Động vật cảnh|Ornamental animals
A 40
1 t1 19
1.1 t2 4 o330=1 o331=2 o332=4
1.2 t4 4 o333=1 o334=2 o335=4
1.3 t5 3 o10=1 o11=2 o12=3
1.4 t40 4 o13=0 o14=1 o15=2!4 o16=4!5
1.5 t7 3 o17=1!4 o18=2 o19=3
1.6 t8 1 o20=0 o21=1
2 t9 9
2.1 t10 5 o131=0 o161=1 o162=3 o211=5!4
2.2 t75 4 o318=1!3 o319=3 o320=4!4
3 t14 12
3.1 t15 3 o34=1 o35=2 o36=3
3.2 t16 1 o37=0 o38=1
3.3 t17 3 o39=1 o40=2 o41=3
3.4 t18 2 o42=1 o43=2!4
3.5 t19 3 o44=1!3 o45=2!4 o46=3
B 25
4 t20 13
4.1 t21 5 o47=1 o321=2 o322=3 o323=4 o324=5
4.2 t22 3 o51=0 o52=1 o53=2 o54=3
4.3 t23 5 o55=0 o56=1 o57=2 o58=3 o59=5
5 t24 12
5.1 t25 5 o60=0 o61=1 o62=2 o63=3 o64=5!4
5.2 t26 2 o65=0 o66=1 o67=2
5.3 t27 5 o68=0 o69=1!3 o70=3 o71=5
C 35
6 t73 15
6.1 t76 5 o81=1 o325=3 o326=5!5
6.2 t42 5 o164=1 o309=3 o310=5
6.3 t29 5 o72=0 o73=1 o114=3 o74=5!4
7 t34 10 o81=2 o89=5 o90=7!4 o91=10!5
8 t36 5 o262=0 o263=3 o264=5!3
9 t38 5 o100=1 o101=3 o102=5
# 26|Du lịch cộng đồng, du lịch sinh thái, điểm du lịch|Community tourism, ecotourism and tourist sites
A 40
1 t79 14
1.1 t80 3 o336=1 o337=3
1.2 t81 5 o338=1 o339=3 o340=5
1.3 t82 4 o341=1 o342=2 o343=3 o344=4
1.4 t83 2 o345=1 o346=2
2 t9 12
2.1 t84 5 o347=1 o348=3 o349=5
2.2 t85 2 o350=1 o351=2
2.3 t86 5 o352=1 o353=3 o354=5
3 t14 14
3.1 t15 3 o34=1 o35=2 o355=3
3.2 t16 1 o37=0 o38=1
3.3 t17 4 o39=1 o40=2 o41=4
3.4 t18 3 o42=1 o43=3!4
3.5 t19 3 o44=1!3 o356=2!4 o357=3
B 25
4 t20 17
4.1 t87 5 o358=1 o359=3 o360=5
4.2 t88 3 o361=1 o362=2 o363=3
4.3 t89 2 o364=1 o365=2
4.4 t23 4 o366=1 o367=2 o368=3 o369=4
4.5 t90 3 o370=1 o371=2 o372=3
5 t24 8
5.1 t25 4 o373=1 o374=2 o375=4
5.2 t91 2 o376=1 o377=2
5.3 t92 2 o378=1 o379=2
C 35
6 t93 3 o380=1 o381=2 o382=3
7 t94 3 o383=1 o384=2 o385=3
8 t95 3 o386=1/1 o387=3/1 o388=1/2 o389=3/2
9 t96 2 o390=1/1 o391=2/1 o392=1/2 o393=2/2
10 t97 3 o394=1 o395=2 o396=3
11 t98 2 o397=1 o398=2
12 t99 3 o399=1 o400=2 o401=3
13 t100 4 o402=1 o403=2 o404=3 o405=4
14 t101 4 o406=1 o407=2 o408=4
15 t102 3 o409=1/1 o410=3/1 o411=1/2 o412=3/2
16 t103 3 o413=1 o414=2 o415=3
17 t104 2 o416=1 o417=2
`
