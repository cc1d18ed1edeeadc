/** Labels behind which a person stands: the name after one is meant as such. Folded as `foldName` does. */
export const PERSON_LABEL =
  /(?:联系人|聯絡人|負責人|负责人|(?<!\p{L})(?:ansprechpartner(?:in)?|ansprechperson|kontaktperson|kontakt|kontaktieren sie|contact|contact person|contact name|contactpersoon|point of contact|persona de contacto|contacto|contato|contatto|referente|personne a contacter|interlocuteur|interlocutrice|contactez|osoba kontaktowa|kontaktni osoba|kontaktna osoba|kapcsolattarto|persoana de contact|iletisim|irtibat|kontaktnoe litso|kontaktne lice|kontaktna osoba|yhteyshenkilo|kontaktperson|kontaktisik|name|nome|nom|nombre|naam|navn|namn|nimi|imie i nazwisko|jmeno|meno|nev|nume|ad soyad|imya|fio|onoma|yrityksen yhteyshenkilo|inhaber(?:in)?|geschaftsfuhr(?:er|erin|ung)|vertreten durch|verantwortlich|your contact|ihr(?:e)? ansprechpartner(?:in)?|氏名|名前|担当者?|姓名|담당자?|성명|이름|שם|איש קשר|אשת קשר|الاسم|جهة الاتصال))\s*[:：]?\s*$/u;

/** Labels behind which somebody stands who is not reached here: who took a picture, wrote or built the page. */
export const BYLINE_LABEL =
  /(?:foto|fotos|photo|photos|photography|photographie|fotografie|fotografia|fotograf|bild|bilder|bildnachweis|text|texte|autor|autorin|author|auteur|autore|written by|posted by|by|von|par|por|di|fra|av|af|od|przez|tekst|quelle|source|credits?|copyright|webdesign|design|website|realisation|realizzazione|umsetzung|konzept|programmierung|hosting|zdjecia|foto's|kuvat?|kuva|foto ©|写真|文|撮影|写真提供|фото|текст|автор|avtor|tekst)\s*[:：©]?\s*$/u;

/** What begins a line or a piece that tells a way to reach somebody, or where and when: no name and no role. */
export const CONTACT_LABEL =
  /^(?:t|f|m|e|p|tel|telefon|telefono|telefone|telephone|telefoon|telefoonnr|puhelin|puh|tlf|tfn|phone|ph|mob|mobil|mobile|mobiel|movil|telemovel|cell|cellulare|cell|gsm|handy|portable|komorka|kom|fax|telefax|faks|telefaks|e-?mail|mail|e-post|epost|sahkoposti|courriel|mel|correo|posta|web|www|website|internet|whatsapp|skype|linkedin|twitter|xing|address|adresse|adress|direccion|indirizzo|adres|adresa|durchwahl|dw|direct|direkt|ext|extension|raum|room|buro|office hours|sprechzeiten|sprechstunde|fon|sip|signal|zoom|vcard|download|profil|profile|view profile|read more|mehr|more|send|connect|write (?:to|me|us)|contact|schreib\p{L}*|ecrire|ecrivez|escrib\p{L}*|scriv\p{L}*|stuur|napisz|skriv|tilefono|mob_|т|тел|моб|email address|電話|传真|邮箱|邮件|电话|手机|メール|전화|이메일|팩스|هاتف|بريد|טלפון|נייד|דוא|פקס|מייל)(?:$|[\s.:：/|)-])/u;

/** Numbers that reach the whole house. */
export const SWITCHBOARD_LABEL =
  /(?:zentrale|zentralnummer|telefonzentrale|empfang|switchboard|reception|front desk|general enquiries|main (?:office|line|number)|head office|standard|accueil|secretariat|centralino|segreteria|centralita|recepcion|centrale|algemeen|receptie|balie|vaxel|hovednummer|sentralbord|hovedkontor|vaihde|centrala|sekretariat|recepcja|ustredna|recepce|kozponti|santral|geral|rezeption|notdienst|notruf|hotline|emergency|(?<!\p{L})(?:citas|turnos|tidsbestilling|timebestilling|tidsbokning|ajanvaraus|terminvereinbarung|appointments|prenotazioni|agendamento|receptenlijn|iroda|ofis|objednavky|objednani|rejestracja|registratura)|予約|受付|代表|热线|熱線|总机|總機|예약|대표전화)(?: \([^()\n]{1,30}\))?\P{L}{0,12}$/u;

