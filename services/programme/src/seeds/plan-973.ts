import { fixedId } from '@ocop/service-kit/identifiers'
import type { PlanTerms } from '../capabilities/plans/write-plan.use-case.ts'

export const QUANG_NAM = fixedId('administrative-unit', '49@2024')

/** Code, formula, comparison, number, upper end, threshold, deadline, who is responsible, and words of our own. */
const TARGETS = `
T1|APPARATUS_IN_PLACE|AT_LEAST|100|||2024-12-31|DISTRICT|Bộ máy OCOP cấp huyện, xã được củng cố, kiện toàn|OCOP bodies of districts and communes are in place
T2|OFFICERS_TRAINED|AT_LEAST|100|||2024-12-31|PROVINCE|Cán bộ OCOP cấp huyện, xã được tập huấn|OCOP officers of districts and communes are trained
T3|NEW_PRODUCERS_TRAINED|AT_LEAST|100|||2024-12-31|PROVINCE|Chủ thể mới tham gia được tập huấn|Producers that are new to the programme are trained
T4|RECOGNISED_OF_REGISTERED|AT_LEAST|70|||2024-12-31|DISTRICT|Ít nhất 70% sản phẩm đăng ký đạt từ 3 sao|At least 70% of registered products reach 3 stars
T5|PRODUCTS_OF_STAR|RANGE|15|20|4|2024-12-31|PROVINCE|15–20 sản phẩm đạt 4 sao|15 to 20 products with 4 stars
T6|ORGANIZATIONS_SUPPORTED|AT_LEAST|10|||2024-12-31|DISTRICT|Ít nhất 10 tổ chức kinh tế được củng cố, nâng cấp, thành lập mới|At least 10 organizations consolidated, upgraded or established
T7|FOOD_SAFETY_COMMITTED|AT_LEAST|100|||2024-12-31|COMMUNE|Chủ thể có cam kết bảo đảm an toàn thực phẩm|Producers have signed a food-safety commitment
T8|LABELS_PASSED|AT_LEAST|100|||2024-12-31|DISTRICT|Bao bì, nhãn mác, đóng gói đúng quy định|Packaging and labels follow the rules
T9|UNITS_WITH_SALES_POINT|AT_LEAST|100|||2024-12-31|DISTRICT|18/18 huyện có ít nhất một điểm bán hàng OCOP|Each of the 18 districts has a sales point
T10|POINTS_WITH_MIXED_SHELF|AT_LEAST|100|||2024-12-31|DISTRICT|Điểm bán kết nối sản phẩm của địa phương khác và ngoài tỉnh|Sales points carry products of other districts and provinces too
T11|GROWTH_AFTER_RECOGNITION|AT_LEAST|100||1.5|2024-12-31|COMMUNE|Doanh thu và lợi nhuận sau một năm công nhận gấp ít nhất 1,5 lần|Revenue and profit are at least 1.5 times as large a year after recognition
T12|OCOP_FAIRS_HELD|AT_LEAST|2|||2024-12-31|PROVINCE|Ít nhất 2 hội chợ chuyên đề OCOP trong và ngoài tỉnh|At least 2 OCOP fairs in and out of the province
T13|OVERSEAS_CAMPAIGNS|AT_LEAST|1|||2024-12-31|PROVINCE|Ít nhất một chương trình xúc tiến thương mại ở nước ngoài|At least one promotion campaign abroad
T14|REVIEW_CONFERENCES|EXACTLY|1|||2025-01-31|PROVINCE|Hội nghị tổng kết năm 2024, triển khai năm 2025|A conference reviews 2024 and opens 2025
T15|DISTRICT_DECISIONS|BEFORE|100|||2024-07-31|DISTRICT|Các huyện đánh giá, công nhận 3 sao trước tháng 8/2024|Districts decide on 3-star products before August 2024
T16|PROVINCE_DECISION|BEFORE|100|||2024-10-29|PROVINCE|Tỉnh đánh giá, công nhận 4 sao trước 30/10/2024|The province decides on 4-star products before 30 October 2024
T17|DOSSIERS_FORWARDED|AT_LEAST|100|||2024-12-31|PROVINCE|Hồ sơ đủ điểm được trình cấp trên|Dossiers with enough points go to the level above
`

type Terms = PlanTerms['targets'][number]
const numberOf = (text: string) => (text === '' ? null : Number(text))

function targetOf(row: string): Terms {
  const [code, formula, comparison, number, numberTo, threshold, deadline, responsible, titleVi, titleEn] = row.split('|') as [
    string,
    Terms['formula'],
    Terms['comparison'],
    string,
    string,
    string,
    string,
    Terms['responsible'],
    string,
    string,
  ]
  const numbers = { number: Number(number), numberTo: numberOf(numberTo), threshold: numberOf(threshold) }
  return { code, formula, comparison, ...numbers, deadline, responsible, titleVi, titleEn }
}

/** The plan of Quảng Nam for 2024 with its 17 targets, as the press told of it in February 2024. */
export const PLAN_973: PlanTerms & { readonly unitId: string; readonly year: number } = {
  unitId: QUANG_NAM,
  year: 2024,
  number: '973/KH-UBND',
  decidedOn: '2024-02-15',
  title: 'Kế hoạch thực hiện Chương trình OCOP năm 2024 tỉnh Quảng Nam',
  note: 'Dữ liệu minh họa theo báo chí tháng 02/2024. Ngày ký ghi gần đúng (giữa tháng 02/2024); công thức và mẫu số do nền tảng đề xuất.',
  unitsOn: '2024-02-15',
  targets: TARGETS.trim().split('\n').map(targetOf),
}
