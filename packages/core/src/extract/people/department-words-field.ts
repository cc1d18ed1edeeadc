import type { DepartmentRow } from "./department-row.ts";

/** Words of the departments that do what a house is for; `department-row.ts` says how they are read. */
export const FIELD_ROWS: readonly DepartmentRow[] = [
  {
    department: "operations",
    trades: `
      acheteu beszerző buyer$ caretaker concierge conserje einkäufer gardien$ gondnok hausmeister inkoper
      inköpare kiinteistönh lagerist magasinier magazynier magazzinier nabavnik nákupčí raktáros skladník
      vaktmest vrátný
    `,
    starts: `
      achat achiziți acquist almacen beszerz betriebsleit chef$d'atelier chef$de$cuisine chief$operat cocin
      comprad compras coo$ cuisinier cuoco depo$ dispatch disponent disposition drift$ driftschef driftsl
      dyrektor$oper einkauf encargado$de$alm entrepot expedi facilit fleet fuhrpark gamyb gebaude
      gestor$de$qual gudang gyárt hankin haustechnik inkoop inköp innkjop jakosci janitor jefe$de$compras
      jefe$de$prod koch$ kuche kvalit ladu$ lager lean$ logíst lojistik magazyn magazzin nabava nákup operac
      operasional operation operatīv plant$ procure produccion producti produkció produkcj produktion produz
      proizvod purchas qualit ražošan responsabile$acq responsable$qual satinalma satın$alma service$achats
      shipping supply$ supply$chain termel thu$mua tootmis tuotant ufficio$acq vaktmast vaktmester varasto
      verksamhetsch versand výrob warehouse zakup zaopatrz αποθήκ παραγωγ προμήθ виробницт склад снабжен רכש
      תפעול المشتريات تפעול رכש عمليات مشتريات
    `,
    inside: `
      betriebsleit driftsled einkauf hausmeister produktionsleit 厂长 工場長 廠長 採購 物流 生产 生產 製造 購買 采購 采购 공장장 구매 물류
      생산
    `,
    why: "It makes, buys, stores and moves what a house lives by; a project may be of any part.",
    examples: ["Einkauf", "Betriebsleiter", "Verksamhetschef", "工場長"],
  },
  {
    department: "research",
    trades: `
      arastirma assegnist attaché$de$recherche badacz becario$de$inv bolseiro$de$inv cercetăt
      chargé$de$recherche chercheu directeur$de$recherche doctorand doctorant doktora$öğr doktorand
      dottorand doutorand forscher forskare forsker investigador kutató mladi$razisk mokslo nghiên$cứu
      nooremteadur onderzoeker peneliti pesquisador ph$d phd$ phd-stud postdoc postdoktor pracownik$nauk
      predoctoral principal$investigator promovend pētniek raziskoval researcher ricercat scientist
      stipendiat teadur tudományos tutkija vanemteadur väitöskirjat výzkumn vědeck wissenschaftliche$assist
      wissenschaftliche$mit wissenschaftlicher$mit znanstveni ερευνητ μεταδιδάκ υποψήφι аспирант докторант
      науковий$співр научен$сътр научный$сотр דוקטורנט חוקר باحث طالب$دكتوراه
    `,
    compounds: `
      forskare forsker kutató tutkija
    `,
    starts: `
      aspirant badaw cercetat director$de$inv fellow$ forsch forsk investigación$ investigad istrazivac
      kutat lab$ laborat laborleit nauchn naukow onderzoek pesquis post-doc recherche research ricerc
      scientif tutkij tutkimus vaitoskirja vedeck vyzkum wissenschaftl
    `,
    inside: `
      forschung wissenschaftlich 修士課程 博士后 博士後 博士生 博士研究 大学院生 研究 硕士生 박사과정 박사후 석사과정 연구
    `,
    why: "It finds things out; those who write a thesis do.",
    examples: ["Research Fellow", "Wissenschaftliche Mitarbeiterin", "Chercheuse"],
  },
  {
    department: "education",
    trades: `
      adiunkt adjunkt apulaisreht ater$ catedrátic chargé$de$cours conferențiar dean$ decaan dekaan dosen
      doyen dozent forstander$ viceforstand doçent dziekan décan dėstyt děkan educador educatore educatric egyetemi$doc enseign
      enseñant erzieher formador formateur formatric förskollär förste giáo$viên giảng$viên guru head$teach
      headteach hiệu$trưởng insegnant instructor konrektor koolijuht lector$univ lecturer leerkracht
      lehrbeauf lehrer lehrkraft lehrstuhlinh lehtori leraar lerar luokanop lärare lärer lærer maestr
      maître$de$conf mokytoj nauczyc odgoj opettaj pedagog pensyarah preside$ privatdoz prodec prodziek
      proděk professeu prorekt prorett proviseur pædagog předavač ravnatel rector rehtori reitor rektör
      rettore schoolleid schulleit skoleleder skolleder skolot studiendir studienr tanszékvez tanár tanító
      teacher tutor universitair universitetslek university$teach ustaz učitel vice-doyen vicedecan vzgojit
      wykładow învățăt óvodap õpeta öğretim öğretmen εκπαιδευτικ καθηγητ κοσμήτ λέκτορ πρύταν викладач
      виховател воспитат вчител доц$ доцент завуч преподават професор профессор учител גננת דיקן מורה מחנכ
      מרצה פרופסור أستاذ عميد محاضر مدرس معلم
    `,
    compounds: `
      adjunkt lärare lærer opettaja tanár
    `,
    starts: `
      academic$ akademick assistant$prof associate$prof ausbild bildung courtesy$fac directeur$d'école
      directeur$de$l'école director$del$colegio directorul$șc directrice$d'école directrice$de$l'école
      diretora$da$escola dirigente$scol dyrektor$szk educación education$ ensenan erzieh faculty$member
      formatore head$teacher hoogleraar instruct iskola jefa$de$est jefe$de$est kafedr katedr kathig
      kepala$sekolah kierownik$kat kindergart kita$ kita-leit kursleit laerer larare lehrbeauft lehrstuhl
      mokyklos musiklehr odborn$asist odborna$asist ogretim ogretmen okul$ padagog paedagog phó$hiệu
      predstojnik$kat prepodav profesoar professeur provost reader$ riaditeľ$školy riaditeľka$školy school$
      school$princ schulamt sivistys skolas$ skolled studienberat studienrat tanar teach uchitel ucitel
      unterricht vedoucí$kat vedúca$kat vedúci$kat vicedirector$escola vicedyrektor$szk wakil$kepala$sek
      ředitel$školy ředitelka$školy διευθυντής$σχ διευθύντρια$σχ σχολεί детск директор$на$уч директор$школ
      директорка$школ дитяч дошк заведующая$каф заведующий$каф завідувач$каф завідувачка$каф ръководител$кат
      בית$הספר مدير$المدرسة مديرة$المدرسة
    `,
    inside: `
      erzieher laerer larare lehrer professor schulleit 准教授 副教授 助教 园长 園長 学科長 学部長 学長 教师 教師 教授 教諭 教頭 校長 校长
      研究科長 系主任 老师 老師 講師 讲师 강사 교감 교사 교수 교장 총장 학과장 학장
    `,
    why: "It teaches, or leads where people are taught.",
    examples: ["Schulleiterin", "Lecturer", "Profesora titular"],
  },
  {
    department: "health",
    trades: `
      aide-soign apoteker apotheker arzt asistent$med asistentă$med assistenzärzt barnmorsk bác$sĩ chefärzt
      chirurg dentist dierenarts diş$hek doctor$ dokter dược$sĩ eczacı enfermeir enfermer farmac fisioter
      fizjoter fizyoter fogorvos fysioterap fysiotherap fyzioter főorvos gp$ gydyto hambaarst hammaslää
      hebamme hekim hemşire huisarts háziorv infermier infirm jordmor kinetoter kinésith krankenpfl
      krankenschw lege$ liječn logoped läkare lääkär læge lékař matrona medic$ medica$ medicinska$sest
      medicul$ medmās midwife médecin médico$ naczelna$pie nurse nursing oberärzt odontó ordynator orthoph
      orvos osteopat ostetric overlege overlæge perawat pharmac physician physiotherap pielęgn położn
      primario$ psichol psicólog psycholog psycholož psykolog sage-fem sairaanh sestra$ sjukskö skolskö
      slaugyt stomatol sygepl sykepl tandarts tandläk tandlæge tannlege terveydenh tierärzt verpleegk védőnő
      vétérin weteryn y$tá zahnärzt zdravn zdravotní$sestr zobozdr zobārst zubní$ zubár ápoló õde$ överläk
      ārst γιατρ ιατρ νοσηλ οδοντίατ παιδίατ φυσικοθ врач зъболек лікар медицинск медична$сест медсестр
      педиатр психолог אחות$ פיזיו פסיכולוג רופא רוקח صيدلا طبيب ممرض
    `,
    starts: `
      anasthes anesthes apotek apoth arts$ arts- artz arztin audiolog barnmors başhek cadre$de$sant cardiol
      chef$de$clin chiropr chiru cirujan dent dermatol diatass dietit director$méd director$of$nurs
      directora$méd diretor$clín direttore$sanit direttrice$sanit doktersassist doktor$ doktorsassist ergoth
      ernahrungs fisio fizio fizjo fysio giatros ginecol golovn$lik gynaek gynecol hygienist iatros
      jefe$de$servicio$de$card jordemo kardiol kinderarzt kine$ kinesi krankenp laakar laege lakar lekar
      likar logop medecin medica medici medico medizin mfa$ nurs nutri optiker optom orthodont ortodon osteo
      paediatr patient pediatr pflege pharm physio pielegniar podolog psiquiat psychiat radiolog sage-femme
      sestra sjukskot stationsleit stomatolog surg sygeplej sykeplei tandplej tannplei tandhyg tannhels sundhedspl tandart tandlaege tandlak terap therap
      verpleeg verplegk veterin vrach vrchná$ vrchní$ ylilääk zahn zdravotni zfa$ ärztliche אחות الجراحة
      علاج$طبيعي
    `,
    inside: `
      arzt laege lakare lekarka pflege sjukskoter skoterska therapeut zahnmedizin 助産師 医师 医師 医生 医長 医长 护士 歯科医
      獣医 理学療法 病院長 看護 药剂师 薬剤師 護士 護理 醫師 院長 간호 물리치료 약사 의사 전문의 진료
    `,
    why: "It treats or cares for people and animals.",
    examples: ["Ortodoncista", "Oberarzt", "Practice Nurse", "Directora médica"],
  },
];
