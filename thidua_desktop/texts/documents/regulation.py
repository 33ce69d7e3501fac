"""Quy chế hoạt động của Cụm, as it is proposed; the units agree on it (DOMAIN-WORK 3.29)."""

from typing import Final

REGULATION: Final = """\
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng
Quy chế này quy định về tổ chức, nhiệm vụ, hoạt động của Cụm thi đua và áp dụng đối với các đơn vị thành viên Cụm.
Điều 2. Nguyên tắc hoạt động
1. Tự nguyện, dân chủ, công khai, bình đẳng giữa các đơn vị thành viên.
2. Các nội dung chung của Cụm được thảo luận và thống nhất theo đa số; biên bản nêu rõ ý kiến khác.
3. Tuân thủ quy định của pháp luật về thi đua, khen thưởng và quy định của Bộ.
Chương II
TỔ CHỨC, NHIỆM VỤ
Điều 3. Tổ chức của Cụm
Cụm có Trưởng, Phó Trưởng Cụm theo quyết định của Bộ, mỗi nhiệm kỳ một năm; bộ phận giúp việc là công chức đầu mối của đơn vị Trưởng Cụm.
Điều 4. Nhiệm vụ của Trưởng Cụm
1. Xây dựng, ban hành kế hoạch hoạt động của Cụm; tổ chức ký giao ước thi đua.
2. Tổ chức kiểm tra, sơ kết, tổng kết; chủ trì các hội nghị của Cụm.
3. Tổ chức bình xét, suy tôn; trình đề nghị khen thưởng; báo cáo theo quy định.
4. Bàn giao nhiệm vụ và hồ sơ cho Trưởng Cụm năm sau.
Điều 5. Nhiệm vụ của Phó Trưởng Cụm
Phối hợp với Trưởng Cụm tổ chức hoạt động của Cụm; thay Trưởng Cụm khi được ủy quyền.
Điều 6. Nhiệm vụ của đơn vị thành viên
1. Đăng ký thi đua, ký và thực hiện giao ước; gửi báo cáo đúng thời hạn.
2. Dự đủ, đúng thành phần các hội nghị của Cụm; phối hợp kiểm tra.
3. Cử công chức đầu mối và thông báo cho Trưởng Cụm khi có thay đổi.
Chương III
NỘI DUNG HOẠT ĐỘNG
Điều 7. Đăng ký thi đua, ký giao ước
Đơn vị thành viên đăng ký chỉ tiêu, danh hiệu và ký giao ước thi đua theo thời hạn trong kế hoạch của Cụm.
Điều 8. Kiểm tra
Cụm tổ chức kiểm tra hoặc kiểm tra chéo giữa các đơn vị theo kế hoạch; kết quả kiểm tra là một căn cứ bình xét.
Điều 9. Sơ kết, tổng kết
Cụm sơ kết 6 tháng, tổng kết năm; phổ biến mô hình, cách làm hay của các đơn vị.
Chương IV
BÌNH XÉT, SUY TÔN
Điều 10. Căn cứ bình xét
Kết quả thực hiện chỉ tiêu đã đăng ký, điểm thi đua, kết quả kiểm tra, xếp loại năm và các điều kiện theo quy định của pháp luật.
Điều 11. Trình tự bình xét, suy tôn
1. Đơn vị tự chấm điểm; Cụm thẩm định, tổng hợp, lập danh sách đề cử.
2. Hội nghị tổng kết thảo luận, bầu Ban kiểm phiếu, bỏ phiếu suy tôn.
3. Ban kiểm phiếu lập biên bản, công bố kết quả tại hội nghị.
Điều 12. Tỷ lệ phiếu
Tập thể được suy tôn khi đạt tỷ lệ phiếu theo quy định của Bộ và hướng dẫn hằng năm; trường hợp bằng phiếu, hội nghị bỏ phiếu vòng tiếp theo.
Chương V
KHEN THƯỞNG
Điều 13. Đề nghị khen thưởng
Trưởng Cụm trình hồ sơ đề nghị khen thưởng của các tập thể được suy tôn trong thời hạn theo hướng dẫn hằng năm.
Chương VI
CHẾ ĐỘ BÁO CÁO, KINH PHÍ
Điều 14. Chế độ báo cáo
Đơn vị thành viên gửi kế hoạch, đăng ký thi đua, báo cáo sơ kết, báo cáo tổng kết theo thời hạn trong kế hoạch của Cụm.
Điều 15. Kinh phí
Kinh phí hoạt động của Cụm thực hiện theo quy định của pháp luật về thi đua, khen thưởng và quy chế chi tiêu của các đơn vị.
Chương VII
TỔ CHỨC THỰC HIỆN
Điều 16. Hiệu lực thi hành
Quy chế này có hiệu lực kể từ ngày ký; các đơn vị thành viên chịu trách nhiệm thi hành.
Điều 17. Sửa đổi, bổ sung
Việc sửa đổi, bổ sung Quy chế do hội nghị của Cụm thống nhất."""
