import type { Department } from "./person.ts";

/** Beginnings of words that tell a department, folded as `foldName` does: Cyrillic and Greek in Latin letters. */
export type DepartmentRow = {
  readonly department: Department;
  /** What a word begins with. A trailing `$` asks for the whole word. */
  readonly starts: string;
  /** What stands anywhere in a word: languages write words together (`Regionalvertriebsleiter`). */
  readonly inside?: string;
  readonly why: string;
  readonly examples: readonly string[];
};

/** The word that stands first in a role decides; `executive` only where no other does. */
export const DEPARTMENT_ROWS: readonly DepartmentRow[] = [
  {
    department: "sales",
    starts:
      "sales account$ key$ business$ commerc wholesale gebietsleit anzeigen vente ventas vendas vendedor vendite vendeur venditor verkoop verkoper forsalj salj salg myynt sprzedaz handlow prodej obchodn obchod prodaj prodava ertekesit vanzar satis prodazh pardavim muuk pardos poliseis pwlisewn export retail dealer estate$ makelaar maklare makler immobilienmakler agente$ mediator komercijal komercial kereskedel 営業 販売 销售 銷售 业务 業務 영업 مبيعات المبيعات המכירות מכירות",
    inside: "vertrieb verkauf aussendienst innendienst kundenberater",
    why: "It sells, or looks after those who buy; names of trades that sell houses too.",
    examples: ["Vertriebsleiterin", "Directeur commercial", "Sales Manager", "営業部長"],
  },
  {
    department: "marketing",
    starts:
      "marketing markedsf marknadsf markkinoin brand$ seo$ sem$ growth mercadotec mercadeo reklam reklama werbung werbe publicid pazarlama マーケティング 市场 市場 マーケ 마케팅 تسويق שיווק",
    why: "It makes a brand or an offer known.",
    examples: ["Marketing Manager", "Markedsføringschef"],
  },
  {
    department: "communications",
    starts:
      "communicat korrespond correspond comunica kommunika komunika komunik viestin press$ presse prensa stampa imprensa prasow tiskov sajto basin journalis periodis giornalis redact redakt redaz redacc redaktion editor$ editora editorial media$ medien public$relations pr$ pr- oeffentlichkeit offentlichkeits rzecznik mluvci spokes porte-parole portavoz portavoce addetto$stampa social$media content$ 広報 记者 編集 编辑 홍보 إعلام דוברות דובר uutis reporter chefredakt toimittaja informatsi",
    inside: "pressesprech offentlichkeitsarbeit redakteur redaktor",
    why: "It speaks or writes for the house, or is an editor of what it publishes.",
    examples: ["Pressesprecherin", "Chargée de communication", "Redaktor naczelna"],
  },
  {
    department: "human_resources",
    starts:
      "drh$ human$resourc human$capital hr$ hr- people$ personal$ personal- personalleit personalabteil personalrefer personalentwick personalverantwort personalsach personalwesen personalchef personeels personnel talent recruit recruteu recrut ressources$humaines recursos$humanos rrhh rh$ risorse$umane kadr kadrov personalist personalni hr-generalist hr-manager henkilosto rekryt insan$kaynak lidsk hr-leiter hr-business recruiter ljudsk ausbildungsleit 人事 人力 인사 الموارد משאבי",
    inside: "personalreferent personalleit",
    why: "It finds and looks after those who work there.",
    examples: ["Head of HR", "Personalreferentin", "DRH"],
  },
  {
    department: "finance",
    starts:
      "financ finans finanz finanç fynans accountant tilintark adougy accounting accounts$ bookkeep buchhalt compta contab boekhoud bogholder regnskap regnskab bokfor bokhold ekonomi$ ekonomiansvarig ekonomichef ekonomiassistent okonomi talous kirjanpit ksiegow ucetn uctovn konyvel muhaseb bukhgalt schetovod racunov treasur tresor tesor tesour kassier kassenwart kassenfuhr kassenverwalter kasserer kassor kassierer skarbnik pokladn rahaston penning controller controlling audit rechnung lohn$ lohnbuch steuer steuerberat steuerfach commercialista fiscal tax$ cfo$ rechner$ schatzmeister credit$ bank$ invest payroll billing fakturac expert-comptable buhalter raamatupid gramatved logistis 経理 財務 会计 財务 财务 会計 회계 재무 مالي محاسب כספים חשב οικον",
    inside: "buchhalt finanzberat schatzmeister",
    why: "It keeps the accounts, the cash of a club, or works on taxes.",
    examples: ["Buchhaltung", "CFO", "Kassier", "Księgowa"],
  },
  {
    department: "legal",
    starts:
      "legal partner$attorney lawyer clerc$ notarfach attorney solicitor barrister paralegal counsel$ general$counsel litigat conveyanc avvocat avocat abogad advogad advocaat advokat advokát rechtsanw anwalt anwalts jurist jurid giurid notar notair notaio notario notary notariat ugyved pravni pravnik odvetn adwokat radca$prawn prawn radcowie yurist juris lakimies asianajaj hukuk avukat compliance data$protection datenschutz privacy$officer dpo$ procurador patentanw 法務 弁護士 律师 법무 변호사 محام قانون עורך$דין עורכת$דין dikigor",
    inside: "rechtsanwalt rechtsanwalt jurist datenschutz",
    why: "It advises or decides by the law; it is the trade of law firms and notaries.",
    examples: ["Rechtsanwältin", "Head of Litigation", "Radca prawny"],
  },
  {
    department: "it",
    starts:
      "it$ it- ict$ edv$ edv- information$tech informatik informatic informatiq informat- sysadmin system$admin systems$admin systemadmin network$admin netzwerk administrator$sieci webmaster webadmin cio$ ciso$ cyber informacni$technolog devops helpdesk database dba$ bilgi$islem bilgi$teknoloj tietohallint tietotekn 情報システム 信息技术 전산 تقنية מחשוב",
    inside: "informatiker systemadministrat",
    why: "It keeps computers and networks running.",
    examples: ["IT-Administrator", "CIO", "Responsable informatique"],
  },
  {
    department: "engineering",
    starts:
      "engineer michanik mihanik ingenieur ingenier ingegner engenh inzynier inzenyr inzenjer mernok muhendis inzhener insinoor ingenjor ingenior softwareent software developer$ develop$ entwickl entwickler desarrollador sviluppator desenvolvedor ontwikkelaar utvikler udvikler utvecklare kehittaj programm programad programis programator developpeur yazilim cto$ architect$ architekt architecte architetto arquitect arhitek technical$ technisch technicien technik$ techniker technolog technische tecnic tekniker teknisk teknikk tekninen tecnologia konstrukt werkzeug mechani mecani meccan elektro electric elettric elektri monteur montor kfz sanitar installat schlosser zimmerer zimmermann schreiner tischler dachdecker maurer maler bauleit polier frontend backend full-stack fullstack 技術 エンジニア 工程师 工程師 技术 엔지니어 기술 مهندس مهندسة מהנדס מהנדסת",
    inside: "ingenieur installateur mechaniker elektriker techniker entwickler",
    why: "It builds, plans or mends things, software among them; crafts do as well.",
    examples: ["Software Engineer", "Technischer Leiter", "Bauingenieurin"],
  },
  {
    department: "product",
    starts:
      "product$ produktmanag produktmanager product- chef$de$produit produktchef produktagare tuotepaal product$owner プロダクト 产品 產品 제품",
    inside: "produktmanag",
    why: "It decides what a product is.",
    examples: ["Product Manager", "Produktmanagerin"],
  },
  {
    department: "design",
    starts:
      "design disen graphi grafi grafic illustrat art$direct creative$ ux$ ui$ dizajn dizayn tasarim muotoil formgiv gestalt kreativ kreatif creativ אדריכל デザイ 设计 設計 디자인 مصمم עיצוב מעצב",
    inside: "designer gestalter",
    why: "It gives things their form.",
    examples: ["Art Director", "Grafikerin", "UX Designer"],
  },
  {
    department: "support",
    starts:
      "support customer client$serv client$rel client$care service$client kundenserv kundenbetr kundendienst kundenbera kundtjanst kundeserv kundservice asiakaspalv klantenserv klientu obsluga$klient zakaznick ugyfelszolg musteri helpdesk after$sales aftersales atencion$al atendim assistenza$clienti relation$client service$desk servicetechn serviceleit servis customer$success カスタマー 客服 고객 خدمة שירות",
    inside: "kundendienst kundenservice kundenbetreu",
    why: "It helps those who have bought.",
    examples: ["Customer Support", "Kundendienstleiter"],
  },
  {
    department: "research",
    starts:
      "research doktorant aspirant forsch recherche investigad ricerc pesquis onderzoek forsk tutkij tutkimus badaw badacz vedeck vyzkum kutat cercetat arastirma nauchn istrazivac scientist scientif wissenschaftl chercheu postdoc post-doc postdoktor doktorand phd$ ph$d doctorand promovend vaitoskirja lab$ laborleit laborat researcher fellow$ naukow 研究 박사과정 석사과정 博士研究生 研究员 연구 باحث חוקר",
    inside: "forschung wissenschaftlich",
    why: "It finds things out; those who write a thesis do.",
    examples: ["Research Fellow", "Wissenschaftliche Mitarbeiterin", "Chercheuse"],
  },
  {
    department: "education",
    starts:
      "teach assistant$prof associate$prof adiunkt odborn$asist odborna$asist katedr kafedr zaviduvach$kaf zavidu jefe$de$est jefa$de$est profesores lehrer lehrkraft lehrbeauft lehrstuhl schul professor professeur profesor professore docent dozent enseignant ensenan maestr insegnant leerkracht leraar larare laerer opettaj nauczyc ucitel tanar profesoar ogretmen ogretim prepodav uchitel education bildung educa formateur formador formatore trainer ausbild tutor lecturer reader$ instructor instruct academic$ studienrat studiendir studienberat rektor rector dean$ decan dekan dziekan provost erzieh kita$ kindergart pedagog padagog paedagog coach$ principal$ headteach head$teacher school konrektor prorekt skolled kursleit musiklehr unterricht hoogleraar 教授 教師 講師 准教授 老师 讲师 교수 교사 معلم أستاذ מורה פרופסור kathig",
    inside: "lehrer erzieher padagog schulleit professor",
    why: "It teaches, or leads where people are taught.",
    examples: ["Schulleiterin", "Lecturer", "Profesora titular"],
  },
  {
    department: "health",
    starts:
      "doctor$ physician medical medecin medic$ likar cadre$de$sant golovn$lik medico medica medici medizin arzt arztin artz arts$ arts- dokter huisarts lekar lekarz lakar laege lege$ laakar orvos doktor$ vrach nurse nurs pflege krankenp infirm enfermer infermier verpleeg verplegk sykeplei sygeplej sjukskot sairaanh pielegniar sestra zdravotni apoth pharm farmac apotek dent zahn tandart tandlak tandlaege tannlege stomatolog orthodont ortodon chirurg surgeon surg cirujan chiru therap terap kinesi kine$ physio fysio fizjo fizio fisio psycholog psicolog psychiat psiquiat psykolog logop ergoth hebamme midwife sage-femme matrona ostetric barnmors jordemo jordmor optiker optom osteo chiropr dietit ernahrungs diatass nutri veterin tierarzt dierenarts patient oberarzt chefarzt assistenzarzt gp$ pediatr paediatr kinderarzt gynaek gynecol ginecol cardiol kardiol dermatol radiolog anasthes anesthes mfa$ zfa$ audiolog hygienist podolog 医師 看護 医生 護士 护士 의사 간호 طبيب ممرض רופא אחות iatros giatros",
    inside: "arzt arztin therapeut pflege zahnmedizin fachangestellte",
    why: "It treats or cares for people and animals.",
    examples: ["Ortodoncista", "Oberarzt", "Practice Nurse", "Directora médica"],
  },
  {
    department: "operations",
    starts:
      "operation operativ betriebsleit produktion producti produz produccion produkcj vyrob vyrobn gyartas logist lager supply$ warehouse magazyn magazzin almacen sklad skladn entrepot einkauf einkaufer purchas procure achat compras acquist inkoop inkop innkjop nakup zakup beszerz satinalma zakupk disposition disponent dispatch versand shipping expedi fuhrpark fleet facility hausmeister haustechnik janitor caretaker gebaude conserje concierge vaktmester vaktmast quality qualit qualitats kvalit jakosci lean$ coo$ chief$operat project$ projekt proyecto progetto projet projeto projectleid projektleit werkstatt werkstattleit workshop$ plant$ kuche kuchenchef koch$ chef$de$cuisine cuisinier cocin cuoco event veranstalt 製造 購買 物流 生产 采购 采購 생산 구매 عمليات תפעול",
    inside: "betriebsleit werkstatt einkauf hausmeister produktionsleit projektleit",
    why: "It makes, buys, stores, moves and mends what a house lives by.",
    examples: ["Einkauf", "Betriebsleiter", "Projektleiterin", "Chef de projet"],
  },
  {
    department: "administration",
    starts:
      "admin$ administr adjoint$adm adjointe$adm assistan assistent asystent asistent avustaja secret sekret segret office$ office- buro$ buroleit burokauf buroass front$desk recept rezept rezeption empfang reception accueil portinaio verwalt verwaltungs verwaltung clerk backoffice back$office anmeldung titkar tajemnik tajnic tajnik sihteer schriftfuhr protokoll kancelar kanslist registrar beamt gestion$administrativ gestor$administrativ archivar bibliothek librarian bibliotec ufficio$ kierownik$biura geschaftsstelle geschaftszimmer standesamt burgerburo burgerservice sekreter referatti 総務 事務 秘書 行政 秘书 총무 비서 سكرتير מזכיר מזכירה grammat",
    inside: "secretaris sekretar sachbearbeit verwaltung",
    why: "It keeps an office going, or serves citizens in one.",
    examples: ["Sekretariat", "Office Manager", "Sachbearbeiterin"],
  },
  {
    department: "executive",
    starts:
      'ceo$ chief$executive geschaftsfuhr geschaftsleit managing$director managing$partner general$manager president prasident presidente presidenta prezes prezydent prezident predsed predsjed prezesa vorsitz vorstand direktion$ direction$ direktorin$ wethouder kurucu konatel konatelka vykonn executive$dir vykonavch ispolnitel reditelka$ reditel$ 1$vorsitz voorzitter ordforand formand$ formann styreleder puheenjoht elnok baskan founder co-founder cofounder owner$ inhaber inhaberin eigentumer owner fondat fundador grunder grundar oprichter eigenaar eigenares gerant gerente$ gerente$general director$general directora$general directeur$general directrice$general pdg$ amministratore$delegato amministratrice$delegata amministratore$unico administrateur$delegue titolare titular$ proprie wlascic majitel tulajdonos ugyvezet jednatel toimitusjoht vd$ verkstallande administrerende daglig$leder adm$dir algemeen$dir bestuurder dga$ zaakvoerder genel$mud mayor burgermeister maire alcalde alcaldesa sindaco sindaca burgemeester borgmester ordforer starost burmistrz wojt polgarmest primar$ prefeit bestuurslid board$ beirat chairman chairwoman chairperson chair$ vice-chair generalnyy$dir general$nyy henerl direktor$ direktorica direktorius direktore dyrektor$ 社長 代表 代表取締役 取締役 理事 会長 院長 园長 董事长 总经理 總經理 总裁 首席执行官 대표 이사장 회장 사장 المدير$العام رئيس الرئيس מנכל מנכ"ל מנכ״ל יור diefthynon dieythynon proedros',
    inside: "geschaftsfuhr vorsitzend burgermeister",
    why: "It owns or leads the whole, and says nothing of what it does beside.",
    examples: ["Geschäftsführerin", "CEO", "1. Vorsitzender", "Toimitusjohtaja"],
  },
];
