import type { DepartmentRow } from "./department-row.ts";

/** Words of the departments that make and run what is technical; `department-row.ts` says how they are read. */
export const TECHNICAL_ROWS: readonly DepartmentRow[] = [
  {
    department: "it",
    trades: `
      administrador$de$sist administrateur$syst administrator$de$sist administrator$sieci informatic
      informatik informatyk rendszergazd sysadmin systeembeheer system$admin systemadmin системний$адм
      системный$адм
    `,
    starts: `
      bilgi$işlem bilgi$teknoloj chief$information cio$ ciso$ cyber data$engineer database dba$ devops
      directeur$inform director$de$sist director$de$ti diretor$de$ti direttore$it dsi$ edv$ edv- helpdesk
      ict$ informacni$technolog informat- informatikus information$tech informatiq it- jefe$de$inform
      network$admin netzwerk rendszer$ sieci$ siete$ sistem$yönet sistemista správca$siet správce$sít
      systems$admin sítě$ tietohal tietotekn técnico$de$inform técnico$inform webadmin webmaster
      διαχειριστής$συστ πληροφορικ ит$ מחשוב מערכות$מידע רשת$ تقنية مערכות$מידע
    `,
    inside: `
      informatiker systemadmin 信息技术 情報システム 資訊 전산
    `,
    why: "It keeps computers and networks running.",
    examples: ["IT-Administrator", "CIO", "Responsable informatique"],
  },
  {
    department: "engineering",
    trades: `
      architect$ architecte architekt architetto arhitect arhitekt arkitekt arkkitehti arquitect arquitet
      arsitek civilingenj desarrollador desenvolvedor developer$ développeu engenheir engineer fejlesztő
      geometra$ géomètre ingegner ingenier ingeniør ingenjör inginer ingénieur insener insinyur insinöör
      inżynier inženier inženjer inženýr inžinier kehittäjä kiến$trúc konstrukteur konstruktør kỹ$sư
      lập$trình mimar$ mérnök mühendis ohjelmistokeh ontwikkelaar programador programmer programmierer
      programátor softwareentwickl sviluppator utvecklare utvikler yazılım építész μηχανικ προγραμματιστ
      архитектор инженер программист програміст разработчик розробник מהנדס מפתח$ מפתחת$ מתכנת مبرمج مهندس
    `,
    starts: `
      arhitek backend bauingenieur chief$technology cto$ develop$ developpeur elektroingenieur engenh
      entwickl frontend full-stack fullstack ingenior ingenjor insinoor inzenjer inzenyr inzhener inzynier
      kehittaj konstrukt maschinenbau mernok muhendis projektant$ projektantka software udvikler werkzeug
      yazilim מהנדסת مهندسة
    `,
    inside: `
      entwickler ingenieur ingenjor softwareentwickl エンジニア 工程师 工程師 建筑师 建築士 建築師 技术 技術 設計士 개발자 건축사 기술 엔지니어
    `,
    why: "It builds or plans things, software among them; a craft is none.",
    examples: ["Software Engineer", "Bauingenieurin", "Tasarım Mühendisi"],
  },
  {
    department: "product",
    starts: `
      chef$de$produit gestor$de$produto jefe$de$producto menedżer$produktu product$ product$lead
      product$manag product$owner product- produktagare produktchef produktmanag produktový produtmanag
      termékmen tootejuht tuotepaal
    `,
    inside: `
      produktmanag プロダクト 产品 產品 제품
    `,
    why: "It decides what a product is.",
    examples: ["Product Manager", "Produktmanagerin"],
  },
  {
    department: "design",
    trades: `
      desainer designér disainer diseñad dizainer dizajner décorat graafikko grafician graficien grafik$
      grafika$ grafiker grafikus grafičk graphist illustrat innenarchit inredn interior$des mediengestalt
      oblikoval stylist tasarımcı tervezőgraf thiết$kế vormgev γραφίστ дизайнер אדריכל מעצב مصمم
    `,
    starts: `
      art$direct creativ design director$creativ disen dizajn dizayn formgiv gestalt grafi graphi
      head$of$design kreatif kreativ muotoil tasarim ui$ ux$ עיצוב
    `,
    inside: `
      designer gestalter デザイ 設計 设计 디자이너 디자인
    `,
    why: "It gives things their form.",
    examples: ["Art Director", "Grafikerin", "UX Designer"],
  },
];
