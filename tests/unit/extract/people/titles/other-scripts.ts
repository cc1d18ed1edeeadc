/** Titles of East Asian and Semitic languages and two of South-East Asia; `-` is no department, no seniority. */
export const OTHER_TITLES = `
  - -: 担当 | コンサルタント | スタッフ | 顾问 | 專員 | 컨설턴트 | 주임 | 대리 | مستشار | موظف | יועצת | Anggota | Konsultan
  - -: Chuyên viên | プランナー | 牧師 | 住職 | 牧师 | 목사 | 신부 | إمام | シェフ | 司書 | 指導員 | 監督 | コーチ
  - head: מנהל מחלקה רפואית | 실험실장 | 部長 | 局長 | 室長 | 部长 | 主任 | 总监 | 부장 | 실장 | 본부장 | 센터장 | مدير | رئيس قسم
  - head: מנהלת | מנהל אגף | סמנכ״ל | Kepala Bagian | Kepala Bidang | Trưởng phòng | Phó giám đốc
  - head: Wakil Direktur | 副部長
  - junior: 总经理助理 | アシスタント | インターン | 研修生 | 助理 | 实习生 | 實習生 | 인턴 | 사원 | متدرب | مساعد | עוזרת | מתמחה | Magang
  - junior: Asisten | Thực tập sinh | Trợ lý
  - manager: רכז שכבה | ראש צוות | 課長 | 係長 | マネージャー | リーダー | 店長 | パートナー | 经理 | 主管 | 合伙人 | 项目经理 | 店长 | 組長
  - manager: 高级合伙人 | 팀장 | 과장 | 매니저 | 점장 | 파트너 | مشرف | منسق | مدير مشروع | شريك | מנהל פרויקט | רכזת | שותפה
  - manager: Manajer Proyek | Koordinator | Quản lý dự án | Trưởng nhóm | 課長代理
  - senior: 高级顾问 | シニアコンサルタント | 수석 컨설턴트 | مستشار أول | יועץ בכיר
  administration -: 事務 | 総務 | 総務担当 | 秘書 | 受付 | 事務員 | 行政 | 秘书 | 文员 | 前台 | 행정실 | 비서 | 총무 | 주무관 | 접수 | سكرتيرة
  administration -: السكرتارية | موظف إداري | استقبال | מזכירה | מזכירות | פקידת קבלה | אדמיניסטרציה
  administration -: Sekretaris | Tata usaha | Resepsionis | Thư ký | Lễ tân | Văn thư | Setiausaha
  administration head: 事務長 | 事務局長 | 総務部長 | 총무부장 | 사무국장 | 办公室主任 | 행정실장 | المدير الإداري
  administration head: מנהלת אדמיניסטרטיבית
  administration junior: 行政助理 | Asisten Administrasi
  communications -: 広報 | 記者 | 編集者 | 记者 | 編輯 | 编辑 | 기자 | 편집자 | 홍보 담당 | صحفي | محرر | עיתונאית | דובר | כתב
  communications -: עורך | Wartawan | Humas | Nhà báo | Phóng viên
  communications head: 編集長 | 主编 | 總編輯 | 总编辑 | 편집장 | 편집국장 | رئيس التحرير | עורכת ראשית | Pemimpin Redaksi
  communications head: Tổng biên tập | 広報部長
  communications manager: مسؤول الإعلام | 홍보팀장
  design -: אדריכלית | デザイナー | 设计师 | 設計師 | 디자이너 | مصمم جرافيك | מעצבת | Desainer grafis | Nhà thiết kế
  education -: أستاذ دكتور | 准教授 | 助教 | 講師 | 専任講師 | 教諭 | 副教授 | 讲师 | 教师 | 老師 | 부교수 | 조교수 | 강사 | 교사
  education -: أستاذ مساعد | محاضر | معلمة | مدرس | מורה | מרצה | מחנכת | גננת | Guru | Dosen | Giảng viên
  education -: Giáo viên | Pensyarah
  education executive: 学部長 | 校長 | 校长 | 学長 | 园长 | 園長 | 교장 | 총장 | 학장 | عميد الكلية | مدير المدرسة
  education executive: מנהלת בית הספר | דיקן | Kepala Sekolah | Rektor | Dekan | Hiệu trưởng
  education head: 教授 | 副校長 | 教頭 | 副校长 | 系主任 | 교감 | 학과장 | 교수 | Wakil Kepala Sekolah | Phó hiệu trưởng
  education head: Guru Besar | 学科長 | 研究科長
  engineering -: エンジニア | 技術者 | 設計士 | 建築士 | 工程师 | 工程師 | 建筑师 | 開発エンジニア | 软件工程师 | 엔지니어 | 개발자 | 건축사 | 기술사
  engineering -: مهندس | مهندسة معمارية | مبرمج | מהנדס | מפתחת | מתכנת | Insinyur | Arsitek | Kỹ sư
  engineering -: Kiến trúc sư | Lập trình viên
  executive executive: 代表取締役 | 代表取締役社長 | 取締役 | 会長 | 社長 | 理事長 | 理事 | 市長 | 町長 | 副社長 | 代表 | 代表者 | オーナー | 創業者
  executive executive: 専務取締役 | 常務理事 | 董事长 | 总经理 | 董事長 | 總經理 | 创始人 | 創辦人 | 法定代表人 | 负责人 | 負責人 | 理事长 | 执行董事
  executive executive: 会长 | 대표이사 | 대표 | 회장 | 사장 | 이사장 | 시장 | 이사 | 부회장 | 창업자 | المدير العام | الرئيس التنفيذي
  executive executive: رئيس مجلس الإدارة | مؤسس | شريك مؤسس | مالك | نائب الرئيس | عضو مجلس الإدارة
  executive executive: מנכ״לית | יו״ר | מייסדת | ראש העיר | בעלים | שותף מנהל | חבר הנהלה | Direktur Utama
  executive executive: Pemilik | Direktur | Ketua Umum | Pendiri | Kepala Desa | Giám đốc | Tổng giám đốc
  executive executive: Chủ tịch | Người sáng lập | Phó chủ tịch | Pengerusi | Komisaris
  finance -: 経理 | 経理担当 | 税理士 | 公認会計士 | 会計 | 会计 | 會計 | 出纳 | 회계사 | 세무사 | 경리 | محاسب | مدقق حسابات
  finance -: أمين الصندوق | רואה חשבון | מנהלת חשבונות | גזבר | Bendahara | Akuntan | Kế toán | Thủ quỹ
  finance -: 注册会计师
  finance executive: 代表税理士 | 대표세무사 | 最高財務責任者 | 首席财务官 | 재무이사
  finance head: 経理部長 | 财务总监 | 財務部長 | 경리부장 | المدير المالي | סמנכ״ל כספים | מנהל כספים | Direktur Keuangan
  finance head: Giám đốc tài chính | Kế toán trưởng
  health -: 医師 | 歯科医師 | 看護師 | 薬剤師 | 獣医師 | 理学療法士 | 助産師 | 医生 | 护士 | 药剂师 | 醫師 | 의사 | 간호사 | 약사 | 전문의 | 물리치료사
  health -: طبيب أسنان | ممرضة | صيدلاني | أخصائي علاج طبيعي | רופא | אחות | רוקחת | פיזיותרפיסט
  health -: פסיכולוגית | Dokter gigi | Perawat | Apoteker | Bác sĩ | Y tá | Dược sĩ | 護理長 | 수간호사
  health executive: 院長 | 病院長
  health head: 医長 | 看護部長 | 진료부장 | رئيس قسم الجراحة
  health senior: 主任医师 | רופא בכיר
  human_resources -: 人事 | 人事担当 | 人力资源 | 인사담당 | موارد بشرية | משאבי אנוש | SDM | Nhân sự
  human_resources head: 人事部長 | 人力资源总监 | 인사부장 | مدير الموارد البشرية | מנהלת משאבי אנוש | Direktur SDM
  human_resources head: Trưởng phòng nhân sự
  it -: 情報システム | 信息技术 | 전산실 | تقنية المعلومات | מערכות מידע
  it manager: מנהל רשת
  legal -: 弁護士 | 司法書士 | 行政書士 | 弁理士 | 律师 | 律師 | 法务 | 변호사 | 변리사 | 법무사 | محامٍ | محامية | مستشار قانوني
  legal -: עורכת דין | עו״ד | יועץ משפטי | Pengacara | Notaris | Luật sư | Công chứng viên
  legal executive: 代表弁護士 | 대표변호사
  legal junior: アソシエイト弁護士 | 律师助理 | 实习律师 | محامي متدرب | מתמחה במשפטים
  legal manager: パートナー弁護士 | 合伙人律师 | 파트너 변호사 | محامي شريك
  marketing head: マーケティング部長 | 市场总监 | 市場總監 | 마케팅 부장 | مدير التسويق | מנהלת שיווק | Direktur Pemasaran
  marketing head: Trưởng phòng marketing
  operations -: 購買 | 物流 | 製造 | 采购 | 採購 | 생산 | 구매 담당 | רכש | תפעול | Gudang | Thu mua
  operations head: 製造部長 | 工場長 | 生产总监 | 厂长 | 廠長 | 공장장 | 생산부장 | مدير العمليات | סמנכ״ל תפעול | מנהל תפעול
  operations head: Direktur Operasional
  operations manager: مسؤول المشتريات
  research -: 研究員 | 研究员 | 博士研究員 | 연구원 | 박사후연구원 | باحث | חוקר | Peneliti | Nghiên cứu viên
  research head: 研究所長 | 研究所所长 | 연구소장
  research junior: 博士後期課程2年 | 修士課程1年 | 大学院生 | 博士研究生 | 硕士生 | 博士生 | 研究助理 | 박사과정 | 석사과정 | 연구조교 | طالب دكتوراه
  research junior: דוקטורנטית | Asisten Peneliti | Nghiên cứu sinh
  research senior: 主任研究員 | 高级研究员 | 책임연구원 | 선임연구원 | 수석연구원 | Peneliti Senior
  sales -: 営業 | 営業担当 | 销售代表 | 业务员 | 業務專員 | 영업 담당 | مندوب مبيعات | איש מכירות | Penjualan
  sales -: Nhân viên kinh doanh | 外贸业务员
  sales head: 営業部長 | 销售总监 | 業務總監 | 영업부장 | 영업본부장 | סמנכ״ל מכירות | Direktur Penjualan
  sales head: Trưởng phòng kinh doanh
  sales junior: 영업사원
  sales manager: 業務部經理 | 営業課長 | 営業マネージャー | 销售经理 | 業務經理 | 業務副理 | 영업팀장 | 영업과장 | مدير المبيعات | מנהל מכירות
  sales manager: Manajer Penjualan | Supervisor Penjualan
  support -: カスタマーサポート | お客様相談室 | 客服 | 고객지원 | 고객센터 | خدمة العملاء | שירות לקוחות | Layanan Pelanggan
  support -: Chăm sóc khách hàng
`;