/** Classes and properties of elements that hold a person's name. */
export const NAME_HINT =
  /(?:^|[\s_:-])(?:name|fn|fullname|full-name|person|personname|membername|staffname|teamname|username|author-name|nombre|nom|naam)(?:$|[\s_-])/i;
/** Classes and properties of elements that hold a position. */
export const ROLE_HINT =
  /(?:^|[\s_:-])(?:role|roles|job|jobtitle|job-title|position|positions|title-role|function|funktion|fonction|funzione|cargo|puesto|stelle|occupation|designation|job_title|titel|subtitle|sub-title|poste|functie|stilling|tittel|stanowisko|pozice|beosztas|member-title|staff-title|team-title|person-title|p-job-title|post-title_|rank|rang|zw|zhiwu|zhicheng|gangwei|dolzhnost|dolznost)(?:$|[\s_-])/i;
/** Of elements that hold a firm's name. */
export const FIRM_HINT =
  /(?:^|[\s_:-])(?:org|organization|organisation|company|firm|firma|brand|logo|site-name|site-title|legalname|p-org)(?:$|[\s_-])/i;
/** Of elements whose people said, wrote or pictured something. */
export const QUOTE_HINT =
  /(?:^|[\s_-])(?:testimonials?|quotes?|blockquote|reviews?|review-author|referenz(?:en)?|kundenstimmen?|byline|by-line|author|authors|autor|post-meta|entry-meta|post-author|comment|comments|comment-author|credit|credits|copyright|photo-credit|cite|opinion|opiniones|temoignages?|recensioni)(?:$|[\s_-])/i;

/** Parts of a house that stand before a position in scripts without capitals: `営業部 課長`; `服部` is a family name. */
export const UNIT_WORD =
  /^(?!長谷部)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,15}(?:部|課|课|室|局|科|センター|グループ|チーム)$/u;

/** Mailboxes of the whole house, which stand beside its number and are no department's. */
export const GENERAL_MAILBOX =
  /^(?:hej|hei|hoi|moi|moin|ahoj|szia|salut|info|infos|information|contact|contacts|contactus|kontakt|kontakty|kontakti|contacto|contactos|contato|contatto|contatti|office|mail|email|post|posta|poczta|hello|hallo|hi|hola|ciao|bonjour|enquiries|enquiry|inquiries|inquiry|general|geral|welcome|willkommen|reception|recepcion|rezeption|zentrale|buero|bureau|biuro|studio|shop|winkel|store|sekretariat|secretariat|segreteria|secretaria|admin|administracion|accueil|mairie|rathaus|gemeinde|gemeente|kommune|kommun|postmottak|firmapost|toimisto|asiakaspalvelu|iroda|titkarsag|iletisim|bilgi|ask|team|reservations?|reservierung|booking|bookings|service|kundenservice|support|help|hotel|restaurant|praxis|kanzlei|cabinet|etude|clinic|clinica)@/;

/** What a line of a table's head says of its column, folded. */
export const NAME_COLUMN =
  /^(?:name|names|full name|name,? vorname|vor- und (?:nach|zu)name|vor- ?\/ ?nachname|name und vorname|nom|nom et prenom|nom, prenom|prenom nom|nom prenom|nombre|nombre y apellidos|nombre y apellido|apellidos y nombres?|nome|nome e cognome|cognome e nome|nominativo|naam|navn|namn|nimi|imie i nazwisko|nazwisko i imie|nazwisko|jmeno|jmeno a prijmeni|prijmeni a jmeno|meno|meno a priezvisko|nev|nume|nume si prenume|ime i prezime|ime in priimek|ad soyad|adi soyadi|isim|imya|fio|f\.i\.o\.|onoma|onomateponymo|vardas|vardas, pavarde|vards|vards, uzvards|person|ansprechpartner(?:in)?|ansprechperson|kontaktperson|contact|contact person|contactpersoon|contacto|referente|mitarbeiter(?:in)?|employee|staff|staff member|member|mitglied|docente|docent|profesor(?:a)?|teacher|lehrer|lehrkraft|lehrperson|氏名|名前|お名前|担当者|姓名|联系人|성명|이름|담당자|שם|שם מלא|الاسم|имя|фио|инhaber)$/u;
