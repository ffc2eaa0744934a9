import type { MigrationInterface, QueryRunner } from 'typeorm'

/** code | valid from | valid to | legal basis | read in the decision itself */
const VERSIONS = `
QD920|2019-04-16|2023-04-17|Quyết định 920/QĐ-BCT ngày 16/04/2019 của Bộ Công Thương|0
QD950|2023-04-18|2025-12-31|Quyết định 950/QĐ-BCT ngày 18/04/2023 của Bộ Công Thương (giai đoạn 2023–2025)|1
TAM2026|2026-01-01||Chưa tìm thấy văn bản thay thế Quyết định 950/QĐ-BCT từ 01/01/2026; tạm dùng các tiêu chí của Quyết định này|0
`
/** code | criterion | need | Vietnamese | English | read in decision 950 */
const ITEMS = `
VT1|LOCATION|ONE_OF|Cửa hàng tại nhà ga, sân bay, bến xe, bến tàu|A shop in a railway station, airport, bus or boat station|1
VT2|LOCATION|ONE_OF|Trạm dừng nghỉ trên đường cao tốc, quốc lộ|A stop on a motorway or national road|1
VT3|LOCATION|ONE_OF|Trung tâm thương mại, siêu thị, chợ|A mall, supermarket or market|1
VT4|LOCATION|ONE_OF|Khu, điểm du lịch; nhà hàng, khách sạn|A tourist area, restaurant or hotel|1
VT5|LOCATION|ONE_OF|Làng nghề|A craft village|1
VT6|LOCATION|ONE_OF|Trung tâm thương mại dịch vụ huyện, xã; khu, cụm công nghiệp|A trade-service centre of a district or commune, an industrial zone or cluster|1
VT7|LOCATION|ONE_OF|Trung tâm hội chợ, triển lãm, giới thiệu sản phẩm|A centre for fairs, exhibitions or the introduction of products|1
VT8|LOCATION|ONE_OF|Bưu cục, điểm bưu điện – văn hóa xã|A post office or commune culture post office|1
SP1|PRODUCTS|ONE_OF|Sản phẩm OCOP được công nhận từ 3 sao|OCOP products with 3 stars or more|1
SP2|PRODUCTS|ONE_OF|Sản phẩm thuộc danh mục sản phẩm chủ lực của tỉnh|Products on the province’s list of key products|1
SP3|PRODUCTS|ONE_OF|Sản phẩm công nghiệp nông thôn, nông nghiệp tiêu biểu|Typical rural industrial or agricultural products|1
SP4|PRODUCTS|ONE_OF|Đặc sản địa phương|Local specialities|1
CL1|QUALITY|REQUIRED|Sản phẩm bảo đảm quy định về chất lượng, an toàn và môi trường|Products meet the rules on quality, safety and the environment|1
BH1|SIGN|REQUIRED|Biển hiệu theo mẫu nhận diện thống nhất của Bộ Công Thương|A sign of the ministry’s uniform design|1
CS1|PREMISES|OPTIONAL|Diện tích đủ để trưng bày và bán hàng|Enough floor area to show and sell|0
CS2|PREMISES|OPTIONAL|Trang thiết bị trưng bày, bảo quản|Equipment for display and storage|0
CS3|PREMISES|OPTIONAL|Nhân lực bán hàng, thuyết minh sản phẩm|Staff who sell and explain the products|0
`
const table = (text: string) =>
  text
    .trim()
    .split('\n')
    .map(line => line.split('|').map(cell => cell || null))

/** The national criteria of sales points, by the day they held. What was not found in the decision itself is marked so. */
export class loadChecklists1764440051000 implements MigrationInterface {
  name = 'loadChecklists1764440051000'

  async up(runner: QueryRunner): Promise<void> {
    for (const [code, from, to, basis, verified] of table(VERSIONS)) {
      await runner.query(
        'INSERT INTO checklist_version (code, valid_from, valid_to, legal_basis, is_verified) VALUES ($1, $2, $3, $4, $5)',
        [code, from, to, basis, verified === '1'],
      )
      for (const [place, [item, criterion, need, vi, en, read]] of table(ITEMS).entries())
        await runner.query(
          `INSERT INTO checklist_item (version, code, position, criterion, need, words_vi, words_en, is_verified) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [code, item, place + 1, criterion, need, vi, en, read === '1' && verified === '1'],
        )
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM checklist_item; DELETE FROM checklist_version')
  }
}
