import type { Seniority } from "./person.ts";

/** Beginnings of words that tell how far up somebody stands, folded as `foldName` does. */
export type SeniorityRow = {
  /** Null where the words tell none, though one of them does by itself. */
  readonly seniority: Seniority | null;
  readonly starts: string;
  readonly inside?: string;
  readonly why: string;
  readonly examples: readonly string[];
};

/** The first row with a word of a role decides. */
export const SENIORITY_ROWS: readonly SeniorityRow[] = [
  {
    seniority: null,
    starts: "assistant$prof assistant$lect odborn$asist odborna$asist",
    why: "It is the rank of a teacher, who assists nobody.",
    examples: ["Assistant Professor", "Research Assistant Professor"],
  },
  {
    seniority: "junior",
    starts:
      "assistant$to advokatfullmektig praticante$ vertriebsassist adjoint$adm adjointe$adm doktorant aspirant leerling stajyer assistentin$der assistent$der assistenz$der assistant$du assistante$du assistante$de assistant$de asistente$de assistente$di assistente$do executive$assistant personal$assistant pa$to team$assistant vorstandsassist geschaftsfuhrungsassist direktionsassist chefsekretar secretary$to sekretarka$dyr",
    why: "Who assists is named with whom he assists, and that word would make him the one above.",
    examples: ["Assistentin der Geschäftsführung", "Executive Assistant to the CEO"],
  },
  {
    seniority: "head",
    starts:
      " professor$and$chair responsabile$vend responsable$de$com responsable$com direc$ped direccao$ped zaveduyushch zaviduv zaveduy kierownik$dz kierownik$kat naczeln cadre$sup svp$ evp$ avp$ vp$ associate$dean vice$dean prodek prodziek vice$director deputy$director editor$in$chief editor-in-chief chief$editor managing$editor deputy$head vice$head assistant$director associate$director",
    why: "A vice president of a firm leads a part of it, and his title holds the word for the first.",
    examples: ["VP Engineering", "Deputy Head", "Editor in Chief"],
  },
  {
    seniority: "executive",
    starts:
      'ceo$ direction$ direktorin$ direktor$ wethouder kurucu konatel konatelka vykonn vykonavch ispolnitel golovnyy$likar holovnyy$lik golovnyi glavnyy$vrach socia$fund reditelka$fest executive$director$ ceo$ cfo$ cto$ coo$ cmo$ cio$ cpo$ chro$ ciso$ cso$ chief$ geschaftsfuhr geschaftsleit managing$dir managing$partner general$manager president prasident presidente presidenta prezes prezydent prezident predsed predsjed vorsitzend vorstand voorzitter ordforand formand$ formann$ styreleder puheenjoht elnok$ baskan$ genel$baskan founder co-founder cofounder fondat fundad socio$fond grunder$ grunderin$ grundar oprichter owner co-owner inhaber eigentumer eigenaar eigenares gerant$ gerante$ gerente$general director$general directora$general diretor$geral diretora$geral direttore$generale direttrice$generale directeur$general directrice$generale pdg$ amministratore$del amministratrice$del amministratore$unico administrador$unico titolare proprietari propietari wlascic majitel tulajdonos ugyvezet jednatel toimitusjoht vd$ verkstallande administrerende daglig$led adm$dir algemeen$dir bestuurder dga$ zaakvoerder genel$mud mayor burgermeister oberburger maire$ maire alcalde alcaldesa sindaco sindaca burgemeester borgmester ordforer starost burmistrz wojt polgarmest primar$ prefeit chairman chairwoman chairperson chair$ rektor$ rektorin$ rector$ rectora$ dekan$ dekanin$ dekanka$ dean$ decan$ decano decana dziekan$ doyen doyenne provost principal$owner geschaftsfuhrend generalnyy$dir generaldirekt generalsekr secretary$general secretaire$general secretario$general gerente$ managing executive$director zakladatel alapito zaloz osnivac vlasnik lastnik founding general$director dyrektor$generalny dyrektor$zarzadz 社長 代表 取締役 理事長 会長 院長 董事长 董事長 总经理 總經理 总裁 總裁 首席 创始人 創始人 대표 이사장 회장 사장 원장 المدير$العام رئيس الرئيس مؤسس מנכל מנכ"ל מנכ״ל יו"ר יו״ר מייסד proedros dieythynon$symboul idryt',
    inside: "geschaftsfuhrer",
    why: "It owns or leads the whole.",
    examples: ["Geschäftsführer", "Socio fondatore", "1. Vorsitzender", "Mayor"],
  },
  {
    seniority: "head",
    starts:
      "director directeur directrice direktor direttor diretor directora dyrektor direktør reditel igazgat direktorius johtaja$ head$ head- chef$de$serv chef$du$serv chef$service chef$de$dep chef$de$pole chef$de$cuis chefarzt chefarztin chefredakt redaktor$naczel redactor$jefe redactora$jefa redacteur$en$chef hoofdredact leiter leiterin leitung leitende leitender hoofd$ jefe$de jefa$de jefe$ jefa$ capo$ caposerv dirigente primario$ kierownik$katedry kierownik$kliniki kierownik$zakladu ordynator prorekt konrekt lehrstuhlinhab stiftungsprofess catedratic professore$ordinario hoogleraar vicepresid vice-presid wiceprez viceprez vizeprasid vice$presid stellvertr wicedyr vicedir zastepca$dyr deputy$mayor 2$vorsitz headteach head$teacher principal$ schulleit bereichsleit abteilungsleit fachbereichsleit amtsleit leitende$ primar$de forestand afdelingschef avdelingsleder avdelningschef enhetschef osastop yksikonpaal rektor osztalyvezet veduci$kated veduci$odd vedouci$odd vedouci$odb vedouci$kat nachalnik nachalnyk zaveduyush zaveduyushch zaviduva rukovoditel kerivnyk sef$ sef- nacelnik voditelj voditeljica vodja 部長 局長 所長 室長 園長 校長 部长 主任 总监 總監 校长 부장 실장 소장 센터장 원장 مدير مديرة מנהל מנהלת$אגף dieythynt proistam",
    inside:
      "chefarzt direktor bereichsleit abteilungsleit vertriebsleit verkaufsleit betriebsleit schulleit personalleit marketingleit produktionsleit",
    why: "It leads a part.",
    examples: ["Head of Litigation", "Vertriebsleiterin", "Directora médica"],
  },
  {
    seniority: "manager",
    starts:
      "manager gebietsleit مدير$المبيعات مدير$مبيعات מנהל$פרויקט cadre$de$sant mudur muduru 組長 组长 manageress manazer menedzher menedzer menadzer menadzher menager managerin team$lead teamlead teamleit teamleid teamled tiimin gruppenleit gruppeled gruppled projektleit project$manag project$lead projectleid prosjektled projektled projektchef projektipaal chef$de$projet chef$de$proj jefe$de$proyecto jefa$de$proyecto project$coord capoprogetto project$manager projektmanag produktmanag coordinat coordin koordin koordyn coordonn supervis superviz foreman vorarb polier$ partner$ partnerin$ equity$partner associe$ associee$ socio$ socia$ socios vennoot osakas marketing$manager kierownik paallik leider$ leidinggev responsabl responsabil responsavel encargad zustandig verantwortl ansvarig ansvarlig vedouci vezeto vedeni$ office$manag brand$manag account$manag key$account store$manag filialleit marktleit kuchenchef chef$d chef$de jugendleit ubungsleit spartenleit abteilungsvor stationsleit stationsschwest pflegedienstleit wohnbereichsleit hausleit objektleit bauleit werkstattleit lagerleit serviceleit kundendienstleit gestor$ gestora$ gestionnaire kurator curator$ steward$ captain$ capitan captain teamcaptain leder$ leader$ chef$ bas$ sefova sef$ 課長 係長 店長 マネージャー リーダー 经理 經理 主管 팀장 과장 매니저 점장 مشرف منسق מנהלת מנהל רכז רכזת ypeythyn syntonist yönet yonetici",
    inside: "teamleiter gruppenleiter projektleiter jugendleiter filialleiter",
    why: "It leads people or a field.",
    examples: ["Teamleiterin", "Partner", "Projektleiter", "Jugendleiter"],
  },
  {
    seniority: "head",
    starts: "zaveduj",
    inside: "leiter leitung",
    why: "A word of its own with `leiter` that is no team, project, branch or field names a part that is led.",
    examples: ["Küchenleiterin", "Personalabteilungsleitung"],
  },
  {
    seniority: "senior",
    starts:
      "senior sr$ principal lead$ lead- oberarzt oberarztin leitender$oberarzt kidemli ראשית ראשי consultant$phys consultant$surg consultant$card consultant$derm consultant$paed facharzt starszy starsza vanhempi erfaren seniora hauptreferent oberingenieur studiendirektor oberstudien starshiy starshyy glavnyy glavnyi glavni glavna specialista$senior samostatn samodziel 高级 高級 シニア 수석 책임 선임 كبير בכיר 上級",
    inside: "oberarzt",
    why: "It says so.",
    examples: ["Senior Associate", "Oberärztin", "Lead Engineer"],
  },
  {
    seniority: "junior",
    starts:
      "junior jr$ trainee intern$ internship stagiair stagiaire stagista praktik praktyk prakticant practicant becari estagiari tirocin auszubild azubi lehrling apprent apprenti aprend alternant apprendist elev$ larling leerling werkstud studentische student studenci assistant assistent assistenz asystent asistent avustaja aide$ hilfskraft hiwi$ volontar volontaria doktorand doctorand phd$ ph$d doctoral promovend pripravnik gyakornok stajyer stazher stazysta harjoittelija helfer helferin helper$ aushilf praticant praktikant mladsh 박사과정 석사과정 博士研究生 研究生 助理 アシスタント 実習 研修 인턴 사원 متدرب مساعد עוזר עוזרת מתמחה askoum",
    why: "It learns or assists.",
    examples: ["Auszubildende", "Praticante", "Research Assistant"],
  },
];

