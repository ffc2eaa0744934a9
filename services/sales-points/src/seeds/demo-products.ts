/**
 * Demo products as a till needs them, until catalog's announcements arrive: name, producer (empty: the source does not name
 * it), code of the unit of origin, product set, and the price that catalog has invented.
 */
export const DEMO_PRODUCTS = `
Đèn lồng Dé Lantana|Công ty TNHH Dịch vụ Hoa Nam|503|21|320000
Trà rừng Cù Lao Chàm|Công ty CP Tập đoàn Hann|503|12|95000
Tương ớt mè Daichi|Công ty TNHH Daichi Foods|503|9|45000
Yến tinh chế sấy thô|Công ty TNHH MTV Yến sào Đất Quảng|513|8|1900000
Dầu mè đen nguyên chất Bảo Tâm|HTX Sản xuất dầu thực vật nguyên chất Bảo Tâm|502|7|120000
Dầu phụng nguyên chất Bảo Tâm|HTX Sản xuất dầu thực vật nguyên chất Bảo Tâm|502|7|85000
Bánh tráng lề Địch Yên||514|6|40000
Vòng đeo tay từ trầm hương|HTX Trầm hương Tiên Phước|514|21|650000
Dầu mè đen nguyên chất Thanh Toàn|Cơ sở Nguyễn Thanh Toàn|514|7|115000
Dầu phụng Thanh Toàn|Cơ sở Nguyễn Thanh Toàn|514|7|80000
Trà đẳng sâm|HTX Nông nghiệp và dược liệu Tây Giang|504|12|110000
Cao đẳng sâm|HTX Dược liệu Đức Huy|504|20|290000
Bộ đèn "Thôn nữ"|Công ty TNHH Gỗ nghệ thuật Âu Lạc|507|21|1450000
Gạo "Cái quạt mo"|HTX Nông nghiệp Thanh niên Thăng Bình|513|3|135000
Tượng trầm Tâm Linh|Cơ sở kinh doanh Trầm hương Tường Vi|519|21|2400000
Thanh gạo lứt hạt và rong biển|HTX Nông nghiệp xanh Duy Oanh|508|6|75000
Ngũ cốc Duy Oanh|HTX Nông nghiệp xanh Duy Oanh|508|6|120000
Nước mắm làng Bích Họa|HTX Nông nghiệp và Kinh doanh dịch vụ Cát Trắng|502|9|70000
Nước yến đóng hũ Lê Huỳnh|Công ty TNHH Xây dựng Thương mại phát triển Lê Huỳnh|517|17|210000
Nếp đắng Lộc Đại|HTX Nông nghiệp Quế Hiệp|509|3|90000
Bánh dừa nướng Quý Thu|Công ty TNHH Sản xuất - Thương mại Quý Thu|509|6|38000
Thực phẩm bảo vệ sức khỏe SAPHRATON|Công ty TNHH Sâm Sâm|516|18|890000
Đĩa Chùa Cầu||503|21|180000
Nước mắm Nhĩ truyền thống Tư Tài|Cơ sở Tư Tài|503|9|90000
Sợi mì Cao lầu Tô Văn Bình|Cơ sở Tô Văn Bình|503|6|35000
Bánh đậu xanh Nguyễn Thị Bông|Cơ sở Nguyễn Thị Bông|503|7|50000
Bộ trang trí đèn lồng từ gốm||503|21|420000
Cắm bút Chùa Cầu Hội An||503|21|150000
Bột protein thuần thực vật Kim Bồng - Hội An||503|7|260000
Nhang Bách thảo||503|20|65000
Chả nướng Hội An||503|8|115000
Dế sấy cay giòn||503|8|85000
Thọ Mộc trà||503|12|140000
Bánh hạt Healthy (Healthy Snack)||503|7|95000
Ngũ cốc hạt sen mè đen Mẹ Mít||503|6|165000
Bơ đậu phộng nguyên chất|Công ty TNHH Bếp Gấu Trúc|503|7|89000
Quật sấy sợi Phúc Nguyễn||503|7|70000
Dầu mè đen Việt||517|7|110000
Rau câu chỉ vàng||517|1|60000
Nếp bầu Tam Mỹ||517|3|85000
Dầu phộng Chu Lai||517|7|82000
Tinh dầu trầm hương An Phúc||517|20|480000
Trà linh chi Hoàng Hải||517|12|130000
Rượu gạo Bàn Than||517|14|95000
Mực rim xé sợi cô Kiệu||517|8|155000
Chè Đức Phú Tam Sơn||517|11|60000
Rượu đảng sâm Đức Huy|Cơ sở SX-KD và chế biến rượu Đức Huy|504|15|210000
Rượu đảng sâm Chính Châu|Cơ sở sản xuất kinh doanh rượu Chính Châu|504|15|200000
Sâm dây Phước Sơn|Hộ SXKD Võ Thị Thủy|511|20|380000
Chè dây Razéh||505|12|80000
Ớt A Riêu muối||505|10|55000
Chè Quyết Thắng||505|11|65000
Tinh dầu quế Trà My||515|20|120000
Giảo cổ lam Nam Trà My||516|12|90000
Gạo đỏ Nam Trà My||516|3|95000
Mật ong Trà My||516|4|180000
Bánh dừa nướng mè Mỹ Phương|Công ty TNHH Mỹ Phương Food|497|6|42000
Chả lụa Peco Food|Công ty TNHH Peco Food|497|8|105000
Nước mắm Nam Ô - Hiệp Hải|HKD Phạm Thị Hải Nguyệt|490|9|85000
Rượu đinh lăng - Đà tửu|HKD Mai Thị Xuân|490|15|190000
Bánh dừa nướng đậu phộng Mỹ Phương|Cơ sở bánh ngọt Mỹ Phương|495|6|42000
Nước mắm Phú Quốc Khải Hoàn 40 độ đạm|Công ty CP thương mại Khải Hoàn|911|9|145000
Mật hoa dừa|Công ty TNHH Trà Vinh Farm|846|17|160000
Mắm nêm Seagull|Công ty TNHH Seagull|22945|9|48000
`
