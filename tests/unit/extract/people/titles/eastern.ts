/** Titles of the Slavic, Baltic and Finno-Ugric languages, of Greek and Turkish; `-` is no department, no seniority. */
export const EASTERN_TITLES = `
  - -: Odborný asistent | Referentka | Uzman Danışman | Proboszcz | Wikariusz | Radny | Farář | Kněz | Člen
  - -: Farár | Župnik | Svećenik | Настоятель | Священик | Тренер | Консультант | Специалист | Kirkkoherra
  - -: Pappi | Jäsen | Suunnittelija | Vaimulik | Treener | Liige | Mācītājs | Treneris | Klebonas
  - -: Specialistė | Plébános | Lelkész | Edző | Εφημέριος | Προπονητής | Uzman | Antrenör | İmam
  - -: Inspektor ds. budownictwa | Referent | Trenér | Kapłan | Radni | Библиотекарь | Könyvtáros
  - -: Kirjastonhoitaja | Депутат
  - head: Intézményvezető | Igazgatóhelyettes | Kierownik działu | Naczelnik wydziału | Zastępca dyrektora
  - head: Vedoucí oddělení | Vedoucí odboru | Zástupce ředitele | Vedúci oddelenia | Zástupkyňa riaditeľa
  - head: Voditeljica odjela | Pročelnik | Vodja oddelka | Начальник отдела | Заведующий отделением
  - head: Заместитель директора | Начальник управління | Заступниця директора | Завідувач відділу
  - head: Началник отдел | Зам.-директор | Osastonjohtaja | Yksikönpäällikkö | Osakonnajuhataja
  - head: Nodaļas vadītāja | Departamento direktorius | Skyriaus vedėja | Osztályvezető | Irodavezető
  - head: Technical director | Προϊστάμενος τμήματος | Bölüm Başkanı | Daire Başkanı | Valmennuspäällikkö
  - head: Technický ředitel | Художественный руководитель | Şef
  - junior: Stażysta | Praktykant | Praktikant | Stážista | Učeň | Pripravnik | Стажёр | Практикант | Стажер
  - junior: Harjoittelija | Praktikantas | Praktikants | Gyakornok | Tanuló | Ασκούμενος | Stajyer
  - junior: Помощник | Асистент | Asystentka | Assistentti
  - manager: Müdür | Kierownik projektu | Koordynator | Koordinátorka | Vedoucí | Vedoucí projektu | Manažer
  - manager: Projektový manažér | Koordinator | Voditelj projekta | Руководитель проекта | Координатор
  - manager: Менеджер проекта | Менеджер | Керівник проєкту | Координаторка волонтерів | Проектен мениджър
  - manager: Projektipäällikkö | Koordinaattori | Myymäläpäällikkö | Projektijuht | Koordinaator
  - manager: Projektu vadītājs | Projektų vadovas | Projektvezető | Csoportvezető | Koordinátor
  - manager: Üzletvezető | Συντονίστρια | Υπεύθυνος | Proje Yöneticisi | Koordinatör | Kierownik zespołu
  - manager: Wspólnik | Společník | Партнёр | Партнер | Tiiminvetäjä | Osakas | Vezető
  - senior: Starszy specjalista | Ведущий специалист | Старший специалист | Провідний спеціаліст
  - senior: Vanhempi konsultti | Vyresnysis specialistas | Vecākais speciālists | Vanemspetsialist
  administration -: Sekretarka | Sekretariat | Sekretarz gminy | Recepcjonistka | Pracownik biurowy
  administration -: Sekretářka | Tajemnice | Tajemník | Recepční | Sekretárka | Podateľna | Tajnica
  administration -: Tajništvo | Секретарь | Приёмная | Делопроизводитель | Секретар | Діловод
  administration -: Технически секретар | Sihteeri | Koulusihteeri | Toimistosihteeri | Hallintosihteeri
  administration -: Vastaanotto | Sekretär | Asjaajaja | Vallasekretär | Sekretāre | Lietvede | Sekretorė
  administration -: Administratorė | Raštvedė | Titkárnő | Titkárság | Jegyző | Iskolatitkár | Recepciós
  administration -: Γραμματέας | Γραμματεία | Διοικητική Υπάλληλος | Sekreter | Ön Büro | İdari İşler
  administration -: Kierownik sekretariatu
  administration head: Hallintopäällikkö | Hallintojohtaja | Начальник канцелярии
  administration junior: Asistentka ředitele
  administration manager: Yazı İşleri Müdürü | Kierownik biura
  communications -: Rzecznik prasowy | Dziennikarka | Redaktor | Tiskový mluvčí | Novinář | Redaktorka
  communications -: Hovorkyňa | Novinárka | Novinar | Urednica | Журналист | Корреспондент | Редактор
  communications -: Пресс-секретарь | Журналістка | Редакторка | Toimittaja | Tiedottaja
  communications -: Viestintäasiantuntija | Ajakirjanik | Toimetaja | Žurnāliste | Redaktors | Žurnalistas
  communications -: Redaktorė | Újságíró | Szerkesztő | Sajtóreferens | Δημοσιογράφος | Gazeteci | Muhabir
  communications -: Editör | Basın Danışmanı | Medya İlişkileri | Novinarka
  communications head: Redaktor naczelny | Šéfredaktor | Šéfredaktorka | Главный редактор
  communications head: Головна редакторка | Главен редактор | Päätoimittaja | Viestintäpäällikkö
  communications head: Viestintäjohtaja | Peatoimetaja | Galvenais redaktors | Vyriausioji redaktorė
  communications head: Főszerkesztő | Αρχισυντάκτρια | Genel Yayın Yönetmeni | Glavni urednik
  communications head: Odgovorna urednica | Kommunikációs igazgató
  communications manager: Υπεύθυνη Επικοινωνίας
  design -: Grafik | Grafička | Dizajnerka | Oblikovalka | Дизайнер | Дизайнерка | Graafikko | Disainer
  design -: Dizainere | Dizainerė | Grafikus | Tervezőgrafikus | Γραφίστας | Grafik Tasarımcı
  design -: Графический дизайнер
  education -: Nauczyciel | Nauczycielka | Adiunkt | Wykładowca | Učitelka | Učitel | Docent | Učiteľka
  education -: Profesorica | Učitelj | Odgojiteljica | Vzgojiteljica | Учитель | Преподаватель | Доцент
  education -: Воспитатель | Вчитель | Викладачка | Вихователь | Учителка | Преподавател | Opettaja
  education -: Lehtori | Luokanopettaja | Õpetaja | Lektor | Skolotāja | Lektore | Mokytoja | Dėstytojas
  education -: Tanár | Tanító | Óvodapedagógus | Adjunktus | Egyetemi docens | Καθηγητής | Εκπαιδευτικός
  education -: Λέκτορας | Öğretmen | Öğretim Üyesi | Öğretim Görevlisi | Doçent | Доц. д-р | Pedagog
  education executive: Dyrektor szkoły | Rektor | Dziekan | Ředitelka školy | Děkan | Riaditeľka školy
  education executive: Dekan | Ravnatelj | Ravnateljica | Директор школы | Ректор | Декан | Директорка школи
  education executive: Директор на училището | Rehtori | Dekaani | Koolijuht | Dekaan | Rektors
  education executive: Skolas direktore | Mokyklos direktorius | Iskolaigazgató | Dékán | Πρύτανης
  education executive: Κοσμήτορας | Διευθυντής Σχολείου | Okul Müdürü | Rektör
  education head: Завідувачка дитячого садка | Kierownik katedry | Prodziekan | Vedoucí katedry
  education head: Vedúca katedry | Proděkanka | Predstojnik katedre | Заведующий кафедрой
  education head: Завідувач кафедри | Завуч | Проректор | Ръководител катедра | Tanszékvezető
  education head: Apulaisrehtori | Vicedyrektor szkoły | Prodekan | Dekan Yardımcısı | Prorektorė
  education head: Sivistysjohtaja
  engineering -: Inżynier budowy | Programista | Architekt | Inženýr | Projektant | Programátor | Inžinier
  engineering -: Inženjer | Arhitektica | Инженер | Программист | Архитектор | Разработчик | Інженер
  engineering -: Програміст | Розробник | Архітекторка | Инженер-конструктор | Insinööri | Arkkitehti
  engineering -: Ohjelmistokehittäjä | Insener | Arhitekt | Inženieris | Arhitekte | Inžinierius
  engineering -: Architektas | Mérnök | Építész | Fejlesztő | Μηχανικός | Πολιτικός Μηχανικός | Αρχιτέκτονας
  engineering -: Προγραμματιστής | Mühendis | Mimar | Yazılım Geliştirici | Tasarım Mühendisi
  engineering -: İnşaat Mühendisi
  executive executive: Prezes | Prezes zarządu | Wiceprezes zarządu | Członek zarządu | Właścicielka
  executive executive: Dyrektor | Dyrektor generalny | Przewodnicząca | Burmistrz | Wójt
  executive executive: Zastępca burmistrza | Starosta | Założyciel | Współwłaściciel | Jednatel
  executive executive: Jednatelka společnosti | Ředitel | Ředitelka | Majitel | Předseda | Předsedkyně
  executive executive: Místopředseda | Starostka | Místostarosta | Generální ředitel | Zakladatel
  executive executive: Člen představenstva | Konateľ | Riaditeľ | Riaditeľka | Predseda | Podpredsedníčka
  executive executive: Primátor | Majiteľka | Prednosta | Generálny riaditeľ | Direktor | Direktorica
  executive executive: Predsjednica | Predsednik | Gradonačelnik | Načelnik općine | Vlasnica | Lastnik
  executive executive: Župan | Županja | Osnivač | Ustanovitelj | Председник | Генерални директор
  executive executive: Podpredsednik | Dopredsjednik | Član uprave | Podžupan | Генеральный директор
  executive executive: Директор | Основатель | Учредитель | Владелец | Председатель правления | Президент
  executive executive: Глава администрации | Мэр | Исполнительный директор | Заместитель председателя
  executive executive: Генеральний директор | Засновник | Засновниця | Власник | Голова правління
  executive executive: Міський голова | Сільський голова | Директорка | Виконавча директорка
  executive executive: Управляющий партнёр | Управител | Изпълнителен директор | Собственик | Кмет
  executive executive: Председател | Зам.-кмет | Керуюча партнерка | Основател | Toimitusjohtaja
  executive executive: Puheenjohtaja | Varapuheenjohtaja | Hallituksen jäsen | Yrittäjä | Kaupunginjohtaja
  executive executive: Perustaja | Omistaja | Kunnanjohtaja | Juhatuse liige | Juhatuse esimees | Tegevjuht
  executive executive: Vallavanem | Linnapea | Valdes priekšsēdētājs | Valdes loceklis | Direktors
  executive executive: Direktore | Īpašnieks | Direktorius | Direktorė | Generalinis direktorius | Meras
  executive executive: Mero pavaduotojas | Savininkas | Vadovas | Pirmininkas | Ügyvezető
  executive executive: Ügyvezető igazgató | Igazgató | Tulajdonos | Elnök | Alelnök | Elnökségi tag
  executive executive: Polgármester | Alpolgármester | Vezérigazgató | Alapító | Cégvezető
  executive executive: Διευθύνων Σύμβουλος | Πρόεδρος | Αντιπρόεδρος | Ιδρυτής | Ιδιοκτήτρια | Δήμαρχος
  executive executive: Αντιδήμαρχος | Γενικός Διευθυντής | Διευθυντής | Genel Müdür | Kurucu
  executive executive: Yönetim Kurulu Başkanı | Yönetim Kurulu Üyesi | Başkan | Başkan Yardımcısı
  executive executive: Belediye Başkanı | Kurucu Ortak | İşletme Sahibi
  finance -: Księgowa | Skarbnik | Biegły rewident | Doradca podatkowy | Účetní | Ekonomka | Daňový poradce
  finance -: Pokladník | Hospodářka | Účtovníčka | Ekonómka | Računovođa | Računovodkinja | Blagajnik
  finance -: Бухгалтер | Главный бухгалтер | Экономист | Казначей | Аудитор | Економіст | Счетоводител
  finance -: Kirjanpitäjä | Rahastonhoitaja | Taloudenhoitaja | Tilintarkastaja | Palkanlaskija
  finance -: Raamatupidaja | Laekur | Grāmatvede | Buhalterė | Finansininkas | Könyvelő | Pénztáros
  finance -: Könyvvizsgáló | Adótanácsadó | Λογιστής | Ταμίας | Φοροτεχνικός | Muhasebeci | Muhasebe
  finance -: Mali Müşavir | Sayman | Rahandusspetsialist
  finance head: Dyrektor finansowy | Finanční ředitelka | Finančný riaditeľ | Финансовый директор
  finance head: Фінансова директорка | Talousjohtaja | Talouspäällikkö | Finantsjuht | Finanšu direktors
  finance head: Finansų direktorė | Gazdasági vezető | Gazdasági igazgató | Pénzügyi igazgató
  finance head: Οικονομική Διευθύντρια | Financijski direktor | Finančni direktor | Финансов директор
  finance manager: Mali İşler Müdürü
  health -: Lekarz | Lekarz dentysta | Pielęgniarka | Położna | Fizjoterapeuta | Stomatolog | Weterynarz
  health -: Farmaceuta | Lékařka | Zubní lékař | Zdravotní sestra | Fyzioterapeutka | Zubár | Lekár | Sestra
  health -: Liječnik | Medicinska sestra | Zobozdravnik | Zdravnica | Стоматолог | Врач-терапевт | Медсестра
  health -: Педиатр | Ветеринар | Лікар | Лікарка-педіатр | Медична сестра | Лекар | Зъболекар | Lääkäri
  health -: Hammaslääkäri | Sairaanhoitaja | Fysioterapeutti | Terveydenhoitaja | Hambaarst | Arst | Õde
  health -: Ārsts | Zobārste | Medmāsa | Gydytojas | Odontologė | Slaugytoja | Orvos | Háziorvos | Fogorvos
  health -: Ápoló | Védőnő | Ιατρός | Οδοντίατρος | Νοσηλεύτρια | Φυσικοθεραπευτής | Παιδίατρος | Doktor
  health -: Diş Hekimi | Hemşire | Fizyoterapist | Veteriner Hekim | Eczacı | Psycholog | Psychologė
  health -: Ylilääkäri
  health executive: Главный врач | Головний лікар
  health head: Ordynator | Naczelna pielęgniarka | Vrchní sestra | Başhekim | Vedoucí lékařka
  health senior: Főorvos
  human_resources -: Specjalista ds. kadr | Kadrowa | Personalistka | HR specialista | Специалист по кадрам
  human_resources -: Henkilöstöasiantuntija | Personalispetsialist | HR munkatárs | İnsan Kaynakları Uzmanı
  human_resources -: Rekruterka
  human_resources head: Kierownik działu kadr | Начальник отдела кадров | Henkilöstöpäällikkö
  human_resources head: Henkilöstöjohtaja | Personalijuht | HR-vezető | İnsan Kaynakları Direktörü
  human_resources head: Начальниця відділу кадрів
  it -: Informatyk | Správce sítě | Správca siete | Системный администратор | Системний адміністратор
  it -: IT-asiantuntija | IT-spetsialist | Rendszergazda | Informatikus | Διαχειριστής Συστημάτων
  it -: Bilgi İşlem | Administrator sieci
  it head: Kierownik działu IT | IT-päällikkö | IT-juht | Tietohallintojohtaja | Vedoucí IT
  it head: Начальник отдела ИТ | IT vadovas
  it manager: Sistem Yöneticisi | Bilgi İşlem Müdürü
  legal -: Adwokat | Radca prawny | Notariusz | Prawnik | Advokát | Notář | Právnička | Notár | Odvjetnik
  legal -: Odvetnica | Javni bilježnik | Notarka | Адвокат | Юрист | Нотариус | Нотаріус | Юрисконсульт
  legal -: Адвокатка | Asianajaja | Lakimies | Vandeadvokaat | Jurist | Notar | Advokāts | Zvērināts notārs
  legal -: Juriste | Advokatas | Notarė | Teisininkas | Ügyvéd | Jogász | Közjegyző | Δικηγόρος
  legal -: Συμβολαιογράφος | Νομικός Σύμβουλος | Avukat | Noter | Hukuk Müşaviri
  legal junior: Aplikant adwokacki | Advokátní koncipient | Advokátsky koncipient | Ügyvédjelölt
  legal junior: Ασκούμενη δικηγόρος | Stajyer Avukat | Помощник юриста | Младший юрист | Помічник адвоката
  legal junior: Odvjetnički vježbenik
  marketing head: Dyrektor marketingu | Marketingová ředitelka | Директор по маркетингу
  marketing head: Markkinointijohtaja | Markkinointipäällikkö | Turundusjuht | Mārketinga direktore
  marketing head: Rinkodaros vadovė | Marketingvezető | Marketing igazgató | Διευθύντρια Μάρκετινγκ
  marketing head: Pazarlama Direktörü | Маркетинг директор
  operations -: Magazynier | Zaopatrzenie | Logistyka | Nákup | Skladník | Vrátný | Nabava | Skladište
  operations -: Nabavnik | Логист | Снабжение | Склад | Закупки | Логістика | Varastotyöntekijä | Hankinta
  operations -: Kiinteistönhoitaja | Logistika | Ladu | Loģistika | Logistikos specialistas | Beszerző
  operations -: Raktáros | Gondnok | Αποθήκη | Προμήθειες | Satın Alma Uzmanı | Lojistik | Depo
  operations head: Dyrektor operacyjny | Dyrektor produkcji | Vedoucí výroby | Výrobní ředitel
  operations head: Начальник производства | Директор по производству | Tuotantojohtaja | Tuotantopäällikkö
  operations head: Logistiikkapäällikkö | Tootmisjuht | Ražošanas direktors | Gamybos direktorius
  operations head: Termelési vezető | Gyártásvezető | Διευθυντής Παραγωγής | Начальник складу
  operations head: Voditelj proizvodnje | Vodja proizvodnje | Operacijski direktor
  research -: Научный сотрудник | Науковий співробітник | Výzkumný pracovník | Vedecký pracovník
  research -: Pracownik naukowy | Tutkija | Tutkijatohtori | Teadur | Pētnieks | Mokslo darbuotoja
  research -: Tudományos munkatárs | Kutató | Ερευνητής | Μεταδιδάκτορας | Araştırmacı | Znanstveni suradnik
  research -: Raziskovalka | Научен сътрудник
  research junior: Doktorant | Doktorantka | Doktorand | Doktorandka | Аспирант | Аспірантка | Докторант
  research junior: Väitöskirjatutkija | Doktorants | Doktorantė | Doktorandusz | PhD hallgató
  research junior: Υποψήφιος Διδάκτωρ | Doktora Öğrencisi | Araştırma Görevlisi | Mladi raziskovalec
  research junior: Nooremteadur
  research senior: Старший научный сотрудник | Старший науковий співробітник | Vanemteadur
  research senior: Vadošais pētnieks | Vyresnioji mokslo darbuotoja | Tudományos főmunkatárs
  research senior: Главный научный сотрудник
  sales -: Przedstawiciel handlowy | Specjalista ds. sprzedaży | Sprzedawca | Handlowiec | Obchodní zástupce
  sales -: Prodavač | Obchodný zástupca | Komercijalist | Prodajni predstavnik | Торговый представитель
  sales -: Продавец-консультант | Торговий представник | Търговски представител | Myyjä | Myyntineuvottelija
  sales -: Müügiesindaja | Müüja | Pārdevējs | Tirdzniecības pārstāvis | Pardavėja | Értékesítő | Eladó
  sales -: Πωλητής | Πωλήσεις | Satış Temsilcisi | Satış Danışmanı | Komercialist | Müügikonsultant
  sales head: Dyrektor handlowy | Dyrektor sprzedaży | Kierownik działu sprzedaży | Obchodní ředitelka
  sales head: Vedoucí obchodu | Obchodný riaditeľ | Коммерческий директор | Директор по продажам
  sales head: Комерційний директор | Начальник отдела продаж | Myyntijohtaja | Myyntipäällikkö | Müügijuht
  sales head: Pārdošanas direktors | Pardavimų vadovas | Értékesítési igazgató | Értékesítési vezető
  sales head: Kereskedelmi igazgató | Διευθυντής Πωλήσεων | Εμπορικός Διευθυντής | Satış Direktörü
  sales head: Komercijalni direktor | Vodja prodaje | Търговски директор | Voditeljica prodaje
  sales manager: Менеджер по продажам | Менеджер з продажу | Satış Müdürü | Pardavimų vadybininkas
  sales manager: Pārdošanas menedžere | Sprzedaż - kierownik regionu | Мениджър продажби
  support -: Obsługa klienta | Zákaznický servis | Zákaznícky servis | Asiakaspalvelu | Klienditeenindaja
  support -: Klientu apkalpošana | Klientų aptarnavimas | Ügyfélszolgálat | Εξυπηρέτηση Πελατών
  support -: Müşteri Hizmetleri | Korisnička podrška | Служба поддержки | Техподдержка | Підтримка клієнтів
`;
