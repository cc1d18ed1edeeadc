/** Beginnings of words that make a position and tell neither department nor seniority. */
export const POSITION_STARTS = `
  abgeordn accompagn administrateur administrator$ administratrice administrador amministrator$ amministratore amministratrice adviser adviseur advisor agent$ agente akademische$rät allenat analista analityk
  analyst analytiker angajat anggota animat ansprechpartner$fur antrenör artist asiantunt asistente$soc
  asociado$ assistente$social associado$ associat$ associata$ associate$ associato$ author$ autor$ beamt
  beauftragte begeleid beirat beisitz berater board$ boulanger brandman broker byggnadsinsp bäcker calisan
  capitan captain$ chauffeur chocolatier chuyên$viên cicerone clen$ coach$ concejal conseil consigliere
  consulente consultant consultor councillor councilor curator cure$ czlonek dachdecker danışman deken
  delegado delegate delegato delegue deskundige diakon dolmetsch dramaturg driver edző ekspert elektriker
  elinstall entraîn entrenad especialista event expert facharzt fahrer farář florist fotograf fractie
  friseur gartner gemeinderät gerate$ golfvalm gorevli griffier guide$ handlagg handlegger helfer hms-råd
  hoofdman host$ hüttenw imam immobilienmakler inspector inspektør installateur interpreter jasen jugendwart
  kantor kapitän kapłan kassenprüf kirchenmusik kirjastonh kirkkoherra klachten klebon knihov kněz konditor
  konsulent konsult koordinator kuraattor kurator kyrkoherde könyvtár küster landwirt ledamot lektor lelkész
  lid$ liige$ maestro$artes maistre makelaar maler materialf materialv maurer mechaniker medarbej medarbet
  medewerker mediator medlem meister member$ membre membro mesner mester metzger miembro mitarbeitende
  mitarbeiter mitglied monteur munkatars mäkler mācītāj obfrau obmann odborník officer$ ohjaaja ombuds
  organist orgelmus osobist pappi parroco pastor perevod pfarrer photographer pilot planer planner platzw
  plébános police$officer poliz pracovnik pracownik preot priest proboszcz progett project projekt projet
  proyect präst pároco pâtissier překladat raadslid raamatukogu rabbi radna radni$ radny ratsherr realtor
  referent registrator repraesentant representative revisor rådgiv rådgj sacerdot sagsbehandler
  saksbehandler salesperson sammankall sanitär schepen schiedsrichter schlosser schreinerm schriftwart
  schrijn social$worker socionom sognepræst sommelier sosionomi sotrudnik sozialarb sozialpäd specjalist
  spesialist spezialist spieler spolupracovn sportwart sprecher stadtfuhrer stadtrat steward suppleant
  suunnitt svećenik szakerto tag$ taxateur technic technisch tekniker tischler tjänsteman tolmács traduct
  tradutor tradutt trainer translator treener treinad trenér trustee tränare træner tutor tyontek técnica$
  técnico$ tømrerm tłumacz ubersetzer ubungsleiter uzman vaimulik valmenta veranstalt vereador verger
  verkaufer vertegenw vertrauens vertreter vicar vikar vocal$ warden wart$ webmaster wethouder wikariusz
  capellan cappellan cellist chorleit egyházf farmer$ forester gondnok hovmästare husmor intendent jardinier kaplan$
  kapellan kertész kirkeverge klokker matrikář negotiat pianist prest$ prost$ rendőr sacristan skogvokt sokneprast
  sokneprest surveyor szerelő valuer μεσίτ συμβουλ νοσηλευ καθηγητ ветеринар інспектор инспектор методист$ эксперт
  консультант агент$ менеджер воспитател лаборант
  spediteur spedytor spedizionier spediter viceforstand forstander$ forvalter köksmäst fritidspedag renhold sähköm siivooj talonmies rejestrator mistr$
  technolog nővér завхоз каменяр νοσοκομ cameriere poh$ poh-ggz rigger teamassist
  winemaker winzer worker$ workshop writer zeugwart zimmerer zpracov éducat önolog œnologue špecialist
  župnik εφημέρ οινολόγ προπον τεχνικ библиот депутат майстер мастер настоят перекладач священик священн
  специалист член$ יועץ יועצת רכז إمام مستشار موظف
`;

/** Parts of words that make a position. */
export const POSITION_INSIDE = `
  angestellt beauftragt berater betreuer fachwirt kauffrau kaufmann koordinator leiter meister referent
  spezialist sprecher trainer verkaufer アドバイザー インストラクター コンサルタント コーチ シェフ スタッフ スペシャリスト プランナー 专员 住職 係 保育士 司書 員
  專員 担当 指導員 科长 处长 股长 干事 干部 记者 記者 기자 간사 指導員 支援員 栄養士 牧师 牧師 監督 相談員 翻訳 職員 通訳 队长 隊長 顾问 领队 감독 담당 대리 사무장 사무국장 차장 집사 장로 권사 전도사 社労士 목사 사원 사회복지사 상담사 신부 요리사 주임 컨설턴트 코치
`;

/** Ends of words that make a position. */
export const POSITION_ENDS = `
  mastare reporter forstander neuvoja asentaja ohjaaja valvoja kehittaja vastaava tutkija
  ansvarlig beauftragte forvalter handlaggare inspektør installator konsulent medarbeider medarbejder
  medarbetare mestari mester radgivare rådgiver valmentaja verwalter wart
`;
