/** Given names from s to z; `given-names.ts` says which and why. */
export const GIVEN_NAMES_S_TO_Z = `
  saana saar sabazio sabela sabele sabina sabine sabino sabri sabrina sabrine sacha sachiko sachin sadie sadik saeed
  safae safia safira safiya safouan safouane sagrario sahar said sakari sakina sakura salah salamoun salih salim
  salimata sally salma salome salomea salomena salomey salomoun salustio salvador salvatore salvo salwator sam samanta
  samantha samar samara sameer sami samia samir samira sammie sammy samona sampo samuel samuela samuele samuil sana
  sancho sanda sandeep sander sandor sandra sandrine sandro sandy sanem sangeeta sanja sanjana sanjay sanjin sanna
  sanne sanni santeri santi santiago santina santosh saoirse saori saphira sapir sara sarah sarbello sari sarisha
  sarita sarka sarmite saroja sarra sarunas sarvin sasa sasha saskia saskie satish satoshi satu saturnino satyen saul
  saulcerite saulius saurabh saveliy saverio saveta savi savinien savino savva savvatiy sawsan saxona sayaka scarlett
  schastislav scholastique scottie sead seamus sean sebas sebastiaan sebastian sebastiana sebastiano sebastiao
  sebastien sebastjan sebestian secondiano secondina seda sedat sedef sedin sedrik seema seff sefora seghei segolene
  segun seija selahattin selcuk selim selin selina selivan seliverst selma selyan semenica semibor semih semion semir
  semiramide semplicio semra senad senay senesio senka senofonte senta seoyeon sephora sepp seppo serafim serafima
  serafin serafina seraina serap serapione serdar serena serenus serge sergei sergej sergey sergio sergiu sergiusz
  sergiy serhat serhii serkan serpil servac servidio serviliano seth settimio sevastyan sevda severiano severin
  severina severine severino sevgi sevil sevim seweryn seydou sezgin shai shaily shaima shaina shakti shakuntala
  shalewa shalini shane shani shanice shankar shanna shannon shanon shantanu shanti shany sharad sharda shari sharmila
  sharon shashikala shaun shauna shawn shawna shayan shayma shayna sheela sheila sheldon shelia shelley shelly sheri
  sherif sherine sheryl shigeru shilpa shin shinichi shinji shinya shiori shira shirel shirine shirley shivakari
  shivani shlomo shobha shobhana shona shota shresth shresthi shreya shreyashi shridevi shrishti shubha shubhaprada
  shwet shweta shyrel sian sibel sibilla sibylle siddarth siddharth siddhi siddhran sidnei sidney sidoine sidonia
  sidonie sidor siebe siegfried sieglinde siegrun siem sienna siep sietske sigal sigbjorn sigebert sigfrid sigfrido
  sigismond sigismondo sigizmund signe sigrid sigridur sigrun sigurd sihem siim silantiy silas silja silje silke siloe
  silvan silvana silvano silvere silverio silvester silvestre silvia silvian silviana silvija silvio silviu silvius
  silviya simao simea simen simeon simeona simge simina simisola simon simona simonas simone simonetta simonida simran
  sinan sindre sinead sinem sinesio sinfronio sinikka sinisa sinkler sinklitikiya sinook siobhan sioned sipho sireno
  siri siricio sirine sirineu sirje sirkka sirlene sirpa sissel sisto siv siw siwan sixten sixtine sixto sixtus sjaak
  sjef sjoerd sjors skaidrite skarlet skarleta skip sladana slavek slaviboj slavibor slavica slavko slavoboj slavoj
  slavoljub slavomil slavomila slavomir slavomira slawomir slobodan slobodanka smaranda smeralda smiljana smilla
  smiyana smriti sneha snejana snezana snezhana snizhan snizhana snjezana snorre sobeslav sobeslava socorro socrate
  sofia sofiane sofie sofiia sofija sofiya sofronie sofya sohan sohane soizic sokrat solange soledad solene soline
  solocone sologub solomiia solomiya solveig solveiga solvi somnath sona sonal songul sonia sonja sonke sonsoles sonya
  soof sophia sophie soraia sorana soraya sorcha soren sorin sorina sostene sosteneo sotiris souad souleyman
  souleymane soumaya soyeon spela speranzio spiridon spirydion spyridon spyros spytihnev srboljub srdjan srecko
  sredoje srinivas stacey stacy stamatis stan stanimir stanislao stanislas stanislav stanislava stanislaw stanislawa
  stanko stanley stasta stavros stavroula stayroula steen steeve stef stefan stefani stefania stefanie stefaniy
  stefano steffen steffi stefka stein steinar stelian steliana stella stellan stepan stepana stepanida stephan
  stephane stephanie stephen stevan steve steven stevie stewart stig stijn stiliano stine stipan stipe stiriaco
  stjepan stojan stojmir strahinja stribor struan stuart stylianos suad suat subhash subhashini subhasini subodh
  sucheta sudeva sudha sudhir sue sueli sujata sukanya sukhdeep sukru sule suleyman suman sumayyah sumit sumitra
  suncica sune sungmin sunil sunita sunniva surano suresh surya suryakant suryakanta suryakantam susan susana susann
  susanna susanne susheel sushil sushma susi suus suvi suzana suzanne suze suzie suzon suzy svanhild svante svatava
  svatoboj svatobor svatomir svatopluk svatoslav svatoslava svea sveatoslav svebor svein sven svend svenja sverre
  svetislav svetla svetlana svetluse svetolik svetomir svetoslav svetozar sveva svitlana sviturno svyatopolk
  svyatoslav svyatoslava swann swantje swapnil swara swarnalata swarup swassane swati swen sweta sybille sylva sylvain
  sylvestre sylvia sylvie sylwia synne synnove syrine syuzana szabina szabolcs szczepan szilard szilvia szofi szonja
  szymon tabita tabitha tacjana tadashi taddeo tadeas tadej tadeo tadeu tadeusz tadhg tadija taehyung tage tahlia
  tahsin taina taisia taisiya taiwo takahiro takako takashi takayuki takeshi takuya talita talivaldis talrits tamar
  tamara tamas tamer tami tamino tammo tammy tamsin tancrede tanel taner tanguy tania tanirika tanja tankred tanushree
  tanushri tanvi tanya tapio tara taras tarcisio tarek tarik tariq tarja tarjei tarmo tarsilla tarun tasnim tasnime
  tatenda tatiana tatiane tatjana tatsuya tatyana tayfun taylan taylor taziana taziano tazio tea tecla ted teea teemu
  tegan teije tejas telchide telica tellervo telma telmo temistocle temitope tendai teo teobald teobaldo teodata
  teodolinda teodor teodora teodorik teodoro teodosia teodoto teodoz teodozie teofan teofil teofila teofilo teogene
  teohari teona terenc terencius terencjusz terentiy teresa terese teresinha teresita tereza tereze terezia terezija
  terezinha terhi teri terje tero terrell terri terry tesfaye tesifonte tess tessa tetiana tetsuo tetsuya tetyana
  teudosia teun teunis thabo thaddaus thais thalea thanasis thandiwe thanh thanina thea thelma theo theobald theodor
  theodora theodore theodorik theodoros theodose theodosie theofan theofil theofila theophane theophil theophile
  theophraste theotime theresa therese theresia thiago thibaud thibault thibaut thibert thibo thierno thierry thije
  thijmen thijn thijs thilo thirza thom thomas thorben thore thorge thorkild thorsten thorunn tiago tiana tibaldo
  tiberiu tiberius tibo tibor tiburcius tiburzio tichomil tichomir tichon ticone tidiane tieme tiffany tigist tiguida
  tihana tihomir tiia tiina tiit tiiu tijana tijmen tijn tijs tikhon tilen till tillmann tilman tilo tim timea timish
  timm timmy timo timofei timofey timofiy timoleon timon timoteus timothe timothee timothy timur tina tincuta tine
  tineke tiphaine tirza titia titien titilayo titilope tito titouan titus tiziana tiziano tjark tjasa tjerk tjitske
  tobia tobias tobiloba toby todd todor todorka toivo tolga toluwani tom tomas tomaska tomasz tomaz tomek tomer
  tomiloba tomislav tomislava tomke tommaso tommi tommy tomoko tomomi tonci toncica tone toni tonija tonino tonis
  tonje tonko tonnin tonny tony toomas toon toos topi tor torben torbjorn tord tore torhild toribio torkvat tormod
  torsten torunn tosca toscane toshio toussaint tove tracey traci tracy traian trajan trasea travis trees trent trevor
  triin trilochan trilochana trilokanath trilokesh triloki trine trinidad trisha tristan tristano troels trofim trond
  trpimir trudi trupti truus trygve tsipora tsuyoshi tsvetan tsvetelina tuan tuana tuba tudora tudorita tudosia tugba
  tuija tulay tulin tullia tullio tuncay tunde tuomas tuomo turgay turgut turibio turid turold tushar tussio tuula
  tuulikki tuva tverdislav tvorimir tvrtko twan tybalt tygo tyler tymeo tymon tymoteusz tyrone tzvi ubaldo ubbo
  ubertino uberto uchenna uday udo ueli uffe ugis ugo ugolina uguccione ugur ujjawal ujjwal ulberto ulderico ulf ulfo
  uli uliana ulisse ulla ulle ulpiano ulrich ulrico ulrik ulrika ulrike ulstano ulyan ulyana uma umang umberta umberto
  umesh umit umran umut unai unni upendra urban urdino urho uri uriel uriele urko urmas urmila uros urpo urs ursicio
  ursina urska ursmaro ursula ursule urszula ustin uta ute uttam uwe uxia uzodimma vaclav vaclava vadim vagn vaida
  vaidehi vaijayanthi vaijayanti vaike vaishali vaishnavi vaishno vaishvi valburga valdas valdemar valdemara valdemars
  valdir valdis valentijn valentim valentin valentina valentino valentins valentyn valentyna valeria valeriano valerie
  valerii valerija valerijs valerio valeriu valeriy valeriya valery valeryan valfredo valfrido valtena valter valtr
  valtteri vanda vandana vanderlei vanesa vanessa vania vanina vanja vanna vanya varalakshmi varfolomey varlaam varun
  vasanti vasco vasil vasile vasilica vasilie vasiliki vasilina vasilis vasilisa vasiliy vasily vasja vasko vassilis
  vasudev vasudeva vasudha vasundhara vasyl vatroslav vatslav vavrinec veaceslav veceaslav veceslav vedang vedanshi
  vedasto vedran vedrana veduna veerle veeti vegard veikko velana velemir veleslav veleslava veli velibor velimir
  velimira velio velislav velislava vello venance venancio venanzio vencel venceslas venceslav venceslava vendel
  vendelin vendelina vendula vendulka venedikt venek venerio venka venkatesh ventsislav venuse venustiano vera
  verdiana verena verenzio vergiliu verginia veriana verica veridiana verissimo veronica veronika veronique veroslav
  veroslava verulo vesa vesela veselin veselinka veslava vesna vessela veta vezio vianney vibeke vicenta vicente
  vicentia vicentiu vicki vickie vicky victor victoria victorin vidak vidar vidhur vidhya vidur vidya viera vieri
  vieroslava vieve vigdis viggo viire vijay vijeko vijolite vikas vikentiy vikram viktor viktoria viktoriia viktorija
  viktorin viktoriya vilde vilem vilema vilemina vilena vilenina vilfredo vilhelm vilhelmine viliam viliana vilibald
  viliberto vilina viljem ville villy vilma vilmar vilmars vilmos vimal vinay vincenc vincencie vincent vincentiu
  vincenza vincenzo vinciane vindonio vinebaldo vinfrido vinicio vinicius vinko vinod vinz vinzenz viola violaine
  violeta violetta violette viorel viorela viorelia viorica virag virgil virgile virgilio virgiliu virginia virginie
  virginiya virpi virtudes visarion viscardo vishal vishnu vishwamitra vissarion vit vita vitalia vitaliano vitalico
  vitalie vitalii vitalijs vitaliy vitazoslav vitezslav vitezslava vito vitold vitor vitoslav vittore vittoria
  vittorio vitus vivaldo vivek viviana viviane vivien vivienne vjekoslav vjenceslav vlad vladan vladana vladek vladena
  vladilen vladilena vladimer vladimir vladimira vladimiro vladislav vladislava vladivoj vladlen vladlena vlado vlaicu
  vlasta vlastimil vlastimila vlastimir vlastimira vlastislav vlastislava vlatka vlatko vodingo voichita voitto
  vojislav vojislava vojmil vojmir vojmira vojslav vojslava vojtech voldemars volfango volfgang volkan volker
  volodimir volodislav volodymyr vorsila vratislav vratislava vreni vrinda vroni vrund vseboj vsebor vsemil vserad
  vseslav vseslava vsevlad vsevolod vujadin vujica vuk vukan vukasin vukica vukota vulmaro vyacheslav vysheslav
  vytautas waclaw wafa wagner walburga waldemar waldtraut walenty walentyn walentyna waleran waleria walerian walery
  walgierz walid walter walther wanda wanderley wandrille wanesa wanjiku wanjiru warley warre warren wasim wassim
  wawrzyniec wayne wellington wenche wendelin wendell wendy wenzel werner weronika wesley wibke widad wiebe wiebke
  wies wieslaw wieslawa wietske wiktor wiktoria wilbert wilbur wilfred wilfried wilfryd wilhelm wilhelmina will
  willard willeke willem willemijn willi william willis willy wilma wilson wim wincenty winfried winifred winnie
  winston wioletta wissam wissem witalis witold wladyslaw wlodzimierz wojciech wolf wolfgang wolfram woodrow wouter
  wybren wytze xabier xander xaver xaverie xaverius xavi xavier xaviere xem xenia xenophon ximena xoan xochitl yaa
  yaakov yacine yacouba yael yaelle yago yahya yair yaiza yakov yakub yakubu yamileth yana yango yanis yann yanni
  yannic yannick yannik yannis yanuariy yara yarah yarema yaretzi yaromil yaromir yaron yaropolk yaroslav yaroslava
  yarovid yasar yasemin yash yasin yasmin yasmina yasmine yasser yassin yassine yassir yasuko yasuo yavuz yazid yehuda
  yelena yeliz yenthe yesim yetunde yevhen yfke yiannis yigit yildiray yilmaz yinthe yitzhak ylenia ylvi ylvie yngve
  yoan yoann yoav yogendra yogesh yoginder yohan yohann yohannes yoichi yoko yolanda yolande yonas yonatan yordan
  yordanka yoshiko yoshio yosra yossef yossi yosuke yota youcef youmna youna younes youness youngjae younis youp youri
  yousef yousra youssef youssouf ypke ysaline yseult yuichi yuji yuka yukari yukhim yukhima yukhimiya yuki yukiko
  yukio yuko yulia yulian yulianna yuliy yuliya yumi yuna yunus yuri yuriy yustina yusuf yuta yutaka yuval yuvenaliy
  yvan yves yvette yvon yvonne zabedeo zacarias zaccheo zachar zacharia zacharias zachariasz zacharie zachary zache
  zackary zadig zafer zahra zaid zaida zainab zaira zakaria zakariya zakary zakarya zakelina zakhar zakhariy zaki
  zalan zanele zaneta zanete zanis zanita zanobi zara zarije zawadi zayd zayn zayneb zbigniew zbislav zborislav
  zbyhnev zbyhneva zbynek zbynka zbysek zbyska zbyslav zbyslava zdan zdena zdenek zdenka zdenko zderad zdeslav
  zdeslava zdik zdirad zdislav zdislava zdravko zdzislaw zeev zef zehra zeina zeinab zejnep zeki zelda zelia zelibor
  zelie zeliha zelimir zelimira zelinda zelislav zelislava zeljana zeljka zeljko zelmir zelmira zeltite zemislav
  zenaide zenebio zenija zeno zenobia zenobie zenobio zenon zenone zenovia zenoviy zente zephirin zerrin zeteny zetico
  zeyd zeynab zeyneb zeynep zhanna zhivko zhozefina ziedite ziga zigfrida zigfrids zigmars zigmund zigrida zinaida
  zinedine zinovia zinoviy zita zitomir zitomira zitoslav zitoslava ziyad ziyanda zlata zlatan zlatica zlatko zlatomir
  zlatomira zlatuse zoe zoeva zoey zofia zofie zohra zoi zoia zoja zoltan zora zoran zoremir zoreslav zoreslava zorica
  zornitsa zoroslav zoroslava zoryan zoryana zosim zosima zoya zrinislav zrinka zrinko zselyke zsofia zsolt zsombor
  zsuzsa zsuzsanna zulema zulmira zuzana zuzanna zvenigor zvenimir zvenislav zvenislava zvezdana zvonimir zvonimira
  zvonko zygmunt
`;
