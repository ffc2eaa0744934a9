/** slug | what one piece is | invented price in thousand đồng | one sentence | story, in our own words */
const PAGES = `
den-long-de-lantana|hộp 1 chiếc, cao 30 cm|320|Đèn lồng tre bọc vải, gập gọn được để mang đi xa.|Phố cổ Hội An sáng đèn lồng mỗi đêm rằm. Chiếc đèn này giữ dáng khung tre quen thuộc, thêm nếp gấp để khách mang một góc phố về nhà.
tra-rung-cu-lao-cham|hộp 20 túi lọc|95|Trà từ các loại lá cây rừng trên đảo Cù Lao Chàm.|Người dân trên đảo từ lâu hái lá rừng phơi khô nấu nước uống hằng ngày. Những loại lá ấy nay được sao sấy và đóng túi cho người ở xa.
tuong-ot-me-daichi|chai 230 g|45|Tương ớt trộn mè rang, cay vừa, thơm bùi.|Hũ tương ớt là vị không thể thiếu trên bàn ăn Hội An. Mè rang làm vị cay dịu lại và thơm lâu.
yen-tinh-che-say-tho|hộp 50 g|1900|Tổ yến làm sạch lông, sấy khô, giữ nguyên sợi.|Dải đất ven biển Thăng Bình có nhiều nhà nuôi yến. Tổ yến được nhặt lông bằng tay rồi sấy ở nhiệt độ thấp.
dau-me-den-nguyen-chat-bao-tam|chai 250 ml|120|Dầu ép từ mè đen rang vừa, không pha thêm.|Mè đen trồng trên đất cát được rang vừa lửa rồi ép. Dầu để lắng tự nhiên nên thơm và có màu nâu trong.
dau-phung-nguyen-chat-bao-tam|chai 500 ml|85|Dầu ép từ đậu phụng, thơm mùi bếp quê xứ Quảng.|Phi hành với dầu phụng là mùi thơm mở đầu của tô mì Quảng. Hạt đậu được chọn, phơi khô rồi ép từng mẻ nhỏ.
banh-trang-le-dich-yen|gói 400 g|40|Bánh tráng mỏng tráng tay, phơi nắng.|Ở xã Tiên Phong, bánh được tráng trên nồi hơi lúc trời chưa sáng để kịp nắng lên. Bánh mỏng, dẻo, cuốn không rách.
vong-deo-tay-tu-tram-huong|1 vòng, hạt 10 mm|650|Vòng hạt trầm hương tiện và đánh bóng bằng tay.|Tiên Phước là vùng đất của cây dó bầu. Từng hạt trầm được tiện, đánh bóng rồi xâu lại thành vòng.
dau-me-den-nguyen-chat-thanh-toan|chai 250 ml|115|Dầu mè đen ép nguyên chất từ hạt mè trung du.|Hạt mè thu về được sàng kỹ, rang vừa tới rồi mới ép. Mỗi chai giữ mùi mè rang như vừa ra khỏi chảo.
dau-phung-thanh-toan|chai 500 ml|80|Dầu phụng ép thủ công của vùng trung du Tiên Phước.|Đậu phụng trồng xen trên đất đồi, thu hoạch vào đầu hè. Dầu được ép và lọc qua vải, không pha dầu khác.
tra-dang-sam|hộp 20 túi lọc|110|Trà túi lọc từ đẳng sâm trồng trên núi cao.|Đẳng sâm mọc trên những triền núi Tây Giang mờ sương. Củ sâm được rửa, thái, sấy rồi đóng túi để pha nhanh.
cao-dang-sam|hũ 200 g|290|Cao cô đặc từ củ đẳng sâm Tây Giang.|Củ đẳng sâm được nấu nhiều lần nước rồi cô thành cao sánh. Một thìa nhỏ pha nước ấm là đủ cho một tách.
bo-den-thon-nu|1 bộ 2 đèn|1450|Bộ đèn gỗ tạo dáng người con gái thôn quê.|Khúc gỗ, gốc tre được đục đẽo thành dáng cô gái đội nón. Khi thắp lên, ánh sáng đi qua những khe gỗ như qua vạt áo.
gao-cai-quat-mo|túi 5 kg|135|Gạo đóng túi của nhóm nông dân trẻ Thăng Bình.|Chiếc quạt mo gợi nhớ câu đồng dao và những trưa hè trên đồng. Lúa được gặt, sấy và xay trong vùng.
tuong-tram-tam-linh|1 tượng, cao 20 cm|2400|Tượng chế tác từ gỗ trầm hương.|Người thợ ở Nông Sơn đọc vân gỗ trước khi đặt nhát đục đầu tiên. Mỗi pho tượng vì vậy không giống pho nào.
thanh-gao-lut-hat-va-rong-bien|hộp 12 thanh|75|Thanh gạo lứt rang ghép hạt và rong biển.|Gạo lứt rang nổ được ghép với các loại hạt và rong biển. Thanh nhỏ, vừa một lần ăn, tiện mang theo.
ngu-coc-duy-oanh|hộp 500 g|120|Bột ngũ cốc rang xay pha nước ấm.|Các loại hạt được rang riêng từng loại vì mỗi hạt chín một lúc khác nhau. Sau đó mới trộn và xay mịn.
nuoc-mam-lang-bich-hoa|chai 500 ml|70|Nước mắm cá cơm ủ chượp của làng biển Tam Thanh.|Làng Tam Thanh nổi tiếng với những bức tường vẽ tranh và nghề làm mắm. Cá cơm và muối được ủ trong chum, đợi qua nhiều tháng mới rút nước nhỉ.
nuoc-yen-dong-hu-le-huynh|lốc 6 hũ 70 ml|210|Nước yến chưng đường phèn, đóng hũ tiện dùng.|Yến được chưng với đường phèn rồi đóng hũ và tiệt trùng. Ướp lạnh trước khi dùng sẽ ngon hơn.
nep-dang-loc-dai|túi 2 kg|90|Giống nếp địa phương, hạt dẻo thơm, hậu vị hơi đắng.|Cánh đồng Lộc Đại giữ một giống nếp có vị đắng nhẹ mà nơi khác không có. Xôi nấu từ nếp này dẻo và thơm lâu.
banh-dua-nuong-quy-thu|hộp 150 g|38|Bánh dừa nướng giòn, thơm cốt dừa.|Cùi dừa, bột và mè được cán mỏng, nướng vàng từng khay. Miếng bánh giòn tan, ngọt vừa.
thuc-pham-bao-ve-suc-khoe-saphraton|hộp 30 viên|890|Thực phẩm bảo vệ sức khỏe từ dược liệu vùng núi Ngọc Linh.|Trà Linh nằm trên sườn núi Ngọc Linh, nơi người dân giữ nghề trồng sâm dưới tán rừng. Sản phẩm này không phải là thuốc, không có tác dụng thay thế thuốc chữa bệnh.
dia-chua-cau|1 đĩa, đường kính 20 cm|180|Đĩa trang trí hình Chùa Cầu.|Chùa Cầu là hình ảnh mà ai rời Hội An cũng mang theo. Chiếc đĩa giữ lại mái ngói và nhịp cầu ấy.
nuoc-mam-nhi-truyen-thong-tu-tai|chai 500 ml|90|Nước mắm nhỉ ủ theo lối cũ của vùng cửa biển.|Những chum mắm nằm phơi dưới nắng cửa Đại. Nước nhỉ được rút từng giọt, để nguyên vị.
soi-mi-cao-lau-to-van-binh|gói 500 g|35|Sợi cao lầu khô cho món ăn của phố cổ.|Sợi cao lầu to, dai và có màu vàng sẫm. Trụng nước sôi, thêm thịt xíu và rau là có ngay một tô Hội An.
banh-dau-xanh-nguyen-thi-bong|hộp 300 g|50|Bánh đậu xanh truyền thống của Hội An.|Đậu xanh cà vỏ được hấp, sên với đường rồi in khuôn gỗ. Bánh nhỏ, ăn cùng trà nóng.
bo-trang-tri-den-long-tu-gom|1 bộ 3 đèn|420|Bộ đèn lồng nhỏ nặn từ đất nung.|Từ đất sét, người thợ thu nhỏ chiếc đèn lồng phố Hội. Đặt trên bàn, đèn hắt bóng hoa văn lên tường.
cam-but-chua-cau-hoi-an|1 chiếc|150|Hộp cắm bút mô phỏng Chùa Cầu.|Mái cong của Chùa Cầu thành một vật dùng hằng ngày trên bàn học. Các chi tiết được ghép và mài bằng tay.
bot-protein-thuan-thuc-vat-kim-bong-hoi-an|hộp 400 g|260|Bột đạm thực vật từ các loại đậu, hạt.|Từ vùng Kim Bồng, các loại đậu và hạt được rang xay thành bột mịn. Pha với nước hoặc sữa hạt đều hợp.
nhang-bach-thao|hộp 100 cây|65|Nhang làm từ bột thảo mộc.|Bột của nhiều loại cây cỏ được trộn và se thành nhang. Khói nhẹ, mùi dịu.
cha-nuong-hoi-an|gói 500 g|115|Chả nướng theo lối Hội An, cấp đông.|Chả nướng cuốn bánh tráng, rau sống là món quen của phố. Hấp hoặc nướng lại vài phút là dùng được.
de-say-cay-gion|hũ 100 g|85|Dế nuôi sấy giòn, tẩm gia vị cay.|Dế được nuôi bằng rau cỏ, làm sạch rồi sấy giòn. Một món ăn vặt lạ miệng, giàu đạm.
tho-moc-tra|hộp 100 g|140|Trà thảo mộc phối từ nhiều loại lá và rễ.|Các vị thảo mộc được sao riêng rồi phối lại. Nước trà ngọt hậu, uống nóng hay lạnh đều được.
banh-hat-healthy-healthy-snack|hộp 200 g|95|Bánh từ các loại hạt, ít ngọt.|Hạt được rang, liên kết bằng một chút mật rồi nướng mỏng. Giòn, bùi, tiện mang theo.
ngu-coc-hat-sen-me-den-me-mit|hộp 500 g|165|Ngũ cốc từ hạt sen và mè đen.|Hạt sen và mè đen rang thơm được xay cùng các loại đậu. Buổi sáng một ly là đủ ấm bụng.
bo-dau-phong-nguyen-chat|hũ 250 g|89|Bơ đậu phộng xay nguyên chất, không thêm đường.|Đậu phộng rang vừa tới được xay cho đến khi sánh mịn. Lớp dầu nổi lên là của chính hạt đậu, khuấy đều trước khi dùng.
quat-say-soi-phuc-nguyen|hũ 150 g|70|Vỏ quật sấy dẻo thái sợi.|Cẩm Hà là làng quật của Hội An. Sau Tết, trái quật được thái sợi và sấy dẻo thành món ăn vặt chua ngọt.
dau-me-den-viet|chai 250 ml|110|Dầu ép từ mè đen của vùng Núi Thành.|Mè đen được rang và ép trong ngày. Vài giọt là đủ thơm một tô bún.
rau-cau-chi-vang|túi 200 g|60|Rong câu chỉ vàng phơi khô để nấu thạch.|Rong được vớt ở vùng đầm nước lợ, rửa sạch rồi phơi nắng. Nấu lên thành thạch giòn mát.
nep-bau-tam-my|túi 2 kg|85|Nếp hạt tròn, dẻo, giống của Tam Mỹ.|Hạt nếp tròn bầu như tên gọi, gieo trên những thửa ruộng Tam Mỹ. Gói bánh tét hay đồ xôi đều dẻo.
dau-phong-chu-lai|chai 500 ml|82|Dầu phộng ép từ đậu trồng trên đất cát Chu Lai.|Đất cát ven biển hợp với cây đậu phộng. Dầu ép ra vàng trong và thơm.
tinh-dau-tram-huong-an-phuc|lọ 5 ml|480|Tinh dầu trầm hương chưng cất.|Gỗ trầm được ngâm và chưng cất nhiều ngày để lấy tinh dầu. Một giọt lan tỏa cả căn phòng.
tra-linh-chi-hoang-hai|hộp 20 túi lọc|130|Trà túi lọc từ nấm linh chi.|Nấm linh chi nuôi trồng được thái lát, sấy khô và nghiền. Vị hơi đắng, hậu ngọt.
ruou-gao-ban-than|chai 500 ml|95|Rượu gạo nấu men truyền thống.|Bàn Than là ghềnh đá đẹp của vùng biển Núi Thành. Rượu được nấu từ gạo địa phương với men truyền thống.
muc-rim-xe-soi-co-kieu|hũ 200 g|155|Mực khô xé sợi rim ngọt cay.|Mực phơi khô được nướng, xé tay rồi rim với gia vị. Món ăn vặt đậm vị biển.
che-duc-phu-tam-son|gói 200 g|60|Chè xanh của vùng đồi Đức Phú.|Đồi chè Đức Phú có từ nhiều chục năm trước. Búp chè được hái sáng, sao trong ngày.
ruou-dang-sam-duc-huy|chai 500 ml|210|Rượu ngâm đẳng sâm Tây Giang.|Củ đẳng sâm tươi được rửa kỹ, để ráo rồi ngâm rượu. Rượu ngả vàng và thơm mùi sâm.
ruou-dang-sam-chinh-chau|chai 500 ml|200|Rượu ngâm củ đẳng sâm vùng cao.|Người vùng cao ngâm đẳng sâm để đãi khách quý. Chai rượu này giữ cách ngâm ấy.
sam-day-phuoc-son|túi 500 g|380|Sâm dây sấy khô của núi rừng Phước Sơn.|Sâm dây mọc leo dưới tán rừng Phước Sơn. Củ sấy khô dùng hầm canh hoặc pha trà.
che-day-razeh|gói 200 g|80|Chè dây sấy khô của vùng núi Đông Giang.|Chè dây mọc hoang trên sườn núi, được hái, vò và phơi. Nước chè có vị dịu, hơi chát.
ot-a-rieu-muoi|hũ 150 g|55|Ớt A Riêu hạt nhỏ ngâm muối.|A Riêu là giống ớt nhỏ, thơm của người Cơ Tu. Ngâm muối để giữ vị cay quanh năm.
che-quyet-thang|gói 200 g|65|Chè xanh của vùng chè Quyết Thắng.|Những luống chè ở Đông Giang nằm trên đất đồi mát quanh năm. Búp chè được sao và đóng gói tại chỗ.
tinh-dau-que-tra-my|lọ 10 ml|120|Tinh dầu chưng cất từ quế Trà My.|Quế Trà My thơm đậm, cay nồng, được trồng nhiều đời. Tinh dầu được cất từ vỏ và lá quế.
giao-co-lam-nam-tra-my|gói 200 g|90|Giảo cổ lam sấy khô để hãm trà.|Giảo cổ lam mọc ven suối trên núi cao. Dây và lá được rửa, cắt khúc, sấy khô.
gao-do-nam-tra-my|túi 2 kg|95|Gạo đỏ trồng trên ruộng bậc thang.|Ruộng bậc thang Nam Trà My mỗi năm chỉ một vụ. Gạo còn lớp cám đỏ, nấu cơm bùi và dẻo.
mat-ong-tra-my|chai 500 ml|180|Mật ong vùng núi Trà My.|Ong lấy mật từ hoa rừng theo mùa. Màu và vị mật vì vậy thay đổi theo từng vụ.
banh-dua-nuong-me-my-phuong|hộp 180 g|42|Bánh dừa nướng rắc mè, quà quen của Đà Nẵng.|Chiếc bánh dừa mỏng rắc mè được nướng giòn hai mặt. Thơm dừa, bùi mè, ngọt nhẹ.
cha-lua-peco-food|cây 500 g|105|Chả lụa giã kỹ, gói lá chuối.|Thịt được giã nhuyễn, nêm vừa rồi gói lá và luộc. Lát chả dai, thơm mùi lá.
nuoc-mam-nam-o-hiep-hai|chai 500 ml|85|Nước mắm cá cơm than của làng Nam Ô.|Nam Ô là làng mắm nằm dưới chân đèo Hải Vân. Cá cơm than được ủ với muối hạt trong chum.
ruou-dinh-lang-da-tuu|chai 500 ml|190|Rượu ngâm rễ đinh lăng.|Rễ đinh lăng nhiều năm tuổi được rửa, thái và ngâm. Rượu có màu vàng nhạt, vị dịu.
banh-dua-nuong-dau-phong-my-phuong|hộp 180 g|42|Bánh dừa nướng thêm đậu phộng rang.|Đậu phộng rang giã vỡ được trộn vào bột dừa trước khi nướng. Mỗi miếng bánh vừa giòn vừa bùi.
nuoc-mam-phu-quoc-khai-hoan-40-do-dam|chai 520 ml|145|Nước mắm Phú Quốc 40 độ đạm.|Cá cơm được ướp muối ngay trên ghe rồi ủ trong thùng gỗ lớn. Đây là đặc sản tỉnh bạn bày bán tại các điểm OCOP.
mat-hoa-dua|chai 300 ml|160|Mật cô từ nước hoa dừa.|Nước hoa dừa được thu mỗi ngày hai lần rồi cô thành mật. Đây là đặc sản tỉnh bạn bày bán tại các điểm OCOP.
mam-nem-seagull|chai 250 ml|48|Mắm nêm pha sẵn, đậm đà.|Mắm nêm là món chấm của miền biển Nam Trung Bộ. Đây là đặc sản tỉnh bạn bày bán tại các điểm OCOP.
`

export interface DemoPage {
  readonly packaging: string
  readonly price: number
  readonly summary: string
  readonly story: string
}

export const demoPages = new Map<string, DemoPage>(
  PAGES.trim()
    .split('\n')
    .map(line => line.split('|') as [string, string, string, string, string])
    .map(([slug, packaging, price, summary, story]) => [slug, { packaging, price: Number(price) * 1_000, summary, story }]),
)
