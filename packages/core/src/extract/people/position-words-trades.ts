/**
 * Beginnings of words that say what somebody is by trade or in a club, by language, written as `role-words.ts` says;
 * they tell neither department nor seniority. What would begin other words of a page too is whole (`$`).
 */
const TRADES: Readonly<Record<string, string>> = {
  english: `
    accompanist actuar acupuncturist allotment$officer arboricult archivist barber$ barista bartender bassoonist
    beautician beekeeper blacksmith brewer$ bursar butcher$ cameram carpenter choirmaster chorister churchwarden
    climbing$instructor cobbler$ columnist composer$ concertmaster conductor$ counsellor counselor curate$ deckhand
    decorator$ distiller$ draughtsm electrician engraver falconer fishmonger fitter$ foley fundraiser gamekeeper gilder
    glazier groomer$ groundskeeper groundsm groundsperson hairdresser handyman harpsichordist housekeeper$ innkeeper
    joiner$ landlord$ landlady librarian$ linguist luthier machinist masseus mechanic$ merchandiser milliner minister$
    nanny$ optician painter$ percussionist playwright plumber podiatrist potter$ printmaker producer$ proofreader
    quantity$surveyor radiographer ranger$ referee roofer$ saddler scaffolder scorer$ scoutmaster seamstress senco$
    skipper$ soprano$ speechwriter stockman stonemason sub-editor tailor$ tattooist taxidermist technologist$ teller$
    tenor$ thatcher$ toastmaster typesetter umpire$ underwriter upholsterer usher$ verger videograph viola$ violinist
    welder wheelwright whip$ zookeeper
  `,
  german: `
    akademische$ober akademischer$ober akademischer$rat archivar bahnwart bassist$ baumpfleg bausachverst bauzeichn
    bereiter bergführer bestatter betriebsrat$ bienenzüchter bildhauer bogenbauer brandinsp bühnenmeister choreograf
    dirigent ehrenpräsid fachplan fahrlehrer fahnenmutter falkner faßbinder feuerwehrkomm fliesenleg fährmann
    försterin fremdenführ gastgeber gästeführ geigenbau geselle$ gesellin gesellschafter glaser$ gästebetreu
    hebamme heilprakt heizungsbau hegeringl hörakust hufschmied imker instrumentenb jagdpächter jagdleiter kameram
    kaminkehr kirchengemeinder klauenpfleg kommandant konzipient konzertmeist korrepetit kosmetiker krankengymn
    kunstschmied kutscher landschaftsgärtn löschzugf masseur maskenbild museumspäd musikant notenwart orchesterwart
    ortsvorsteh osteopath$ osteopathin ofensetzer platzmeist pferdewirt praxismanag prokurist raumausstatt reitlehrer
    restaurator rettungssanit sattler$ schauspieler schornsteinf servicekraft skilehrer solist$ solistin sopranist
    statiker steinmetz stimmbildn stuckateur tagesmutter tanzlehrer tänzer$ tontechnik tontech trauerredner
    trachtenwart uhrmacher vermessungstech versicherungsmak vorbeter vorzimmer vorstandsmitglied wehrführer wehrleiter
    wirtin$ zugführer zunftmeist zweirad zweitkraft
  `,
  french: `
    apiculteur apicultrice arbitre$ archiviste artificier asv$ barreur bénévole berger$ bergère bijoutier bourgmestre
    bouquiniste brasseur brocanteur carreleur céramiste champignonniste chapelier charcutier charpentier chargé$de
    chargée$de choriste coiffeur coiffeuse comédien comédienne conducteur$de$trav conductrice$de$trav couturi courtier
    couvreur créatrice$de créateur$de cuisinière diacre$ ébéniste échevin éclusier écuyer électricien éleveur éleveuse
    encadrant esthéticien fleuriste fromager garde$champ gouvernante$ horloger horticult hôte$d'accueil hôtesse
    jongleur libraire$ luthier maçon$ maître$de$chai maître$d'hôtel maître-nageur maraîcher maraîchère maréchal-ferrant
    menuisier$ menuisière metteur$en metteuse$en métreur moniteur$ monitrice$ naturopathe négociateur négociatrice
    œnologue orfèvre ostréiculteur paysagiste peintre$ permanencier photographe pisteur plombier potier$ préparateur
    préparatrice puéricult réflexologue régisseur régisseuse relieur sapeur scénographe sculpteur sellier serveur$
    serveuse serrurier sonorisateur sophrologue syndic$ tapissier tourneur$ traiteur$ vannier vendangeur verrier
    vigneron viticulteur viticultrice
  `,
  spanish: `
    actriz$ actor$ agricult albañil aparejador apicult árbitro árbitra bibliotec bodeguer bombero camarer camarógraf
    capataz$ carpinter catequista cerrajer corredor$de corredora$de corredor$inm corredora$inm costurer costaler cronista
    delineante diputad economista$ electricist encofrad enólog entomólog esteticist escultor$ fontaner ganader
    gobernanta graduado$social guarda$ guía$turíst guionist hermano$mayor herrer hidrógraf jardiner joyer luthier
    maestra$de maestra$esp maestro$de maestro$esp martiller mayordom mecánic$ mecánico$ mecánica$ modist monitora$ monitor$
    músico$ ordenanza$ orientador orientadora ortopedist panader pasteler peluquer perito$ perita$ pescador pintor$
    pintora$ podólog policía$local preparador preparadora prioste quesero quiromasaj relojer sastre$ sumiller tasador
    tasadora tapicer titular$ titulare$ transportist utiller vestidor viticult zapater
  `,
  italian: `
    allenatrice agricolt agronom allevat apicoltor arbitro$ archivist artigian attore$ attrice$ autista$ bagnin barista$
    bidell calzolai cantinier casar catechist centralinist ceramist collaboratore$sc collaboratrice$sc corist costumist
    curatore$ curatrice$ decorator diacono$ dsga$ ebanist elettricist enolog estetist facilitat falegname fabbro$ fiorist
    geriatr guardia$parco guardiaparco guida$tur guida$alp guida$amb idraulic impiegat insegnante$ istruttore$
    istruttrice$ liutai maniscalco massaggiator massofis maestra$ maestro$di muratore musicist operaio$ operatore$
    operatrice$ operatore$soc operatrice$soc orafo$ panettier parrucchier pasticcer pasticcier perito$ pescator pittor$
    pizzaiol regista$ restauratr sacrestan sagrestan sarta$ sarto$ scenograf scultor$ soprano$ stilist tenore$ tappezzier
    tessitr tornitor vetrai vicepar viceparr viticolt vignaiol
  `,
  portuguese: `
    agricultor$ alfaiat apicultor ator$ atriz$ barbeir bolseir bolsista$ bombeir cabeleireir canalizador carpinteir
    catequist ceramist chefe$de$coz confeiteir corretor$ corretora$ costureir cozinheir despachante$ eletricist eletricista
    encarregad encenador encenadora enólog escultor$ esteticist figurinist florist guia$ guia$turíst jardineir joalheir
    maquinist marceneir massagist massoterap mestrand motorist músico$ padeir pasteleir pedreir pintor$ pintora$ porteir
    produtor$ relojoeir sapateir sacrist serralheir síndic subdiretor tosador tratador vaqueir vereador vigilante$
    viticult vogal$ vogais zelador
  `,
  dutch: `
    animator$ archivaris bakker$ barmedew beheerder$ bloemist boer$ boerin buitendienst$ binnendienst$ choreograaf
    dierenverz diëtist dirigent doktersass dominee$ edelsmid gastvrouw gastheer gastouder gids$ glazenwasser graficus
    groenteman groepsleid grondwerker hondentrainer hovenier hulpkok huidtherap ijsmeester imker$ kaasmaker kantinebeh
    kapster$ kapper$ kok$ kunstenaar leidster$ ledenadmin lerares loodgieter materiaalbeh melkveehoud metselaar
    mondhygiën mondhyg muzikant oefentherap oogarts ouderling$ pastoor$ paraveterinair pedicure$ predikant
    preventieass praktijkonderst regisseur$ rijinstruct salarisadm schilder$ schoonheidssp scheidsrecht schipper$
    scriba$ slager$ stukadoor stratenmaker teelt terreinbeh timmerman toneelmeester tuinman uitvoerder
    universitair$docent vertrouwenspers verhuizer verloskund verslaggev verzorger$ vrijwillig voorganger$ vormgev
    wedstrijdsecr wijkverpl zuivelmaker
  `,
  nordic: `
    asiakasneuv bagare$ bager$ bibliotekar bibliotekarie billedkunst bonde$ brandmand djursjuksk djurskötare dyrepasser
    eiendomsmegl eläinhoit ejendomsmægl ejendomsserv fartygsbef fastighetssk frisør$ frisör$ fotvård formaður
    framkvæmdast gartner gjaldkeri glarmester graver$ gårdejer hammashuolt helsesykepl hieroja$ hovslag huoltaja$
    innesälj instruktør$ instruktör$ isännöitsij jordbruk jägmäst kätilö kampaaja kantor$ kanttori kateket keittiömest
    kennari$ kirjailija kirkesanger kirketjen kirkev kiinteistönv klimaråd klinikass kock$ kok$ kokk$ kokki$ komminist
    kordegn kosmetolog kunstner kyrkomus kyrkvaktm kjøkkensj kjøkkensjef leipuri$ leikskólak läkarsekr lärarass lokfør
    maalari$ malermest malare$ mattläggare murer$ murare$ montör$ massør$ massör$ musiker$ møbelsnedk näyttelij optiker$
    ohjaaja$ parturi puuseppä pedagog$ plejer$ pædagogmed ridlär rørlegg rörmok rørlegger seremonimester sjåfør
    skogsmäst skólast skipper$ skuespiller smed$ snekker snickar snedker sotare$ suntio$ sähköas taksator tandhyg
    tandplejer tannhelse tapetserare tolk$ trädgårdsm tømrer undersköt utesälj valokuvaaj vaktm vallastare verkmester
    viceværter vicevært yrkeslär økonoma
  `,
  czechAndSlovak: `
    automechan barman$ bubeník chovatel choreograf cukrář cukrar čalouník čašník číšník dirigent elektrikár elektrikář
    ergoterap fotbalov hajný$ hasič$ herec$ herečka hlídač hospodář hostinsk houslist instalatér jáhen kadeřn kaderníč
    klempíř kominík kosmetič kostelník kronikár kronikář kuchár kuchař květinář lesník malíř$ masér maskér maséř mechanik
    mlynář obkladač opatrovat ošetřovat pečovat pekár pekař písař poslanec poslanky požárn pokrývač poradce$ poradkyně
    poradca$ poradkyňa provozní$ psovod režisér rozpočtář řezník řidič sládek$ správce$ správkyn stavbyved strojník$
    strojvedouc sochař školník šička$ švadlen truhlář učeň$ údržbář varhaník včelař vinař vodohosp vodič$ vychovat
    vychovávat vývojár vývojář výtvarn záhradník zahradník zámečník zedník
  `,
  polish: `
    agronom aktorka$ aktor$ archiwist bosman$ brukarz cieśla cukiernik dekarz dietety doradca$ doradczyni dyrygent ekspedient
    elektryk$ florys fotorep fryzjer garncarz geodet glazurnik gospodarz higienist hodowca$ hydraulik$ instruktor
    introligator kamieniarz katechet kelner kierowca$ kolporter konserwator kosmetycz kosztorys kościeln kowal$ krawc
    krawiec kronikarz księgarz kucharz kucharka kucharz kustosz lutnik lakiernik leśniczy leśnik malarz$ masażyst
    maszynist mechanik$ młynarz murarz muzyk$ muzykolog nurek$ ogrodnik opiekun operator$ ortopt palacz$ pasieczn piekarz
    piwowar podleśn portier pszczelarz przewodnik$ ratownik rolni rzeźbiarz rzeźnik sadownik sędzia$ skrzypacz sołtys
    spawacz stolarz strażak szef$kuchni ślusarz tapicer tokarz trębacz weterynar winiarz witrażyst wolontariusz woźn
    wychowaw złotnik zegarmistrz
  `,
  hungarian: `
    ács$ állatgond állatorv animátor asszisztens asztalos$ bérszámf bíró$ borász burkoló cukrász díszmű dietet edzőn
    esztétik felszolg fényképész festő$ fodrász fotós$ gyógymassz gyógyped gyógyszer gyógytorn gyámügy hentes$ hegedű
    hegyvezet idegenvezet iskolatitk juhász$ kalauz$ karbantart karmester karnagy képviselő kocsmár kovács$mester
    kozmetik kőműves lakatos$ lovas$okt machinist masszőr mentős$ méhész molnár$mester muzeológ operatőr optikus óvodaped
    óvónő pék$ séf$ docens$ pedikűr pincér rendező$ restaurát sofőr szabó$mester szakács szerelő szobrász takarító tanácsadó
    tűzoltó ügyintéző üzemorv varrónő vadász$ villanyszer virágköt vízvezet zenész
  `,
  romanian: `
    agricult ambulant apicult bijutier bucătar cântăreț casier$ ceasornicar cofetar coregraf croitor cosmetician dirigint
    dirijor diacon$ dulgher educatoare electrician faiant femeie$de florar florăr fochist frizer garderob ghid$ grădinar
    instalator jandarm kinetoterap lăcătuș lector$ liturg măcelar mecanic$ maseur maistru medic$ menajer moașă muzeograf
    oenolog ospătar patiser paznic pădurar pictor$ podolog pompier psiholog regizor salvamont scenograf sculptor$ solist
    stilist strungar sudor$ șofer tapițer tâmplar tehnician viticult vânzăt zidar zugrav
  `,
  turkish: `
    aşçı$ aşçıbaşı bahçıvan bakıcı barmen berber$ çiçekçi çiftçi eczacı elektrikç emlakçı fırıncı garson gassal garsonu
    güvenlik$gör heykeltıraş hostes imam-hatip kaptan$ kasap$ kâhya kaynakçı kuaför kuyumcu marangoz masör masöz
    mobilyacı muhtar mütercim müzisyen oyuncu$ pastacı psikolog rehber$ rehberi resepsiyon ressam seramik şoför terzi
    tesisatçı tercüman tornacı usta$ ustası uye$ üyesi veznedar yönetmen zabıta
  `,
  cyrillic: `
    автомехан агроном актёр актер актрис архивіст архивист бармен$ барбер бариста виноград винороб водій водитель вчитель
    вышивал гардероб геодезист гончар гримёр дефектолог дириг дієтсестр доярк егерь егер екскурсовод экскурсовод электрик
    електрик звукорежис звукооператор зоотех касир касиер касія кассир кладовщ коваль комірник концертмейст косметолог
    костюмер кравец кравч кухар кухон лесник лесничий массаж масаж маляр машинист механик меліоратор механік модист монтаж
    музикант музейник няня$ няни оператор официант охранник паликмахер парикмахер перукар пекар плотник повар$ пожежн
    пожарн помощник$восп практикант прибираль продав прораб пчеловод рятувальник риелтор риэлтор режисс режисер санітар
    сварщик сестра-хоз скульптор слесар слюсар сомельє сомелье староста$ сторож столяр стрілець судья$ суддя$ таксист
    тесляр токар тракторист уборщ фельдшер финансист флорист фризьор фітнес хореограф хормейстер художн швея$ шеф-кухар
    шеф-повар шофьор штукатур ювелір ювелир
  `,
  greek: `
    αγγειοπλάσ αγρότ ανθοπώλ αρχαιολόγ αρτοποι βιβλιοθηκ βοσκ γεωπόν γυμναστ δασκάλ δασοφύλ ελαιουργ επιμελητ επιμελήτ
    ζαχαροπλάσ ηθοποι ηλεκτρολόγ καμαριέρ κεραμίσ κηπουρ κομμωτ κομμώτ κοσμηματ κτηνίατρ λογοθεραπ μάγειρ μαία μαέστρ
    μέλος$ μελισσοκόμ μουσικός$ μπάρμαν ναυαγοσώσ νηπιαγωγ ξεναγ ξυλουργ οδηγός$ οινοποι παιδαγωγ πυροσβέσ ράφτ σεφ$
    σκηνογράφ σκηνοθέτ σερβιτόρ συντηρητ τοπογράφ τραγουδισ τυροκόμ υδραυλικ υποδιευθυντ υποδιευθύντ φαρμακοποι φύλακας$
    φοροτεχν χορογράφ ψάλτ
  `,
  hebrew: `
    איש$מכירות גנן$ דייל הגזבר$ חבר$ועד חברת$ועד חזן$ חשמלאי טכנאי טבח$ יקב ינן כנר$ לוחם מאמן$ מאמנת מוזיק מדריך$ מדריכה
    מורה$דרך מטפל$ מטפלת מלצר מספרה מעצב$ מעסה מתווך מתווכת נגר$ נהג$ סדרן סוכן סוכנת ספר$ ספרנית ספרן$ עורכת$ צורף
    צלם$ צלמת קבלן$ קופאי קונדיטור רב$ הקהילה ראש$החוג ראש$המחלקה רכזת רפד שומר$ שף$ תופר תזונאי תזונאית וטרינר
  `,
  arabic: `
    باحث بائع بستاني بناء$ حارس$ حداد$ حلاق خباز خياط رسام سائق$ سباك صحفي صيدلي طباخ عضو$ عامل$ غواص فني$ قبطان كهربائي
    مأذون محاضر مدرب مترجم مخرج مذيع مرشد$ مزارع مساعد$إداري مصور معلم$ مغني ممثل$ موسيقي مهندس$ نجار نحات
  `,
};

