import { fixedId } from '@ocop/service-kit/identifiers'
import type { PlanTerms } from '../capabilities/plans/write-plan.use-case.ts'

export const QUANG_NAM = fixedId('administrative-unit', '49@2024')
const YEAR_END = '2024-12-31'

/** The plan of Quảng Nam for 2024, as the press told of it; titles in words of our own. */
export const PLAN_973: PlanTerms & { readonly unitId: string; readonly year: number } = {
  unitId: QUANG_NAM,
  year: 2024,
  number: '973/KH-UBND',
  decidedOn: '2024-02-15',
  title: 'Kế hoạch thực hiện Chương trình OCOP năm 2024 tỉnh Quảng Nam',
  note: 'Dữ liệu minh họa theo báo chí tháng 02/2024. Ngày ký ghi gần đúng (giữa tháng 02/2024); công thức và mẫu số do nền tảng đề xuất.',
  unitsOn: '2024-02-15',
  targets: [
    {
      ...{ code: 'T1', formula: 'APPARATUS_IN_PLACE', comparison: 'AT_LEAST', number: 100, deadline: YEAR_END, responsible: 'DISTRICT' },
      titleVi: 'Bộ máy OCOP cấp huyện, xã được củng cố, kiện toàn',
      titleEn: 'OCOP bodies of districts and communes are in place',
    },
    {
      ...{ code: 'T2', formula: 'OFFICERS_TRAINED', comparison: 'AT_LEAST', number: 100, deadline: YEAR_END, responsible: 'PROVINCE' },
      titleVi: 'Cán bộ OCOP cấp huyện, xã được tập huấn',
      titleEn: 'OCOP officers of districts and communes are trained',
    },
    {
      ...{ code: 'T3', formula: 'NEW_PRODUCERS_TRAINED', comparison: 'AT_LEAST', number: 100, deadline: YEAR_END, responsible: 'PROVINCE' },
      titleVi: 'Chủ thể mới tham gia được tập huấn',
      titleEn: 'Producers that are new to the programme are trained',
    },
    {
      ...{ code: 'T4', formula: 'RECOGNISED_OF_REGISTERED', comparison: 'AT_LEAST', number: 70, deadline: YEAR_END, responsible: 'DISTRICT' },
      titleVi: 'Ít nhất 70% sản phẩm đăng ký đạt từ 3 sao',
      titleEn: 'At least 70% of registered products reach 3 stars',
    },
    {
      ...{ code: 'T5', formula: 'PRODUCTS_OF_STAR', comparison: 'RANGE', number: 15, numberTo: 20, threshold: 4, deadline: YEAR_END, responsible: 'PROVINCE' },
      titleVi: '15–20 sản phẩm đạt 4 sao',
      titleEn: '15 to 20 products with 4 stars',
    },
    {
      ...{ code: 'T6', formula: 'ORGANIZATIONS_SUPPORTED', comparison: 'AT_LEAST', number: 10, deadline: YEAR_END, responsible: 'DISTRICT' },
      titleVi: 'Ít nhất 10 tổ chức kinh tế được củng cố, nâng cấp, thành lập mới',
      titleEn: 'At least 10 organizations consolidated, upgraded or established',
    },
    {
      ...{ code: 'T7', formula: 'FOOD_SAFETY_COMMITTED', comparison: 'AT_LEAST', number: 100, deadline: YEAR_END, responsible: 'COMMUNE' },
      titleVi: 'Chủ thể có cam kết bảo đảm an toàn thực phẩm',
      titleEn: 'Producers have signed a food-safety commitment',
    },
    {
      ...{ code: 'T8', formula: 'LABELS_PASSED', comparison: 'AT_LEAST', number: 100, deadline: YEAR_END, responsible: 'DISTRICT' },
      titleVi: 'Bao bì, nhãn mác, đóng gói đúng quy định',
      titleEn: 'Packaging and labels follow the rules',
    },
    {
      ...{ code: 'T9', formula: 'UNITS_WITH_SALES_POINT', comparison: 'AT_LEAST', number: 100, deadline: YEAR_END, responsible: 'DISTRICT' },
      titleVi: '18/18 huyện có ít nhất một điểm bán hàng OCOP',
      titleEn: 'Each of the 18 districts has a sales point',
    },
    {
      ...{ code: 'T10', formula: 'POINTS_WITH_MIXED_SHELF', comparison: 'AT_LEAST', number: 100, deadline: YEAR_END, responsible: 'DISTRICT' },
      titleVi: 'Điểm bán kết nối sản phẩm của địa phương khác và ngoài tỉnh',
      titleEn: 'Sales points carry products of other districts and provinces too',
    },
    {
      ...{ code: 'T11', formula: 'GROWTH_AFTER_RECOGNITION', comparison: 'AT_LEAST', number: 100, threshold: 1.5, deadline: YEAR_END, responsible: 'COMMUNE' },
      titleVi: 'Doanh thu và lợi nhuận sau một năm công nhận gấp ít nhất 1,5 lần',
      titleEn: 'Revenue and profit are at least 1.5 times as large a year after recognition',
    },
    {
      ...{ code: 'T12', formula: 'OCOP_FAIRS_HELD', comparison: 'AT_LEAST', number: 2, deadline: YEAR_END, responsible: 'PROVINCE' },
      titleVi: 'Ít nhất 2 hội chợ chuyên đề OCOP trong và ngoài tỉnh',
      titleEn: 'At least 2 OCOP fairs in and out of the province',
    },
    {
      ...{ code: 'T13', formula: 'OVERSEAS_CAMPAIGNS', comparison: 'AT_LEAST', number: 1, deadline: YEAR_END, responsible: 'PROVINCE' },
      titleVi: 'Ít nhất một chương trình xúc tiến thương mại ở nước ngoài',
      titleEn: 'At least one promotion campaign abroad',
    },
    {
      ...{ code: 'T14', formula: 'REVIEW_CONFERENCES', comparison: 'EXACTLY', number: 1, deadline: '2025-01-31', responsible: 'PROVINCE' },
      titleVi: 'Hội nghị tổng kết năm 2024, triển khai năm 2025',
      titleEn: 'A conference reviews 2024 and opens 2025',
    },
    {
      ...{ code: 'T15', formula: 'DISTRICT_DECISIONS', comparison: 'BEFORE', number: 100, deadline: '2024-07-31', responsible: 'DISTRICT' },
      titleVi: 'Các huyện đánh giá, công nhận 3 sao trước tháng 8/2024',
      titleEn: 'Districts decide on 3-star products before August 2024',
    },
    {
      ...{ code: 'T16', formula: 'PROVINCE_DECISION', comparison: 'BEFORE', number: 100, deadline: '2024-10-29', responsible: 'PROVINCE' },
      titleVi: 'Tỉnh đánh giá, công nhận 4 sao trước 30/10/2024',
      titleEn: 'The province decides on 4-star products before 30 October 2024',
    },
    {
      ...{ code: 'T17', formula: 'DOSSIERS_FORWARDED', comparison: 'AT_LEAST', number: 100, deadline: YEAR_END, responsible: 'PROVINCE' },
      titleVi: 'Hồ sơ đủ điểm được trình cấp trên',
      titleEn: 'Dossiers with enough points go to the level above',
    },
  ],
}
