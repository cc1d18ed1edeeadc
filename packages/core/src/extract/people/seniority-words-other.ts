import type { SeniorityRow } from "./seniority-row.ts";

/** The other ranks, in their order. */
export const OTHER_RANKS: readonly SeniorityRow[] = [
  {
    seniority: "manager",
    starts: `
      abteilungsvor account$manag ansvarig ansvarlig associé bauleit brand$manag cadre$de$sant capo$area
      capo$prog capo$squad capocant capogrup capoprogetto chef$ chef$d'atel chef$d'équ chef$de chefe$de$equ
      chefe$de$proj coordenad coordon coördin csoportvez encargad equity$partner filialleit foreman
      gebietsleit gerente gestionnaire gestor gruppeled gruppenleit gruppled hausleit jefa$de$equ
      jefa$de$proyecto jefe$de$equ jefe$de$proy jugendleit juhataja key$account kierownicz kierownik
      kontorled koordin koordyn kuchenchef kundendienstleit lagerleit leader$ leder$ leider$ leidinggev
      manager manajer manažer marketing$manager marktleit menadzher menadžer menager menedzer mudur
      myymäläpäällik objektleit office$manag ortak$ ortağı$ osakas paallik palvelupäällik pflegedienstl
      polier$ produktmanag proje$yön project$coord project$lead project$manag projectlead projectleid
      projektchef projektijuht projektipaal projektled projektleit projektmanag projektvez projektų$vad
      prosjektled quản$lý regionsled responsabil responsabl responsavel restaurantleit samordn schichtleit
      sefova serviceleit sistem$yön socia$ socio$ socios spartenleit společn społecz stationsleit
      stationsschwest store$manag stv$filial supervis superviz team$lead team$manager teamcaptain teamlead
      teamled teamleid teamleit tiimin trưởng$nhóm ubungsleit vadovas$ vadovė$ vadybinin vadītāj vedeni$
      vedouci vedúca$ vedúci$ vennoot verantwoord verantwortl vezeto voditelj$ voditelj$proj voditeljica$
      vodja$ vorarb werkstattleit wohnbereichsleit wspóln yönetici zastępca$kier zustandig zástupce$vedoucí
      üzletvez şef$ şefi$ συνέταιρ συντονίσ υπεύθυν бригадир керівни менеджер менеджърка мениджър партнёр
      руководитель ръководител$ אחראי מנהל ראש$צוות רכז שותף$ שותפה$ رئيس$فريق شريك مدير$المبيعات
      مدير$المشروع مدير$مبيعات مدير$مشروع مسؤول مشرف منسق
    `,
    inside: `
      filialleiter gruppenleiter jugendleiter projektleiter teamleiter パートナー マネージャー リーダー 主管 係長 副理 合伙人 室長代理
      店長 店长 支配人 班長 組長 經理 组长 经理 課長 과장 매니저 점장 팀장 파트너 프로젝트매니저
    `,
    ends: `
      coordinator gruppledare koordinator koordinatorin ledare leder manager projektledare projektleder
      prosjektleder samordnare teamledare teamleder
    `,
    why: "It leads people or a field.",
    examples: ["Teamleiterin", "Partner", "Projektleiter", "Jugendleiter"],
  },
  {
    seniority: "head",
    starts: `
      zaveduj
    `,
    ends: `
      leiter leiterin leitung
    `,
    why: "A word of its own with `leiter` that is no team, project, branch or field names a part that is led.",
    examples: ["Küchenleiterin", "Personalabteilungsleitung"],
  },
  {
    seniority: "senior",
    starts: `
      consultant$card consultant$derm consultant$paed consultant$phys consultant$surg erfaren erikoist
      főmunka főorvos hauptreferent kıdemli lead$ lead- leitender$oberarzt oberarzt oberingenieur
      oberstudien overlege overlæge principal$ samodziel samostatn specialista$senior sr$ starsza starszy
      studiendirektor sénior vadoša vanemspets vanemteadur vanhempi vecākā vyresn överläk ведущ провідн
      старш בכיר ראשי أول$ كبير
    `,
    inside: `
      oberarzt シニア 上級 資深 资深 高級 高级 선임 수석 책임
    `,
    why: "It says so.",
    examples: ["Senior Associate", "Oberärztin", "Lead Engineer"],
  },
  {
    seniority: "junior",
    starts: `
      aide$ aide-soign alternan aplikant apprendist apprent aprend araştırma$gör asistan$ asistant asistanı$
      asisten assistant assistent assistenz asystent aushilf auszubild avustaj azubi becari biträdande$jur
      bolseir bufdi dental$assist doctoral doctorand doctorant doctorsass doktersass doktora$öğ doktorand
      dottorand doutorand elev$ en$form en$práct estagiár freiwilligend fsj$ gyakornok harjoitt hilfskraft
      hiwi$ intern$ internship jelölt jr$ junior koncipient leerling lehrling lärling lærling magang mladi$
      nghiên$cứu$sinh nooremt ph$d phd$ phd$hallg phd$stud practicant prakticant praktik praktyk praticant
      predoctoral pripravn promovend rechtsref referendar stagiair stagiar stagist stajyer stażyst
      stipendiat studenci student stážist tanuló teaching$assist thực$tập tirocin trainee trợ$lý učeň učnica
      vježbenik volontär väitösk werkstud ügyvédjelölt ασκούμ βοηθ υποψήφ аспирант докторант младш молодш
      помощник помічни стажёр ученик$ דוקטורנט מתלמד מתמחה סטודנט עוזר طالب متدرب مساعد
    `,
    inside: `
      アシスタント アソシエイト インターン 修士課程 助理 博士後期 博士生 博士研究生 博士課程 大学院生 实习 実習 實習 研修 研究生 硕士生 대학원생 박사과정 사원 석사과정 연구조교 인턴 학생
    `,
    ends: `
      assistent assistentin larling lehrling trainee
    `,
    why: "It learns or assists.",
    examples: ["Auszubildende", "Praticante", "Research Assistant"],
  },
];
