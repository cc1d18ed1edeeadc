/** Given names from a to k; `given-names.ts` says which and why. */
export const GIVEN_NAMES_A_TO_K = `
  aarav aarne aaron abby abdoulaye abdul abdullah abebe abel abelardo abena abigail abilio abraham abramo achieng
  achille ada adaeze adalberto adam addolorata adel adela adelaide adele adelheid adelino adelmo adina aditi aditya
  adolfo adoracion adrian adriana adriano adrien adwoa aet afonso agata agathe agne agnes agnese agneta agnieszka
  agostino agota agueda agustin ahlam ahmad ahmed aida aidan aija aikaterini aileen ailsa ainhoa aino aisha aisling
  aiste aitana aitor aivar aivars ajay akash ake aki akiko akinyi akira aksel akshay akua alain alan alana alarico
  alba albano albert alberta albertina alberto albrecht alcides alcino aldina aldo aldona alejandra alejandro alejo
  aleks aleksandar aleksander aleksandr aleksandra aleksei aleksey alen alena ales alessandra alessandro alessia
  alessio alex alexa alexander alexandra alexandre alexandrina alexandros alexandru alexej alexey alexia alexis alfio
  alfonso alfred alfredo algirdas ali alice alicia alicja alin alina aline alison allan allison alma almaz almerinda
  almir alois aloisia alojzy alok alonso alvaro alvise alwin alzbeta amadeu amaia amal amalia amalie aman amancio amanda
  amandeep amandine amara amaro amber ambra ambroise amedeo amela amelia amelie amer americo amerigo amilcar amin
  amina aminata amir amit amita amol amparo ampelio amra amrita amy ana anabel anabela anaelle anais anand ananya
  anastasia anastasija anastasiya anatol anatoliy anatoly anca ander anders anderson andor andra andras andre andrea
  andreas andree andreea andrei andrej andres andreu andrew andrey andris andrius andrus andrzej andrzejka andy
  andzelika ane aneta anette anezka angel angela angeles angelica angelika angeliki angelina angelique angelo angelos
  angie angiolina angus ania anibal anika aniko anil aniruddha anirudh anita anja anjali anke ankit ann anna annabel
  annabelle annalena annalisa annamaria annarita anne anneke anneli annelies anneliese annemarie annette annica annie
  annika annunziata anouk anselmo ansgar anssi antal antanas antero anthony antia antje antoine antoinette anton
  antonella antonia antonieta antonin antonina antonio antonis antony antti anu anuja anup anusha anya anze aoife
  aparecida aparna apollonia april araceli arantxa arash archana ariadna ariane arianna arief ariel arif arja arjan
  arjun arkadiusz arkadiy armand armanda armando armenio armida armin armindo arnau arnaud arne arnfinn arno arnold
  arnost arnt aron arpad arta artem arthur artur arturas arturo arun aruna arvid arvind asa asbjorn ase asgeir asger
  asha ashild ashish ashley ashok ashwin asier asif aslaug assunta asta astrid asuncion athanasios attila attilio atul
  aude audrey audun august augusta auguste augusto aurea aurel aurelia aurelie aurelien aurelio aurica aurora aurore
  ausra austeja avi aviva avraham axel aya ayaka ayako aygul ayman ayodele ayse aysegul aysel ayumi aziz babatunde
  babette baiba balazs baldassarre baldomero balint baltasar balwinder baptiste barbara barbora barnabas barry bart
  bartek bartlomiej bartolomeo bartosz basil basma bastian bastien bautista beat beata beate beatka beatrice beatrix
  beatriz begona bekele bela belen belinda belmiro ben bence benedek benedetta benedict benedikt benedikte benedita
  benedito bengt beniamino benita benito benjamin benno benoit bent bente berangere berend berit bernabe bernadeta
  bernadett bernadette bernard bernarda bernardino bernardo bernd bernhard bernice bernt bert berta berthold bertrand
  beth bethan bethany betina bettina betty beverly bhavna biagio bianca bilal bilyana birger birgit birgitta birgitte
  birte birute bisi bjarke bjarne bjorg bjorn blanca blandine blanka blas blaz blazej bo bob bodil bogdan bogdana
  boglarka bogna bogumila boguslawa bohdan bohumil bojan bojana bonaventura bongani borbala borge boris borislav
  borislava borivoj borja borje bostjan botond boyan boyana boyko bozena brad brais bram branislav branka branko
  braulio brenda brendan brett brian brice bridget brigid brigida brigitta brigitte britt britta bronagh bronislava
  bronislaw bronislawa bronwyn bruce bruna bruno bryan bryndis brynjar bulent burak burcu burgi burkhard caio caitlin
  callum calogero calum camelia cameron camila camilla camille camilo can candela candida cansu caoimhe carina carine
  carl carla carlo carlos carlota carlotta carly carme carmela carmelo carmen carmina carmine carol carola carole
  carolin carolina caroline carolyn carrie carsten carys casimiro caspar casper cassandra catalin catalina catarina
  caterina cathal catherine cathrin cathrine cathy catia catriona cayetana cecile cecilia cecilie cedric cees celeste
  celestin celestina celestino celia celine celso cem cenek cerys cesar cesare cezar cezary chad chandra chantal
  charlene charles charlie charline charlotte chebet cheikh chen cherono cheryl chetan chiara chidi chinedu chioma
  chipo chloe chris christa christel christelle christer christian christiane christin christina christine christof
  christoph christophe christopher christos chrystelle chukwuemeka chus ciara ciaran cigdem cihan cillian cindy cinzia
  ciprian ciro claire clara clare clarissa clarisse claude claudette claudia claudine claudio claudiu claus cleide
  clelia clemence clemens clement clemente clementine cleo cleusa clive clotilde colette colin colleen colm conceicao
  concepcion concetta connor conny conor conrad constance constantin constanze consuelo cora coralie cordula corentin
  corey corina corine corinna corinne cormac cornelia cornelis corneliu cornelius corrado cosima cosimo cosmin cosmina
  costantino costas costel craig crescencio cristi cristian cristiana cristiane cristiano cristina cristobal csaba
  csilla curro curt curtis custodio cynthia cyril cyrille czeslaw czeslawa daan dace dafydd dagfinn dagmar dagny daina
  dainius daisuke daiva dalal dalia dalibor damian damiano damien damir damjan dan dana danica daniel daniela daniele
  daniella danielle danijela danil danilo danny dante danuta daphne dara daria dariia darina dario darius dariusz
  darja darko darragh darren darya dave david davide davor dawid dawit dawn dean deanna debashis debbie debora deborah
  debra decebal declan deepa deepak deepika deirdre deividas dejan delfim delfina delia delphin delphine delyth
  demetrio denilson denis denisa denise deniz dennis denys deolinda derek dermot derya desiderio desire desiree
  desislava despina detlef devika dewi diamantino diana diane dianne diarmuid dick didier diego dieter dietmar
  dietrich dijana dilara dilek diletta dilyana dimitar dimitra dimitri dimitrinka dimitrios dimitris dina dinesh dinis
  dino diodato diogo dionisio dirk ditte divya djordje dmitri dmitrij dmitriy dmitry dobroslawa doina dolores domen
  domenica domenico domingo dominic dominik dominika dominique donal donald donata donatas donatella donato donna dora
  dorde doreen dorian dorin dorina doris dorit dorota dorothea dorothee dorothy dorottya dorte dorthe doug douglas
  dragan dragana dragica dragos drahomira drahoslav drazen dries duarte dubravka duc dumitru dusan dusko dylan
  dzintars dzintra eamon eberhard ebru ecaterina eckhard edda eddie eddy edelmira edgar edgardo edgars edilene edin
  edina edit edith edmilson edmond edmund edoardo edouard edson eduard eduarda eduardo edurne edward edwige edwin
  edyta eero eeva efrain efthymios efua egbert egidijus egidio egils egle egon egor eija eila eileen eilidh eimantas
  eimear einar eino eirik eirlys eitan eivind ejvind ekaterina ekkehard elad elaine elcin elda eldbjorg eleanor elena
  eleni eleonora eleonore eleuterio elfriede eli elia eliana eliane elias elif elin elina eline elio eliot elisa
  elisabet elisabete elisabeth elisabetta elise eliska elitsa eliza elizabeth elke ella elle ellen ellie elliot elma
  elmar elodie eloisa eloise elouan eloy els elsa elsbeth elsebeth elsie elske elvira elzbieta emanuel emanuela
  emanuele emeka emel emeline emer emerson emese emeterio emil emile emilia emilian emiliano emilie emilien emilio
  emiliya emily emina emine emir emma emmanuel emmanuelle emmi emre emyr encarna encarnacion endre eneko enes engin
  eniko enno enric enrica enrico enrique enriqueta enzo eoghan eoin epameinondas epp erdem erhard eri eric erica erich
  erik erika erin erkan erkki erlend ermanno ermelinda erminia ernest ernestina ernesto ernst ersilia ervin erwan
  erwin erzsebet esa esben eskil esma espen esperanza esra esteban estefania estela estelle ester esther eszter ethan
  etienne ettore euan eufemia eugen eugene eugenia eugenie eugenio eugeniusz eulalia eulogio eunice eunji eusebio eva
  evan evandro evangelia evangelos evaristo eve evelien evelin evelina eveline evelyn evelyne everaldo evert evgenia
  evgeny evi evija ewa ewald ewan ewelina ewout ezequiel ezio fabian fabiana fabien fabienne fabio fabiola fabrice
  fabricia fabrizia fabrizio facundo fadi fahrudin faisal faizan fanni fanny farah farai farid faruk fatih fatima
  fatma fatou faustine faustino fausto fay federica federico fedor felicia feliciano felicitas felicity felicja felipe
  felisa felix femke fenna ferdinand ferdinando ferenc ferencne fergal fergus fermin fernand fernanda fernando ferran
  ferruccio fiamma fidel fiete filiberto filip filipa filipe filippo filomena finbarr finn fiona fionn fiorella
  firmino flaminia flavia flavien flavio flemming fleur floarea flora florbela florence florencia florencio florent
  florentina florian floriana floriane florica florin florina folake folke fortunata fotis frances francesc francesca
  francesco francine francis francisca francisco franciszek franck francois francoise frank franka frans fransisca
  frantisek frantiska franz franziska fraser frauke fred freddie frede frederic frederica frederick frederico frederik
  frederike fredrik freek freya frida frieda friederike friedhelm friedrich frits fritz frode froilan froukje fruzsina
  fulvia fulvio fumiko funmi furio gabi gabino gabor gabriel gabriela gabriele gabriella gabrielle gael gaelle gaetan
  gaetano gaia gail galina galya ganesh gareth gary gaspar gaspare gasper gaston gastone gatis gaurav gavin gavino
  gearoid geert geeta geir gellert gelu gemma genevieve genivaldo gennadiy gennaro genoveva genowefa geoff geoffrey
  georg george georges georgi georgia georgiana georgina georgios georgy geraint gerald geraldine gerard gerardo gerd
  gerda geremia gergana gergely gergo gerhard gerlinde germain german gernot gerolamo gerold gerrit gersende gert
  gert-jan gertraud gertrud gertrudis gesine ghada gheorghe ghislaine giacinto giacoma giacomo giada gialuca giampaolo
  giampiero gian giancarlo gianfranco gianluca gianmarco gianna gianni giannis gianpaolo giedre gijs gilbert gilberto
  gilda gilles gillian gilson gina ginette ginevra gino gintaras gints gioacchino gioele giordana giordano giorgia
  giorgio giorgos giovanna giovanni girolamo gisela gisele gisella gislaine gitta gitte giuditta giulia giuliana
  giuliano giulio giuseppa giuseppe giuseppina gizem gjermund gleb glen glenda glenn glenys gloria goffredo gokhan
  goncalo gonzalo gopal goran gordana gordon gorka gosia gottfried graca graciela graham grainne grazia graziano
  graziela graziella grazyna greg gregoire gregor gregorio gregory greta gretchen grete grethe griet grzegorz
  guadalupe gudmundur gudrun guenter guenther guglielmo guido guilherme guillaume guillemette guillermo guiomar gulay
  gulnara gulsen gumersindo gunda gundula gunhild gunilla gunnar gunnel gunter gunther guntis gunvor gurpreet gustav
  gustavo gustaw guus guy gwen gwenael gwenaelle gwendolyn gwyneth gyorgy gyorgyi gytis gyula haakon hadas hadi hadley
  hajnalka hakan hakon hala haley halil halina hallgeir hallvard halvor halyna hamid hamish hamza hana hanna hannah
  hanne hanneke hannele hannelore hannes hannu hans hansjorg hanspeter hansruedi harald haris harish harpreet harri
  harrie harriet harry haruka haruki haruto hasan hassan hatem hatice hauke havard hayley hazal heather hector hedda
  hedvig hedwig hege heidi heidrun heike heikki heiko hein heiner heinrich heinz helder helen helena helene helga
  helge heli helle hellen helmut helmuth heloisa helvi hemant hendrik henk hennie henning henri henriette henrik
  henrike henrique henriqueta henry henryk henryka herbert heribert herman hermann hermenegildo hermine herminia
  hernan herve hiba hidde hideki hielkje higinio hilario hilary hilda hilde hildegard hillevi hinrich hipolito hiroki
  hiroko hiromi hiroshi hiroyuki hirut hitoshi hizir hjalmar hoa holger holly honorata honorine honorio horacio horea
  horia horst hortense hortensia hossein howard hristina hristo huan hubert huda hugh hugo huguette hulya humberto
  huseyin hussein huw hyejin hyunwoo iacopo iain ian ibrahim ibrahima ichiro ida idalia idan idar ido idoia ieuan ieva
  ifan ifeoma iga ignacia ignacio ignacy ignazio igor ihor ikenna iker ilaria ilario ilda ildefonso ildiko ileana
  ilenia ilga ilia iliana ilie ilija ilinca iliya ilka ilker ilkka ilona ilsabe ilse ilya ilze iman imelda imke
  immacolata imran imre ina inaki inbal indira ine ines inese inez inga inge ingeborg ingegerd ingemar inger ingmar
  ingo ingrid ingunn ingvar ingvild inigo inken inmaculada innes inocencio ioan ioana ioanna ioannis iolanda iole ion
  ionela ionut iosif ipek irena irene irenee iria irina iris irma irmeli irmgard irmina irune isa isaac isabel isabell
  isabella isabelle isaltina isaura ishaan isidora isidoro isidro isis ismael ismail istvan itai itziar iulia iulian
  iuliana iva ivan ivana ivanilda ivanka ivano ivar ivars ivaylo iveta ivete ivica ivo ivona ivone ivonete iwona
  izabela izan izaskun jaak jaakko jaan jaana jaap jacco jacek jacinta jacinto jack jackie jacky jacob jacobo jacopo
  jacqueline jacques jade jadranka jadwiga jagdish jaime jair jake jakob jakub jalal jamal james jamie jamila jan jana
  janaina jandira jane janet janette janez jani janice janina janine janis janka janko janne janneke jannik jannike
  jannis janos jantje janusz jaqueline jared jari jarmila jaromir jaroslav jaroslava jaroslaw jasmin jasmina jasmine
  jasna jason jasper jaspreet jaswinder jaume javier jay jaya jayesh jean jeanette jeanne jeannette jeff jeffrey
  jelena jelle jelmer jenaro jenni jennifer jenny jens jeppe jeremias jerker jernej jerome jeronimo jerry jerzy jesper
  jess jesse jessica jesus jette jihoon jihye jill jim jimena jimmy jin jindrich jindriska jinwoo jiri jirina jisoo
  jitka jiwoo joachim joan joana joanna joanne joao joaquim joaquin joaquina jocelyn jocelyne jochen jodie joe joel
  joelle joerg joffrey johan johann johanna johannes john johnny joke jolanda jolanta jolita jon jona jonas jonatan
  jonathan jonna jonny joop joost jordan jordi jorg jorge jorgen jorma jorn jorrit jorunn jos jose joseba josef josefa
  josefin josefina josefine josep joseph josephine josette josh joshua josiane josie josip jost jostein josu josue
  josune jouni jovan jovana joy joyce jozef jozsef juan juana juanita juanjo jude judicael judit judith judy juergen
  juha juhani juho jukka jules julia julian juliana juliane julianna juliano julie julien juliet julieta juliette
  julio julita julius juliusz jun june junichi junko juraj jurandir jurate jure jurema jurgen juri juris jurre jussi
  justin justine justyna jutta jyoti jytte kaarina kacper kadri kagiso kai kaie kaire kaisa kaja kajsa kalev kalle
  kalman kaloyan kamal kamau kamil kamila kaori kaoru kara karan karel karen kari karianne karim karima karin karina
  karine karl karla karolin karolina karoline karoly karsten kartik kasia kaspar kaspars kasper kata katalin katarina
  katarzyna kate katerina katharina katharine kathe katherine kathleen kathrin kathryn kathy kati katia katie katinka
  katja katka katrin katrina katrine katy katya kavita kavya kay kaya kayla kazimiera kazimierz kazuki kazuko kazuo
  kazys kees kehinde keiko keita keith keld kelechi kelly kemal ken kendra keneth kenichi kenji kenneth keno kentaro
  kenth kerem kerry kersti kerstin kestutis kevin khadija khady khaled khalid khristina kieran kilian killian kim
  kimberly kinga kipchoge kira kiran kiril kirill kirsi kirsten kirsti kirstin kirsty kishore kitty kjeld kjell
  kjersti klaas klara klaudia klaus klavs klemen klemens knut kobi koen kofi koichi koji kojo kolbjorn koldo konrad
  konstantin konstantina konstantinos konstanze korbinian kornelia kostas krasimir krasimira kresimir kreszenz krishna
  kristen krister kristi kristian kristiina kristin kristina kristine kristjan kristof kristoffer kristyna krisztian
  krisztina krunoslav krystian krystof krystyna krzysztof kubra kuldeep kumiko kunal kurt kveta kvetoslava kwabena
  kwame kyle kylie kyra kyriaki
`;