/** Words that make a position by themselves and tell neither department nor seniority. */
export const POSITION_STARTS =
  "advisor adviser consultant berater beraterin conseil conseiller consulente consultor specialist spezialist especialista specialista spesialist asiantuntija specjalista szakerto expert ekspert analyst analytiker analista analityk officer$ referent referentin mitarbeiter mitarbeitende medewerker medarbet medarbej tyontek pracownik pracovnik munkatars angajat calisan sotrudnik worker$ associate$ representative repraesentant vertreter delegate delegue delegado delegato member$ mitglied membre miembro membro medlem jasen czlonek clen$ tag$ councillor councilor ratsherr gemeinderat stadtrat conseiller concejal consigliere vereador radny radna wethouder schepen trustee steward pfarrer pastor pfarrerin diakon vikar priest rabbi imam kantor kantorin kirchenmusik organist cure$ parroco sacerdot verger warden photographer fotograf agent$ agente broker makler planner planer guide$ animateur animatrice educat host$ meister meisterin maistre winzer landwirt gartner florist friseur backer konditor metzger fahrer driver chauffeur pilot verkaufer spieler schiedsrichter trainer ubungsleiter zeugwart sportwart kassenpruf beisitz revisor beauftragte beauftragter ombuds vertrauens ansprechpartner$fur sprecher sprecherin obmann obfrau schriftwart gerate$ platzwart webmaster mediator dolmetsch translator ubersetzer interpreter writer author$ autor$ artist curator kurator stadtfuhrer zpracov koordinator uzman uzmani danisman gorevli osobist lektor spolupracovn registrator vertegenw begeleid adviseur raadslid fractie lid$ deskundige sosionomi ohjaaja suunnittelija handlagg handlegger radgiver radgivare saksbehandler sagsbehandler konsulent konsult 担当 领队 队长 隊長 係 スタッフ 专员 專員 顾问 員 사원 대리 주임 담당 موظف مستشار יועץ יועצת רכז";

/** Parts of words that make a position. */
export const POSITION_INSIDE =
  "berater referent beauftragt meister sprecher betreuer leiter fachwirt kaufmann kauffrau angestellt trainer verkaufer spezialist koordinator";