export const TRADE_STARTS = Object.values(TRADES).join(" ");

/** The same in scripts that write words together: they stand anywhere in a text. */
export const TRADE_INSIDE = `
  カメラマン キャプテン コーディネーター スタイリスト ソムリエ トレーナー パティシエ バリスタ プログラマー ライター 監事 幹事 歯科衛生士 職人 料理長 杜氏 蔵元 棟梁
  美容師 理容師 運転手 農園主 女将 若女将 神父 指揮者 演奏者 作曲家 画家 陶芸家 書道家 茶道家 写真家 彫刻家 造園 庭師 漁師 船長 猟師 助産師 整体師 鍼灸師 柔道整復師
  管理栄養士 調理師 板前 仲居 番頭 支配人 塾長 師範 審判 学生委員 書記 副会長
  院长 药师 藥師 厨师 廚師 导游 導遊 摄影师 攝影師 教练 教練 社长 村长 书记 書記 镇长 鎮長 局长 局長 里長 館長 馆长 技士 技工 组长 組長 队员 隊員 团长 團長 指挥 指揮
  校医 护士 護士 护士长 翻译 翻譯 司机 司機 厨师长 面包师 园艺师 摄影 评估师 估价师 经纪人 經紀人 代书 代書 地政士 个人教练
  조교 원감 전도사 셰프 바리스타 트레이너 이장님 통장님 반장 노무사 건축사 조리장 요리연구가 미용사 영양사 물리치료사 조산사 사진작가 화가 지휘자 단장 악장 통역사 번역가 해설사 가이드 선장
`;