export const GIVEN_COLUMN =
  /^(?:vorname|first name|firstname|given name|prenom|nome proprio|voornaam|fornavn|fornamn|etunimi|imie|jmeno|keresztnev|prenume|ime|ad|imya|eesnimi|vardas)$/u;
export const FAMILY_COLUMN =
  /^(?:nachname|familienname|zuname|name|last name|lastname|surname|family name|nom|nom de famille|apellidos?|cognome|sobrenome|apelido|achternaam|etternavn|efternavn|efternamn|sukunimi|nazwisko|prijmeni|priezvisko|vezeteknev|nume|prezime|priimek|soyad|familiya|perekonnanimi|pavarde)$/u;
export const ROLE_COLUMN =
  /^(?:role|roles|position|title|job title|job|job role|designation|occupation|profession|post|post held|rank|grade|beruf|tatigkeit|dienststellung|amtsbezeichnung|profesion|profissao|professione|metier|grade|zawod|povolani|foglalkozas|meslek|zvanie|ammatti|yrke|erhverv|beroep|function|funktion|amt|aufgabe|aufgaben|aufgabenbereich|aufgabengebiet|zustandigkeit|bereich|fach|facher|subject|subjects|fonction|poste|qualite|cargo|puesto|funcion|materia|ruolo|incarico|qualifica|funzione|mansione|materia|funcao|functie|taak|vak|stilling|tittel|titel|befattning|roll|uppdrag|rolle|tehtava|tehtavanimike|nimike|stanowisko|funkcja|funkce|pozice|pozicia|funkcia|beosztas|munkakor|functia|functie|funkcija|polozaj|gorev|gorevi|unvan|unvani|dolzhnost|posada|dlazhnost|thesi|idiotita|pareigos|amats|amet|役職|職名|職稱|职称|担当業務|职务|職務|职位|직위|직책|תפקיד|المنصب|الوظيفة)$/u;

/** Titles of columns that tell whom or what somebody looks after, or where: `Junior Infants` below `Class`. */
export const CHARGE_COLUMN =
  /^(?:class|class name|classes|form|year group|clase|curso|turma|classe|klasse|klassen|klas|groep|klass|trida|trieda|klasa|oddzial|osztaly|clasa|sinif|luokka|taxi|班级|班級|クラス|학급|반|constituency|ward|district|region|territory|area|areas|zone|wahlkreis|gebiet|region \/ land|circonscription|secteur|zona|provincia|oblast|regiao|regio|omrade|distrikt|alue|担当地域|地域|지역|研究方向|研究分野|専門|専門分野|연구 주제|연구분야|분야|전공|research|research (?:topic|area|areas|interests?|field)|topic|thesis|forschungsgebiet|forschungsthema|thema|sujet|theme|these|linha de pesquisa|linea de investigacion|tema|area de (?:pesquisa|investigacao|investigacion)|linea di ricerca|kutatasi terulet|badania|obszar|temat)$/u;

/** Labels of what somebody looks after, which is no position. */
export const TASKS_LABEL =
  /^(?:portefeuille|portfolio|ressort|aufgaben\p{L}*|zustandig\p{L}*|schwerpunkt\p{L}*|tatigkeitsschwerpunkt\p{L}*|themen|sprachen|languages|langues|idiomas|lingue|jezyki|specialit\p{L}*|specialt\p{L}*|expertise|competences?|competenze|especialidad\p{L}*|research(?: interests)?|interests|fachgebiet\p{L}*|aree|areas?|ambiti|materi\p{L}*|vakgebied\p{L}*|taken|obszary|specjalizacj\p{L}*|education|academic background|ausbildung|formation|carrera|studiengang|studium|degree(?: programme?)?|major|field of study|opleiding|studie|studies|estudios|filiere|corso di laurea|kierunek|専門|担当科目|研究分野|研究テーマ|研究内容|研究課題|pelouros?|delegacio(?:nes)?|competences deleguees)$/u;
