import type { SeniorityRow } from "./seniority-row.ts";

/** Ranks of who leads the whole or a part of it, in their order. */
export const LEADING_RANKS: readonly SeniorityRow[] = [
  {
    seniority: "executive",
    starts: `
      adjoint$au adjoint$du$maire adjoint$à$la adjointe$au adm$dir administrador$unico administrateur$dél
      administrerende alapito alcalde alelnök algemeen$dir alpolg amministratore$del amministratore$unico
      amministratrice$del asociat$unic assessora$ai assessora$al assessora$com assessore assistant$mayor
      associé$gér associée$gér asutaja$ başkan$ başkan$yard başkanı$ belediye$baş bestuurder bestuurslid
      bestyrelsesfor bestyrelsesmed board$member board$of$dir borgmester burgemeester burgermeister
      burmistrz ceo$ cfo$ chair$ chairman chairperson chairwoman chief$ chief$comm chief$comp chief$data
      chief$digit chief$exec chief$fin chief$human chief$inform chief$legal chief$mark chief$med$off
      chief$oper chief$people chief$prod chief$rev chief$scien chief$strat chief$tech chro$ chủ$tịch cio$
      ciso$ cmo$ co-fond co-founder co-gérant co-owner cofond cofounder cofund cogérant concejal consejer
      consigliere$del coo$ cpo$ cso$ cto$ członek$rady członek$zarz członkini$zarz cégvez daglig$led dean$
      decaan$ decan$ decana decano dekaan$ dekaani$ dekanin$ deputy$chair deputy$mayor dga$ dibināt
      directeur$d'école directeur$de$l'école directeur$general directeur-eig director$del$colegio
      director$ejec director$executiv director$general directora$del$col directora$ejec directora$general
      directorul$șc directrice$d'école directrice$de$l'école directrice$generale direktur$utama
      diretor$da$esc diretor$exec diretor$geral diretor-ger diretora$da$esc diretora$exec diretora$geral
      direttore$generale direttrice$generale dirigeant dirigente$scol dopreds doyen dyrektor$generalny
      dyrektor$szk dyrektor$zarzadz dyrektorka$szk dziekan$ děkanka$ eigenaar eigenares eigentumer ejer$
      elnok$ elnökség executive$board executive$director firma$sahib fondat formand$ formann$ founder
      founding fundad genel$baskan genel$müd general$director general$manager general$secretary generaldir
      generalinis$dir generalinė$dir generálny$r gerant$ gerante$ gerent$ gerente$general gerência$
      geschaftsfuhr geschaftsleit giám$đốc$điều golovnyi golovnyy$likar gradonač grundar grunder$ grunderin$
      généralsekr hallituksen$jäs hallituksen$puh head$teach headmaster headmistr headteach hejtman
      hiệu$trưởng holovnyy$lik indehaver inhaber intendant intendente$ iskolaig ispolnitel işletme$sahib
      jednatel juhatuse kaupunginj kepala$desa kepala$sekolah ketua komisaris kommunaldir kommundirekt
      kommunechef konateľ koolijuht kunnanj kurucu landrat lastnic lastnik legale$rappr lid$van$de$raad
      lid$van$het$best linnapea maire majiteľ managing$dir managing$partner mayor member$of$the$board
      membre$du$bureau membre$du$conseil$d'adm membro$da$dir membro$do$cons meras mero$pav merė$
      miembro$de$la$junta mitglied$der$gesch mitglied$des$vorst mokyklos$dir místopř místostar načelnik$opć
      nestleder người$sáng náměst næstformand oberburger okul$müd omanik omistaj ondervoorz opperhoofd
      oprichter ordforand ordforer ortak$kur osnivač owner pdg$ pemilik pendiri pengarah$urusan pengerusi
      perustaj phó$chủ pirminin podpreds podžup polgarmest prasident predsed predsjed prefeit preside$
      president prezes prezident prezydent președ primar$ primátor principal$, principal$owner propiet
      proprie proviseur$ provost przewodnicz puheenjoht přednosta ravnatelj$ ravnateljica$ rector$ rectora$
      regidor rehtori$ reitor$ reitora$ rektorin$ rektors$ rektör$ rettore$ rettrice$ riaditeľ$školy
      riaditeľka$školy rådman sahibi$ savinin schepen school$principal schoolleid schulleiter schulleitung
      secretaire$general secretario$general secretary$general sekretarz$gen sindaca sindaco skolas$dir
      forstander$ skoleleder skolleder socia$dir socia$fund socio$dir socio$fond spolumaj spoluzakl stadsdirekt steigėj
      styreleder styrelseled styrelsemed styremed sócia-ger sócio-admin sócio-ger tegevjuht teniente$de$alc
      titolare titular$de$la$cons titular$del$est toimitusj trustee$ tulajdonos társtulaj társügy tổng$giám
      ustanov valdes$ valdybos vallavan varapuheenj vd$ vereador verkstallande vezérig vice$présid
      vice-chair vice-pref vice-présid vicepresid viceprez viceprimar vicesind vicevoorz vizepräs vlasni
      voorzitter vorsitz vorstand$ vorstandsm vorstandsv vykonavch vykonn wethouder wiceprez wicestar
      wlascic wojt współwłaśc współzał yrittäj yönetim$kurulu zaakvoerder zakladatel zaloz zast$starost
      zastępca$burm zastępca$wójt zastępczyni$burm ägare ügyvezet član$uprave članica$uprave člen$předst
      člen$rady člen$výb īpašniec īpašniek įkūrėj ředitel$fest ředitel$školy ředitelka$fest ředitelka$školy
      župan$ županj αντιδήμ αντιπρό γενική$διευ γενικός$διευ δήμαρχ διαχειριστής$εταιρ διευθυντής$σχ
      διευθύνουσα$σύμ διευθύντρια$σχ διευθύνων$σύμ ιδιοκτ ιδρυτ κοσμήτ πρόεδρ πρύταν συνιδρυ виконавч владел
      генерални генеральна$дир генеральная$дир генеральный$дир глава$ глава$адм главная$врач главный$врач
      голова головна$лік головний$лік декан$ директор$на$уч директор$школ директорка$школ зам-кмет
      заместитель$пред засновни изпълнител индивидуальный$пред керуюч кмет мэр$ міський$гол основател
      перший$заст собственик собственник совласник співзасн старост сільський$гол управител управляющая$парт
      управляющий$директор управляющий$парт учредит בעלי$ בעלים בעלת$ דיקן חבר$הנהלה חברת$הנהלה יו"ר יו״ר
      מייסד מנהל$בית$הספר מנהלת$בית$הספר מנכ"ל מנכ'ל מנכל מנכ״ל ראש$המועצה ראש$העיר שותף$מנהל שותפה$מנהלת
      الرئيس$التنفيذي المدير$العام المديرة$العامة رئيس$البلدية رئيس$مجلس عضو$مجلس عميد مؤسس مالك$ مالكة$
      مدير$المدرسة مديرة$المدرسة نائب$الرئيس نائب$رئيس
    `,
    inside: `
      geschaftsfuhrer オーナー 代表 会長 会长 创始人 副社長 創始人 創業者 創辦人 取締役 執行長 执行长 园长 園長 学部長 学長 市長 总经理 总裁 执行董事 最高 村長 校長 校长 法定代表人 理事
      町長 病院長 社長 總經理 總裁 董事 負責人 负责人 院長 首席 교장 대표 부회장 사장 시장 원장 이사 창업자 총장 총재 총지배인 학장 회장
    `,
    ends: `
      borgmester burgemeester formand gradonacelnik kaupunginjohtaja kunnanjohtaja ordforande ordforer
      puheenjohtaja toimitusjohtaja voorzitter vorsitzende vorsitzender vorstand
    `,
    why: "It owns or leads the whole.",
    examples: ["Geschäftsführer", "Socio fondatore", "1. Vorsitzender", "Mayor"],
  },
  {
    seniority: "head",
    starts: `
      2$vorsitz abteilungsleit afdelingschef afdelingsho amtsleit ansvarig$utg ansvarlig$red avdelingsleder
      avdelningschef başhek bereichsleit cap$d capo$ capo$della capo$dip capo$redatt capo$serv capo$uff
      caporedatt caposerv catedrátic chaired$prof chef$de$clin chef$de$cuis chef$de$dep chef$de$pole
      chef$de$serv chef$des$ventes chef$du$serv chef$service chefarzt chefe$de$dep chefe$de$div chefe$de$gab
      chefe$de$ser chefredakt daf$ departamento$dir directeur directoa director directrice direktur direktør
      diretor direttor direttric dirigente distinguished$prof drh$ driftsleder dsi$ dyrektor editor-chef
      editora-chef enhetschef fachbereichsleit finantsjuht forestand főszerk galvenais gamybos$vadov
      gazdasági$vez genel$yay generalmusikdir giám$đốc glavna$ured glavni$ured guru$besar gyártásvez head$
      head$teacher head- hoofd$ hoofdred hoogleraar hr-chef hr-päällikkö hr-sjef hr-vez igazgat irodavez
      it$vadovas it-chef it-juht it-päällikkö it-sjef jefa$ jefa$de jefe$ jefe$de kepala$bag kepala$bid
      kepala$dinas kepala$seksi kerivnyk kierowniczka$dz kierownik$dz kierownik$katedry kierownik$kliniki
      kierownik$wydz kierownik$zakladu konrekt kämmerer kế$toán$trưởng lehrstuhlinh leitend leiter leitung
      marketingvez medic$șef médecin$chef müügijuht nacelnik nachalnyk naczelna naczelny nodaļas$
      nodaļas$vad odgovorn ordynat osakonnaj osastonj osastop osztályvez pardavimų$vadov peatoim
      pemimpin$red personalijuht pflegedirekt predstojni primář professeur$des$univ professeure$des$univ
      professor$cat professor$ord professore$ord professoressa$ord proistam prorekt pročelni päätoim
      redacteur$en$chef redactor$jefe redactor-șef redactora$jefa redaktor$naczel
      responsable$de$comunicación riaditeľ rinkodaros$vadov rukovoditel sef$ sef- skyriaus$ved stellvertr
      stiftungsprofess studiendekan stv$ tanszékvez termelési$vez toimialaj tootmisjuht trưởng$bộ$phận
      trưởng$phòng turundusjuht tổng$biên vastaava$toim vedoucí$IT vedoucí$fin vedoucí$kat vedoucí$lék
      vedoucí$mark vedoucí$obch vedoucí$odb vedoucí$odd vedoucí$pers vedoucí$výr vedoucí$úst vedúca$kat
      vedúca$odb vedúca$odd vedúci$kat vedúci$odb vedúci$odd verwaltungsleit vicedir voditelj vodja
      vrchná$sest vrchní$sest vyriausi yksikönpääl zaveduyush zaviduva ärztlicher$leiter értékesítési$vez
      ředitel šéfred șef$birou șef$dep șef$secț șef$serv αρχισυντ διευθυντ главен$ред главна$ред главная$ред
      главный$ред головна$ред головний$ред заведующ завуч научный$рук начальни ръководител$кат
      ръководител$отд художественный$рук מנהל סמנכ"ל סמנכ״ל עורך$ראשי עורכת$ראשית ראש$אגף ראש$חוג ראש$מחלקה
      المدير رئيس$ رئيس$التحرير رئيس$قسم رئيسة$ رئيسة$التحرير رئيسة$قسم مدير$ مديرة$
    `,
    inside: `
      abteilungsleit bereichsleit betriebsleit chefarzt direktor marketingleit personalleit produktionsleit
      redaktionsleit verkaufsleit vertriebsleit 主任 主编 事務局長 事務長 医長 厂长 園長 室長 局長 工場長 廠長 总监 总编 所長 所长 教授 校長 校长
      編集長 總監 總編 部長 部长 공장장 교수 본부장 부장 사무국장 센터장 소장 실장 실험실장 연구소장 원장 편집국장 편집장 행정실장
    `,
    ends: `
      afdelingsleder avdelingsleder chef chefin direktor direktore direktorin direktorius direktör direktør
      driftsleder enhetsleder hoofd hoofdredacteur igazgato igazgatoja johtaja juhataja juht paallikko
      seksjonsleder sjef vezeto vezetoje
    `,
    why: "It leads a part.",
    examples: ["Head of Litigation", "Vertriebsleiterin", "Directora médica"],
  },
];
