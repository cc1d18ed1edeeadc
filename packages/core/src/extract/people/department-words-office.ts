import type { DepartmentRow } from "./department-row.ts";

/** Words of the departments that a house of any kind has in its offices; `department-row.ts` says how they are read. */
export const OFFICE_ROWS: readonly DepartmentRow[] = [
  {
    department: "executive",
    trades: `
      administrateur$délégué administrador$único administratora$del administrerende$dir amministratore$del
      amministratore$unico amministratrice$del amministratrice$unica generalsekret generální$taj legale$rappresentante
      secretario$general secrétaire$général segretario$generale sekretarz$generalny sócia-admin sócio-admin глава$адм генеральный$секр
    `,
    starts: "",
    why: "The title of who leads the whole may hold the word of another department; else it is told by the seniority.",
    examples: ["Administrateur délégué", "Generalsekretär", "Глава администрации"],
  },
  {
    department: "sales",
    trades: `
      elado$ ertekesito$ myyntineuvottel müüja pardavej parduodam sales$associate$ sales$rep selg sælg
      vanzato πωλήτρ πωλητής продавец
    `,
    starts: `
      account$ account$exec account$manag accountmanag anzeigen business$dev charge$d'affaires
      chargee$d'affaires comerc commerc dealer eladás eladó export forsalj gebietsleit handlow jualan
      kaupallinen kereskedel key$account kinh$doanh komercial komercijal muuk myyj myynt müügi obchodn
      obchodu pardavim pardavėj penjualan predaj predavač prodaj prodava prodej pwlisewn pārdev pārdoš
      retail sales salg salj satış sprzedaw sprzedaz technico-commercial tirdzniec törgovsk vanzator vendas
      vende$ vendedor vendes$ vendeu vendit ventas vente verkoop verkoper verkäuf vânzăr wholesale értékesít
      εμπορικ πωλήσ комерційн коммерческ продаж сбыт торговая торговий торговый търговски המכירות מכירות
      المبيعات مبيعات مكيرות
    `,
    inside: `
      aussendienst forsaljn innesalj utesalj innendienst kundenberater verkauf vertrieb 业务 事業開発 사업개발 商务拓展 営業 外貿 外贸 業務 販売 銷售 销售 영업 판매
    `,
    why: "It sells, or looks after those who buy.",
    examples: ["Vertriebsleiterin", "Directeur commercial", "Начальник отдела продаж", "営業部長"],
  },
  {
    department: "marketing",
    starts: `
      brand$ brändi chief$marketing cmo$ growth markeds markkinoin marknads mercadeo mercadotec mārketing
      pazarlama pemasaran publicid reklam rinkodar sem$ seo$ turundus werbe werbung שיווק تسويق
    `,
    inside: `
      マーケ 市场 市場 마케팅
    `,
    why: "It makes a brand or an offer known.",
    examples: ["Marketing Manager", "Markedsføringschef"],
  },
  {
    department: "communications",
    trades: `
      ajakirjanik copywrit correspond correspons dziennikar editör gazeteci giornalist hovorky jornalist
      journalis jurnalist kirjeenvaihtaja korrespond mluvčí muhabir nhà$báo novinář periodist phóng$viên
      portavoce portavoz porte-parole purtător redakteur redator redattor reporter rzecznik rédact szerkeszt
      toimetaja toimittaja ujsagir urednic urednik wartawan woordvoerder žurnalist αρχισυντ δημοσιογράφ
      συντάκτ журналист кореспондент пресс-сек редактор דובר$ דוברת$ כתב$ כתבת$ עורך$ עורכת$ עיתונאי
      רئيس$التحرير صحفي محرر
    `,
    starts: `
      addetto$stampa assessor$de$imprensa assessora$de$imprensa avaliku basın biểu$bao chefredakt communicat
      comunica content$ directeur$de$la$publication direttore$responsabile editor$ editorial
      gabinete$de$prensa galvenais$red giornalis hovorc humas iletişim$ imprensa informationschef informatsi
      kommunika komunik media$ medien medya mluvci odgovorn oeffentlichkeit offentlichkeits peatoimet
      pemimpin$redaksi periodis pr$ pr- prasow prensa public$affairs public$relations päätoimittaja redacc
      redact redakt redaz ryšiams sabiedrisk sajtó social$media spokes stampa tiedott tiskov tlačov
      tổng$biên ufficio$stampa uutis viestin vyriausi wiadomości woordvoer yayın δημοσίων επικοινων зв'язк
      прес- пресс связи$с$общ связям דובר إعلام الإعلام التحرير
    `,
    inside: `
      caporedatt hoofdred reporter journalist offentlichkeitsarbeit presse redacteur redaksjon redakt spresse
      szerkeszt 主編 主编 广报 広報 編輯 編集 编辑 記者 记者 기자 편집 홍보
    `,
    why: "It speaks or writes for the house, or is an editor of what it publishes.",
    examples: ["Pressesprecherin", "Chargée de communication", "Redaktor naczelna"],
  },
  {
    department: "support",
    starts: `
      after$sales aftersales apoio$ao asiakaspalv asiakkuu assistenza$clienti atención$a atendim chăm$sóc
      client$care client$rel client$serv customer helpdesk klantenserv klienditeenind klientų korisnič
      kundenbera kundenbetr kundendienst kundenserv kundeserv kundservice kundtjanst layanan$pelanggan
      musteri obsługa$klient ondersteun relation$client relații$cli service$client serviceleit servicetechn
      servicio$al$cliente servis služba$podderž soporte support zákazn ügyfél εξυπηρέτ поддержк підтримк
      техподдерж שירות خدمة شירות$לקוחות
    `,
    inside: `
      kundenbetreu kundendienst kundenservice kundserv お客様 カスタマー 客服 고객
    `,
    why: "It helps those who have bought.",
    examples: ["Customer Support", "Kundendienstleiter"],
  },
  {
    department: "human_resources",
    starts: `
      ausbildungsleit chief$people drh$ henkilöst hr$ hr- hrm$ huma$erof human$capital human$resourc humán$
      insan$kayn lidsk ljudsk nhân$sự p$o$ p&o people$ people$oper people$partner personeels personnel
      personāl recruit recrut recursos$hum rekrut rekryt responsable$rh$ ressources$hum resurse$uman rh$
      risorse$umane rrhh salarizare sdm$ talent técnica$de$rrhh técnico$de$rh ufficio$personale ľudsk кадр
      משאבי الموارد موارد$بشري
    `,
    inside: `
      personalchef personalleit personalrefer personalsjef 人事 人力 인사
    `,
    why: "It finds and looks after those who work there.",
    examples: ["Head of HR", "Personalreferentin", "DRH"],
  },
  {
    department: "finance",
    trades: `
      accountant akuntan bendahara biegły blagajn boekhoud bogholder bookkeep buchhalt buhalter
      commercialista commissaire$aux$comptes comptable contabil contable contador ekonomk expert-compt
      gazbar grāmatved hospodářk iždinink kasieris kassenwart kasserer kassier kassör kazначей kirjanpit
      księgow könyvel könyvviz kế$toán laekur mali$müşav muhasebeci palkanlask penningmeester pokladn
      pénztár raamatupid ragionier rahastonhoit računov redovisning regnskapsf revisor sayman schatzmeister
      skarbn skattmäst steuerberat steuerfach taloudenhoit tesorer tesorier tesourei thủ$quỹ tilintark
      treasurer trezorier trésor wirtschaftsprüf účetn účtovn λογίστρ λογιστήρ λογιστής ταμία φοροτεχν
      аудитор бухгалтер счетовод גזבר מחשבון מנהל$חשבונות מנהלת$חשבונות רואה$חשבון רואת$חשבון أمين$الصندوق
      رواה$חשבון محاسب مدقق
    `,
    starts: `
      accounting accounts$ accounts$pay accounts$rec adougy adótanács asesor$fiscal audit bank$ banking
      belastingadv billing bokfor bokhold bukhgalt cfo$ chief$financial compta contab controller controlling
      credit$ daf$ daňov director$economic economist$ ekonom$ ekonomi$ ekonomiansvarig ekonomiassistent
      ekonomichef expert-comptable fakturac finantsj finanz finanç fiscal fynans gazdasági gramatved hesap
      invest$ investment kasse$ kassenfuhr kassenleit kassenverwalter kassierer kassor keuangan kirjanp
      konyvel ksiegow kämmerei kämmerer laskutus logistis lohn$ lohnbuch mali$işl muhaseb okonomi palkka
      payroll penning podatkow pénzügy racunov raha$ rahandus rahaston rechner$ rechnung regnskab regnskap
      rendant revisore revizor schetovod skarbnik steuer talous tax$ tesor tesour treasur tresor tài$chính
      ucetn uctovn οικον финанс экономист חשב כספים מالية المالي مالي
    `,
    inside: `
      buchhalt ekonomichef finanzberat okonomi rechnungswesen regnskap revisor schatzmeister 会計 会计 公認会計 出纳
      會計 税理士 経理 財务 財務 财务 경리 세무 재무 회계
    `,
    why: "It keeps the accounts, the cash of a club, or works on taxes.",
    examples: ["Buchhaltung", "CFO", "Kassier", "Księgowa"],
  },
  {
    department: "legal",
    trades: `
      abogad advocaat advocad advogad advokát adwokat anwalt$ anwältin$ asianajaj attorney avocat avukat
      avvocat barrister bilježnik công$chứng fachanw huissier javni$bilj jogász jurist justiti közjegyző
      lakimies lawyer luật$sư notaio notaire noter$ notář odvetni odvjetni paralegal patentanw pengacara
      prawnik procurador právn radca$praw rechtsanw solicitador solicitor teisinink vandeadv zvērināt ügyvéd
      δικηγόρ συμβολαιογρ юрисконсульт юрист עו"ד עורכת$דין עו״ד عורך$דין محامٍ
    `,
    starts: `
      anwalt aplikant asesor$jur asesora$jur bedrijfsjur clerc compliance consilier$juridic
      consulente$legale conveyanc counsel$ data$protection datenschutz dikigor dpo$ general$counsel giurid
      hukuk jogi$ jogtanács jurid juris koncip konsipient law$clerk legal litigat mستشار$قانوني notair
      notarfach notariat odvetn partner$attorney pravna pravni prawn privacy$officer radca$prawn radcowie
      rechtsabteil rechtsref ugyved yurist área$legal νομικ правов юридич יועץ$משפטי יועצת$משפטית משפטים
      עורך$דין قانون مستشار$قانوني
    `,
    inside: `
      advokat datenschutz fachanwalt jurist rechtsanwalt 司法書士 弁理士 弁護士 律师 律師 法务 法務 行政書士 법무 변리사 변호사
    `,
    why: "It advises or decides by the law; it is the trade of law firms and notaries.",
    examples: ["Rechtsanwältin", "Head of Litigation", "Radca prawny"],
  },
  {
    department: "administration",
    trades: `
      administrative$assist asjaajaj clerk$ executive$assist gemeentesecr jegyző lietved lễ$tân
      personal$assist raštved rececionist recepcioner recepcionist recepcj recepční recepțion registrar$
      resepsionis secretár secrétaire segretari sekreter$ sekreterare sekretor sekretär sekretær setiausaha
      sihteeri standardist tajemn tajnic tajnik team$assist teamassist thư$ký titkár văn$thư γραμματέ
      делопроизв діловод מזכיר סקרט سكرتير
    `,
    compounds: `
      secretaresse sekretar sekretarka sekreterare sekretär sekretärin sekretær sihteeri titkár
    `,
    starts: `
      accueil adjoint$adm adjointe$adm admin$ administr amtsleit anmeldung asisten$admin asistent$manager
      asistente$de$dir asistentka$řed assistant$admin assistant$de$dir assistant$to$the$ceo assistante$admin
      assistante$de$dir assistent$der$gesch assistente$de$dir assistente$di$dir assistentin$der$gesch
      assistenz$der$gesch auxiliar$admin back$office backoffice burgerservice buro$ buroass burokauf
      bürgerbüro büroleit chef-sekr clerk coordinadora$admin department$administrator directeur$admin
      directieass director$admin direttore$amm empfang front$desk geschaftsstelle geschaftszimmer
      gestion$administrativ gestor$administrativ grammat griffier hallinto head$of$admin hoofdgriff idari
      impiegat$amm impiegata$amm kancelar kanslist kierownik$biura kierownik$sekr kommunsekr kontorchef
      kontorled kontorsch mayor's$off office$ office$manag parish$clerk podateľ portinaio pracownik$biur
      practice$manag recepció$ recepciós recept referent$adm registrar registratur responsabile$amm
      responsable$admin rezept schriftfuhr secret segret sekret sihteer standesamt standesb tajemnik
      tajništvo tata$usaha titkar toimistos town$clerk vastaanotto$ verwalt yazı$iş ön$büro διοικητικ
      канцеляр начальник$канц приймальн приёмн אדמיניסטר מזכירה פקיד استقبال السكرتارية المدير$الإداري
      موظف$إداري
    `,
    inside: `
      secretaris sekretaer sekretar sekreterare sihteeri titkar verwaltung 事務 前台 办公室主任 受付 文员 秘书 秘書 総務 行政 비서
      사무국 접수 주무관 총무 행정
    `,
    why: "It keeps an office going, or serves citizens in one.",
    examples: ["Sekretariat", "Office Manager", "Advokatsekretær"],
  },
];
