import type { SeniorityRow } from "./seniority-row.ts";

/** Phrases that hold a word of another rank: they are asked first, in their order. */
export const PHRASE_RANKS: readonly SeniorityRow[] = [
  {
    seniority: null,
    starts: `
      asistent$med asistentă$med assistant$lect assistant$prof assistenza$cli associate$prof
      bankruptcy$trustee chefsekr maître$assist medic$primar odborná$asist odborný$asist product$owner
      professor$adj professor$assoc professora$adj sachbearbeit sales$rep secrétariat segreteria$del
      segreteria$di sekretariat u$s$trustee united$states$trustee us$trustee מנהל$חשבונות מנהלת$חשבונות
      أستاذ$مساعد أستاذ$مشارك
    `,
    inside: `
      业务代表 准教授 副教授 助教授 業務代表 班主任 销售代表 겸임교수 부교수 조교수
    `,
    why: "It is the rank of a teacher who assists nobody, or holds the word of a higher one by chance.",
    examples: ["Assistant Professor", "准教授", "销售代表"],
  },
  {
    seniority: "junior",
    starts: `
      adjoint$adm adjointe$adm advokatfuldm advokatfullmektig asisten$dir asistent$manager asistent$řed
      asistente$de asistentka$řed aspirant assistant$de assistant$du assistant$to assistante$de
      assistante$du assistent$der assistente$de assistente$di assistente$do assistentin$der assistenz$der
      asystent$dyr asystentka$dyr directieass direktionsassist doktorant executive$assistant
      geschaftsfuhrungsassist leerling pa$to personal$assistant praticante$ secretary$to stajyer
      team$assistant teamassist trợ$lý$giám vertriebsassist vorstandsassist помощник$дир помощник$рук
      помічник$дир
    `,
    inside: `
      律师助理 总经理助理 行政助理
    `,
    why: "Who assists is named with whom he assists, and that word would make him the one above.",
    examples: ["Assistentin der Geschäftsführung", "Executive Assistant to the CEO"],
  },
  {
    seniority: "senior",
    starts: `
      leitende$oberärztin leitender$oberarzt principal$arch principal$cons principal$des principal$eng
      principal$invest principal$scien principal$soft samodziel главный$научный старша$наук старшая$науч
      старший$наук старший$науч
    `,
    inside: `
      主任医师 主任研究员 主任研究員 主任醫師 선임연구원 수석연구원 책임연구원
    `,
    why: "A word of higher rank belongs to the name of a rank that is held beside others.",
    examples: ["Leitender Oberarzt", "Principal Engineer", "主任研究員"],
  },
  {
    seniority: "manager",
    starts: `
      capo$area capo$prog capo$squadra csoportvez jefa$de$equ jefa$de$proy jefe$de$equ jefe$de$proy
      myymäläpääl projektijuht projektipääl projektvez voditelj$proj voditeljica$proj vodja$proj üzletvez
      руководитель$групп руководитель$проек מנהל$מכירות מנהל$פרויקט מנהל$צוות מנהל$רשת מנהלת$מכירות
      מנהלת$פרויקט مدير$المبيعات مدير$المشروع مدير$مبيعات مدير$مشروع
    `,
    inside: `
      业务部经理 業務部經理
    `,
    why: "Who leads a project or a team is called as who leads a part in many languages.",
    examples: ["Jefe de proyecto", "Csoportvezető", "Руководитель проекта"],
  },
  {
    seniority: "head",
    starts: `
      adjunct$dir adjunct-dir anabilim$dalı$baş apulaisjoht apulaisreht assistant$director assistant$head
      assistant$princ assistant$superint associate$artistic associate$dean associate$director avp$ bölüm$baş
      cadre$sup chair$of$the$dep chef$de$cuisine chief$arch chief$editor chief$eng chief$nurs chief$of$staff
      daire$baş dekan$yard department$chair deputy$chief deputy$director deputy$editor deputy$head
      deputy$princ direc$ped direccao$ped directeur$adj director$adj directora$adj directrice$adj
      direktör$yard diretor$adj editor$in$chief editor-in-chief evp$ executive$chef executive$vice$pres
      head$chef igazgatóhely kantoorhoofd kierownik$dz kierownik$kat kierownik$klin kierownik$oddz
      kierownik$ref kierownik$wydz kierownik$zak konrekt managing$editor müdür$yard naczeln phó$giám
      phó$hiệu phó$phòng phó$trưởng plaatsvervangend$dir pomočnica$rav pomočnik$rav prodecan prodziek proděk
      professor$and$chair prorekt prorett proviseur$adj rektör$yard responsabile$acq responsabile$amm
      responsabile$comm responsabile$del responsabile$mark responsabile$ris responsabile$vend
      responsable$comun responsable$de$com responsable$del$área responsable$programmation rédacteur$en$chef
      rédactrice$en$chef section$chair senior$vice$pres sous$dir sous-dir stellv$schul stellvertretende$leit
      stellvertretende$schul stellvertretender$leit stellvertretender$schul subdirec svp$ varajohtaja$
      vice$dean vice$director vice$dirett vice$head vice$president$- vice$president$bus vice$president$comm
      vice$president$cust vice$president$eng vice$president$fin vice$president$for vice$president$hum
      vice$president$mark vice$president$of vice$president$oper vice$president$prod vice$president$sal
      viceforstand vice$president$tech vice$president, vice$princ vice-decan vice-doyen vicedecan vicedirett vicedoyen
      vicedyr viceinstit vp$ wakil$dek wakil$dir wakil$kep wicedyr z-ca$dyr zamjenica$rav zamjenik$rav
      zastępca$dyr zastępczyni$dyr zaveduy zaviduv zástupca$riad zástupce$řed zástupkyně$řed zástupkyňa$riad
      προϊστ зам$дир зам-дир зам.-дир заместитель$дир заместник-дир заступник$дир заступниця$дир סמנכ"ל
      סמנכ״ל
    `,
    inside: `
      副所長 副校長 副校长 副部長 副院長 副院长 学科長 教頭 看護部長 研究科長 系主任 교감 부원장 학과장
    `,
    why: "A deputy, or the vice president of a firm, leads a part of it, and his title holds the word for the first.",
    examples: ["VP Engineering", "Deputy Head", "Zastępca dyrektora"],
  },
];
