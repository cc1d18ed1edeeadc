/** Given names from a to d; `given-names.ts` says which and why. */
export const GIVEN_NAMES_A_TO_D = `
  aadidev aadinath aaditya aadrika aagam aagney aagneya aaliyah aalok aaltje aamod aanand aanandaswarup aanandinii
  aanjaneya aaratrika aarav aarne aaron aarya aaryan aasha aashritha aatmaj aatmaja aatreya aayushmaan aayushman
  abadon abbondanzio abbondio abby abdallah abdel abdelkader abdellah abderrahmane abdon abdone abdonie abdou abdoul
  abdoulaye abdourahmane abdramane abdul abdullah abebe abeiku abel abelard abelardo abelin abeline abena abenzio
  abhaidev abhaya abhirath abhisyanta abibo abigael abigaelle abigail abigel abilio abimbola abisola abisoye aboubacar
  aboubakar abraham abramio abramo absalon absolon acace acario acaryatanaya accursio achaire achalesvara
  acharyanandana acharyasuta achieng achil achiles achille achintya achraf achyut acilio aciscolo acrisio aculina ada
  adaeze adalard adalardo adalbald adalbaude adalberon adalbert adalberta adalberto adalfredo adalgisa adalgiso
  adalric adalrico adalsinde adam adaugo addo addolorata adea adeboye adedayo adegrin adegrine adel adela adelaide
  adelajda adelardo adelasia adelberto adelchi adele adelgardo adelheid adelie adelin adelina adeline adelino adelmo
  adeltrude adem adenet adeodat adeodato adheesh adhemar adhiraj adhrit adikavi adina adinath aditeya aditi aditya
  adityanandan adityanandana adolfa adolfina adolfo adolfs adolphe adolphie adonise adoracion adrastee adrehilde
  adriaan adrian adriana adriano adrien adriena adrienne adrijana adrione adripathi adriyan advaya adwitiya adwoa aet
  afanasi afanasie afanasiy afanasiya afia afinogen afonso afua agafia agafiya agafon agafya agamennone agap agapet
  agapiya agastya agata agathange agathe agazio agenore agesilao aggey agilbert agilberte aglaja agnan agnane agne
  agneflete agnes agnesa agnese agneta agneya agnieszka agnimitra agniprava agnivesh agniya agostina agostino agota
  agrata agripina agrippa agrippin agrippine agrypina agueda agustin ahalya ahilya ahlam ahmad ahmed ahmet aiace aida
  aidan aidano aiden aija aikaterini aileen ailsa aimee aimone ainars ainhoa aino aisha aishani aisling aissa aissata
  aissatou aiste aitana aitor aivar aivars ajay ajda ajeet ajla ajlin ajna akanni akash ake aki akiko akinyi akira
  akofa akorfa akosua akram akroor aksel akshainie akshaj akshat akshata akshay akshayakeerti akshita akua akulina
  akumaa akunna akvelina akwasi akwesi aladino alain alaine alais alamanno alan alana alara alarico alassane alba
  alban albane albano albena alberade alberic alberico albert alberta alberte albertina albertine alberto albertyna
  albin alboino albrecht albrico alceo alceste alcibiade alcides alcidie alcime alcina alcine alcino alcyone alda
  aldegonde aldina aldo aldobrando aldona aldonce aldric aleandro aleardo aleaume alec alejandra alejandro alejo aleks
  aleksa aleksandar aleksander aleksandr aleksandra aleksei aleksej aleksey aleksi aleksy alemka alen alena alenia
  alenka aleodor aleramo ales alesea aleska alessa alessandra alessandro alessia alessio aleth alevtin alevtina alex
  alexa alexander alexandra alexandre alexandrea alexandrina alexandros alexandru alexane alexanne alexei alexej
  alexey alexia alexis aleyna alfio alfonsa alfonso alfonz alfred alfreda alfredo alfreds algirdas algirds algis
  algiso ali alice alicia alicja alienor aliette alighiero alima alin alina aline aliona aliou alisa alisha alison
  alissa alissia alistair alix alixe aliya aliz alizee aljosa alla allan alliaume allison alma almaz almerigo
  almerinda almine almir almire almiro alois aloise aloisia aloisie aloisio aloizs alojz alojza alojzije alojzy alok
  alonso aloys aloyse alp alparslan alper alphee alphonse alphonsine alpinien althee alvaro alverede alviero alvina
  alvine alvise alwin alyah alycia alyssa alyssia alysson alzbeta amabela amadea amadeo amadeu amadeus amael amaia
  amal amalia amaliane amalie amalija amalric amalthee aman amancio amanda amandeep amandin amandine amani amanzio
  amara amaranaath amarande amaranthe amaresh amaro amata amauri amaury amber ambra ambrine ambrogio ambroise ambrozy
  amea amedee amedeo amedeu amela amelia ameliane amelie amelien ameline amer americo amerigo ameyatma amiel amilcar
  amilcare amin amina aminata amintore aminu amir amira amit amita amleto amodini amogh amol amos amparo ampelio amra
  amrit amrita amritambu amvrosiy amy amza ana anaadi anabel anabela anabelle anael anaelle anagh anahita anaida anais
  anamaria anamarija anamika anand anandamayi anang ananiy ananta ananya anasooya anass anastas anastasia anastasie
  anastasija anastasije anastasios anastasiy anastasiya anastaz anastazia anastazie anastazija anastazja anasuya
  anatazie anatol anatole anatolia anatolie anatolii anatoliy anatoliya anatoly anca ancelin anceline ancica ancilla
  ancuta andela andelin andelina andelko andelo andeol ander anders anderson andi andjelina andoche andor andra
  andrada andras andraz andre andrea andreas andree andreea andrei andrej andreja andres andreu andrew andrey andri
  andrian andrija andrijana andrin andris andrius andriy andronik andrus andrzej andrzejka andy andzejs andzelika
  andzs ane aneta anette anezka anfisa angadreme angel angela angele angeles angelica angelika angeliki angelina
  angeline angelique angelo angelos angharad anghelina angie angilbe angilberte angilran angiolina angoustan angus
  ania anibal anica anicee anicet aniceto anicette aniello anika anikey aniko anil anila anilaabh anilabh anina
  aniruddha anirudh anish anisim anisoara anissa anita anja anjali anjaneya anjela anjelica anjushree anjushri ankal
  anke ankit anko ann anna annabel annabell annabella annabelle annaelle annagrazia annalena annalisa annamaria
  annapurna annarita anne anneke anneli annelies anneliese annelise annemarie annemijn annette annibal annibale annica
  annie annika annikki annonciade annunziata anny anouar anouck anouk anrijs ansaldo ansbert ansberte anselm anselma
  anselme anselmo ansgar ansgary anshula anslavs ansovino anssi anstrudie antal antanas antea antelmo antero anthelme
  anthelmette anthony antia antide antigone antim antimo antin antioco antip antje antoaneta antoine antoinette anton
  antonela antonella antonello antonia antonida antonie antonieta antonija antonin antonina antonine antonio antonis
  antoniu antoniy antoniya antony antti anu anuja anunay anup anuraag anurag anusha anuska anusuya anuta anwesha anya
  anze anzhela anzhelika aoibhinn aoife aparecida aparna apolena apollinaire apollinare apollinariy apollinariya
  apollinary apolline apollonia apolloniya appoline april apuleio arabela arabella arabelle araceli arantxa arash
  aratone arcadi arcadie arcadii archambaud archan archana archibald archie archimede archippo arcibaldo arda arduino
  arefiy aresio argelia argimiro ari ariadna arialdo ariane arianna aricie arief ariel ariela ariele arielle arif
  arijs arindam ariosto arisa aristarkh aristeidis aristeo aristid aristide aristione aristita aristofane aristotele
  arja arjan arjun arkadijs arkadiusz arkadiy arkadiya arkady arkhip arlene arleta arlette armance armand armanda
  armande armandine armando armelle armenio armida armide armin armindo armine arminio armins arnaldo arnau arnaud
  arnaude arne arnesh arnfinn arno arnold arnolda arnost arnostka arnould arnt arolde aron aronne arpad arrigo arsene
  arsenije arseniusz arseniy arsinoe arta artem artemis artemiy artemiya arthaud artheme arthur arthurine artiom artur
  arturas arturo arturs artus arun aruna arunthavanathan arved arvid arvids arvind arwen aryan arystarch asa asbjorn
  ascanio ascelin asceline asdrubale ase asel asella asgeir asger asha ashild ashish ashlesh ashley ashok ashton
  ashwin asier asif asija asimodeo asiya asja askold aslaug aslesha asli aslihan asmaa assetou assia assil assunta
  assya asta astianatte astree astrid astrida asuncion asya ataleo atanas atanasio atanazie atanazy atena athalie
  athanase athanasie athanasios athena athenais athina athos atmaja atmanand atmananda atreyee atreyi attila attilano
  attilio atul aubertine auberto aubrey aude audebert audeline audouin audran audrey audun august augusta auguste
  augustina augustine augusto augustyna aurea aurel aurele aurelia aurelie aurelien aurelienne aurelija aurelio
  aureliu aurelle aurian auriane aurica auron aurora aurore ausilia ausra austeja auxane auxence ava avadhesh avani
  avantika avdey averardo averkiy averyan avgustin avi aviel avigaelle avital aviva avksentiy avoye avraham avreliy
  avreliya avtonom awesi axel axeline axelle axinte aya ayaan ayaka ayako ayana ayca ayden ayebatari aygul ayinde
  ayleen aylin ayline ayman aymane aymard aymardine aymen aymeric aymon aymonde ayodele ayoub ayse aysegul aysel aysun
  ayumi ayushmati azariy azeglio azelie azeline azelio aziz azra azubuike baaba baala baalaaditya baalagopaal
  babatunde babette babila badis badr bafode bahula baiba baidehi baijayanti bakary balaaditya balachandra baladitya
  balagopal balagovind balamani balazs baldassarre balderico baldomero baldovino balgopal balint baltasar baltazar
  balwinder bandhu bandhul banel bankim bankimchandra bankole banuta baptiste barbala barbara barbarigo barbora
  bardomiano barnaba barnabas barry barsaba barsimeo bart bartek barthelemy bartimee bartlomiej bartolo bartolomea
  bartolomej bartolomeo bartosz basak basanti basarab basil basileo basilia basilisse basma bassiano bassilla bastiaan
  bastian bastien bathilde batilda batuhan baudouin bautista bazhen bazil bazyli beat beata beate beatka beatrice
  beatrix beatriz beatrycze beatus becky bedrich bedriska begona begum bekele bekir bela belen belgin belimir belina
  belinda bella belmiro ben benadik bence bendeguz benedek benedetta benedict benedicte benedikt benedikta benedikte
  benedita benedito benedykt benett bengt beniamina beniamino benicio benita benito benja benjamin bennet bennie benno
  benny benoit bent bente benthe benvenuta benyamin beranger berangere berard berardo berend berenice berenika
  berislav berit berk berkay berna bernabe bernadeta bernadett bernadetta bernadette bernard bernarda bernardino
  bernardo bernd bernhard bernice bernt bert berta bertalan bertha berthold bertille bertold bertolda bertolfo
  bertrand bessie beste beth bethan bethany betina betsy betta bettina betty betul beulah beuve beverly bhaanumati
  bhaasvan bhaaswar bhadrak bhadraksh bhadran bhagavaan bhagirathi bhagvan bhagwanti bhagwati bhamini bhanumati bharat
  bhardwaj bhargava bhargavi bhasvan bhaswar bhaumik bhaves bhavna bheeshma bhilangana bhima bhisham bhishma bhoopat
  bhoopati bhooshan bhooshit bhramar bhudev bhudeva bhupati bhupen bhushan bhushit bhuvanesh bhuvaneshwar biagio
  bianca bianka bibiana bibianna biborka bigna bilal bilel biljana billie billy bilomir biloslav biloslava bilwa
  bilyana bindo bino bintou birger birgit birgita birgitta birgitte birino birjesh birte birute bisenija bishnu bisi
  bivoj bjarke bjarne bjorg bjorn blagica blagoje blagovista blahomil blahomila blahomir blahomira blahoslav
  blahoslava blaise blanca blandine blanduzia blanka blas blaz blazej blazena bo boas boaz bob boban bobana bobbie
  bodil bogdan bogdana boglarka bogna bogoljub bogumila boguslava boguslawa bohdan bohdana bohemond bohuchval bohumil
  bohumila bohumir bohumira bohun bohuna bohus bohuse bohuslav bohuslava bojan bojana bojislava boldizsar bolemir
  boleslav boleslava boleslavs bonagiunta bonaldo bonaventura bonavita bongani bonifac boniface bonifacio bonnie
  borbala borge borimir borimisl boris borislav borislava borivoj borivoje borja borje bortolo borut borys bosiljka
  bosko bostjan botond boubacar bouchra boyan boyana boyko bozena bozetech bozetecha bozhemir bozhen bozhena bozidar
  bozidara bozislav brad brahim brahmaanand brahmabrata brahmanandam brahmdev brais brajan brajen brajendra brajesh
  bram brancaleone branimir branimira branislav branislava branka brankica branko bratimir bratislav bratomil
  bratoslav braulio brayan brenda brendan breno bret bretislav bretislava brett briac brian brice bridget brieuc
  brigid brigida brigita brigitta brigitte brijesh brita britt britta brittany bronagh bronislav bronislava bronislavs
  bronislaw bronislawa bronwyn brooke bruce bruna brunehaut brunehilde brunhilda brunilde bruno bryachislav bryan
  bryant brygida bryndis brynjar buddhana budhil budimir budislav budivoj buket bukola bulent burak burcu burevist
  burgi burhan burkhard busra buytur byron bystrik caetana caino caio caitlin caius calanico caleb calebe calista
  calixte callisto callum calogera calogero calum camelia camelien cameron camil camila camilia camilla camille
  camillien camillo camilo can canan candace candela candice candida caner cansu cantemir cantidio canziano caoimhe
  capucine caribert carina carine carl carla carles carlijn carlo carloman carlos carlota carlotta carlton carly carme
  carmela carmelo carmen carmina carmine carminho carmo carol carola carole carolin carolina caroline carolyn caronte
  carponio carrie carsten carys casandra casey casiana casimira casimiro caslav caspar casper cassandra cassandre
  cassiano cassie cassien cassiopea cassiopee castille cataleya catalin catalina catarina caterina cathal catharina
  catherine cathrin cathrine cathy catia catrin catrina catrinel catriona catullo cayetana cazimir cecco cecelia cecil
  cecile cecilia cecilie cecylia cecyliusz cedomir cedric cedrik cedrin cees celeste celestin celestina celestine
  celestino celestyna celia celian celien celine celinia celso cem cenek cengiz cenka cerasela ceren cerys cesaire
  cesar cesare cestmir cestmira ceyda ceylin cezar cezary chaanakya chaaruchandra chad chahine chahinez chaitan chakor
  chakradhar chakravartee chakravarti chakrika chanakya chandak chandan chandani chandi chandini chandira chandni
  chandra chandraayan chandrabhaga chandrabhan chandradev chandrakala chandraketu chandrakin chandramani chandramauli
  chandramohan chandran chandranath chandrani chandraprabha chandraswaroopa chandravati chantal chapal chapala charak
  charalampos charlaine charleen charlemagne charlene charles charli charlie charline charlize charlotta charlotte
  charuchandra charumati charuvrat charvi chaten chatur chaturaanan chaturbhuj chayenne chayma chebet cheick cheikh
  chelsea chelsey chen cherechi cherono cheryl cheslav chetan chetanaanand chiaffredo chiamaka chiara chidaakaash
  chidaatma chidambar chidananda chidi childebert chilperic chimamanda chinedu chinmayanand chinmayananda chinyere
  chioma chipo chiranjeev chiranjeeve chiril chirill chirine chisom chitraksh chitrali chitramala chitrangada chizoba
  chloe chrabros chraniboj chranibor chranislav chranislava chris christa christel christelle christer christiaan
  christian christiane christie christin christina christine christodule christof christoffer christoph christophe
  christopher christos christy chrudos chrysole chrysoula chrystelle chukwu chukwuemeka chus cian ciara ciaran cigdem
  cihan cillian cindy cino cinzia ciprian cipriana cirano ciriaco cirilla cirino ciro cistoslav cistoslava claas
  claire clara clare clarenzio clarissa clarisse claude claudette claudia claudien claudine claudio claudiu claus
  clavdia clayton clea cleandre cleandro cleide clelia clelie clemence clemens clement clemente clementine clemenzia
  cleo cleofe cleonico cleopatra cleophee clery cleusa clifford climaco clinio clive clodomiro clodoveo cloe clorinda
  clotaire clothilde clotilde clyde codin codrin codrina codruta coen cointa colette colin coline colleen collien colm
  colmanno colmazio colomba colombano conall conceicao concepcion concetta conchita concordio connie connor conny
  conor conrad consolata constanca constance constantia constantin constantina constanze constatin consuela consuelo
  cora coralia coralie coraline corbiniano cordelia cordula coreno corentin corentine corey corina corine corinna
  corinne cormac cornel cornelia cornelis corneliu cornelius corrado corvin cory cosima cosimo cosmin cosmina costante
  costantino costas costel coumba courtney craig cremenzio crescencio crescenzia crescenzio crespignano crina
  cristaldo cristi cristian cristiana cristiane cristiano cristin cristina cristobal cristofor cristoforo crocefissa
  cronida csaba csanad csenge csilla csongor ctibor ctibora ctirad ctirada ctislav ctislava cunegonda cuniberto curro
  curt curtis custodio cuzia cvetka cynthia cyntie cyprian cyprien cyra cyrian cyriaque cyrielle cyril cyrila cyrille
  cyrine cyrus cyryl czeslaw czeslawa daan daantje dabiziv dace daciano daevi daevika dafina dafydd dagfinn dagmar
  dagmara dagny dagoberto dags daiana daina dainius dainuvite daisuke daiva daiwik daksha dakshayani dalal dalemir
  daleslava daley dalia dalibor dalibora daliborka dalida dalila dalimil dalimila dalimir dalimira dalmazio damaris
  damian damiana damiano damien damilare damilola damir damjan damjanka damla damocle damodara dan dana danae dandak
  dandapaani danica daniel daniela daniele daniella danielle daniil danijel danijela danil danilo danique danjuma
  danny dante danu danuse danuta danyl daouda daphne daphnee dara darcy daria dariana dariia darija darina darine
  darinka dario daris darislava darius dariusz dariy darja darko darleen darlene darnell daromir darragh darrel
  darrell darren darrin darryl darshan darshwana darya daryl datta dave david davida davide davids davin davina davino
  davor davorin davy davyd dawid dawit dawn dax dayaamay dayaananda dayaanidhi dayamayee dayane dean deanna debashis
  debbie debora deborah debra decebal declan deeksha deen deenabandhu deepa deepak deepali deepan deepankar deependra
  deepesh deepika deeptanshu deeptendu deeptiman deeptimay deeptimayee deeptimoy deeptimoyee deevakar defne degna
  deirdre deividas dejan dejana delbert delfim delfina delia delinda delizia delores delphin delphine delyth demba
  dementiy demet demetra demetria demetrio demetriusz demid democrito demostene demyan deneval denilson denis denisa
  denise denisz deniz dennis denys deodato deolinda depold derek dermot derya desanka desdemona desiderio desimir
  desire desiree desislava despina detlef detmar detrich devadatt devagya devajyoti devak devangana devani devasree
  devdan devesh deveshwar devika devvrat dewey dewi dex dexx dezider dhaanyalakshmi dhana dhanadeepa dhanalakshmi
  dhananjay dhanapati dhanesh dhanpati dhanu dhanvin dhara dharani dharitri dharmaketu dhatri dhruv dhyanesh
  dhyaneshwar diamantino diana diane dianna dianne dianora diarmuid dick didem didier didina diego dieke dieter
  dietmar dietrich dieudonne dieudonnee digambara dijana diksha dilan dilara dilek diletta dilyana dimitar dimitra
  dimitri dimitrii dimitrij dimitrije dimitrina dimitrinka dimitrios dimitris dina dinakar dinesh dinis dinkar dino
  diocleziano diodata diodato diogo diomede dion dionigi dionisio dionizy dionysios dionyz dionyzos dipali dipankar
  dipendra dipesh diptendu dirk ditte divaakar divakar diviska divjot divna divya diyana djayden djeneba djenna
  djibril djordje dluhos dmitri dmitrii dmitrij dmitriy dmitro dmitry dobrava dobrila dobrinka dobromil dobromila
  dobromir dobromira dobromisl dobromisla dobroslav dobroslava dobroslawa dochia dodato doina doleslava dolores
  dolyana domagoj domen domenic domenica domenico domenik domezio domingo dominic dominick dominik dominika dominique
  domitille domnica donal donald donalda donata donatas donatella donatello donato donna donnie donny dora dorana
  dorcas dorde doreen dorel dorian doriane doriano dorica dorin dorina dorine dorinel doris dorit dorka dorli dorofey
  dorota dorotea doroteja doroteo dorothea dorothee dorothy dorottya dorte dorthe doubravka doug douglas dounia douwe
  dragan dragana dragica draginja dragisa dragoje dragojlo dragos dragoslav dragutin drahomil drahomila drahomir
  drahomira drahon drahos drahoslav drahoslava drahotin drahotina drahuse drahutin draupadi drazen dries driss druina
  drzimir drzislav duane duarte dubravka dubravko duc duccio ducu duilio duje dulari dulina dumitra dumitrana dumitru
  durad durgeshwari dusan dusana dusanka dusko dustin duuk dwaipayan dwaipayana dwayne dwight dylan dylano dzintars
  dzintra
`;
