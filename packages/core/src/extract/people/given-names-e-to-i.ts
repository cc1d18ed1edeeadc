/** Given names from e to i; `given-names.ts` says which and why. */
export const GIVEN_NAMES_E_TO_I = `
  eamon ebba eberardo eberhard ebiere ebiowei ebru ecaterina ecclesio ece eckhard eda edda eddi eddie eddy edelberga
  edelmira edgar edgard edgardo edgars edilberto edilene edin edina edit edith editta edmee edmilson edmond edmondo
  edmund edna edoardo edouard edson eduard eduarda eduardo eduards edurne edvard edvarda edvige edvin edvins edward
  edwige edwin edyta edzus eef eefje eekalabya eero eetu eeva efim efimia efisio efrain efrem efrosinia efthymios
  eftimia eftimie efua egbert egidijus egidio egils eginardo egisto egle egmont egon egona egor eija eila eileen
  eilidh eimantas eimear einar einars eino eirik eirlys eitan eivind eizens ejnar ejvind ekaaksh ekadant ekaksh
  ekalavya ekaling ekaparnika ekaterina ekdant ekkehard ekow elad elaide elaine elakshi elanur elbert elcin elda
  eldbjorg elea eleanor eleanore eleazar elena eleni eleonora eleonore eleuterio eleuthere elfrida elfriede eli elia
  eliabeth eliah eliahou elian eliana eliane eliano elias eliasz elie eliel eliette elif elifio eligio elija elijah
  elimena elin elina eline elinor elio eliodoro elior eliot eliott elis elisa elisabet elisabeta elisabete elisabeth
  elisabetta elisaveta elise elisea elisee elisey eliska elissa elitsa eliza elizabet elizabeta elizabeth elizar
  elizaveta elizej elizeus elke ella elle ellen ellie elliot elliott elly elma elmar elmars elmer elmira eloa eloan
  eloane elodia elodie eloisa eloise elone elora elouan eloy elpidio els elsa elsbeth elsebeth elsie elske elvezio
  elvia elvino elvira elvire elvis elwira elyas elynn elyssa elza elzbieta elzear ema emanoil emanuel emanuela
  emanuele emanuelly emanuil emeka emel emelie emeline emelyan emer emerance emerencie emeric emerich emerson emese
  emeterio emidio emiel emil emile emili emilia emilian emiliano emilie emilien emilija emilijan emilio emiliya emils
  emily emina emine emir emirhan emma emmanouil emmanuel emmanuelle emmanuil emmelie emmely emmerico emmett emmi emmie
  emmy empirio emre emrys emyr enakshi encarna encarnacion ender endre endrigo enecone eneko enes engelbert engin
  enguerrand enie eniko enimia enio ennio enno enola enric enrica enrico enrique enriqueta ensio enya enyo enzo eoghan
  eoin epameinondas ephraim epifan epp eracla eraclide eraldo erardo erasmo erast eray erazim erazmus erberto ercan
  erdal erdinc eremey eremiy eren erenia erhan erhard eri eriberto eric erica erich erick erico erik erika eriks erin
  erkan erkki erlend erling erma ermanno ermelinda ermenegarda ermenegilda ermenegildo ermete ermil ermilo erminia
  erminio ermins ermolay ernest ernesta ernestina ernestine ernesto ernst erofey erol eron ersilia ersin ertan
  ertugrul ervin ervina ervins erwan erwann erwin erzsebet esa esau esben eshana eshita esin eskil esma esmee espen
  esperanza esra essie esteban estefania estela estelle ester esterina esther esuperio eszter etela ethan ethann ethel
  etienne ettore euan eubert euclide eudes eudochia eudokia eudoksja eudoxe eudoxie eufebio eufemia eufemio eufronio
  eufrosina eufrozina eugen eugene eugenia eugenie eugenio eugeniu eugeniusz eulalia eulalie eulogio eunice eunika
  eunji euphrasie euridice eurydice eusebe eusebia eusebie eusebio eusebiu eusebius euseo eustatiu eustorgio eustosio
  eustracjusz eutalia eutalio eva evald evaldo evalds evan evandro evangelia evangelina evangeline evangelos
  evanghelina evann evarist evariste evaristo evasio evdochia evdokija evdokim evdokiya eve evelien eveliina evelin
  evelina eveline evelyn evelyne everaldo evert evfrosiniya evgen evgenia evgeniy evgeniya evgeny evgheni evghenia
  evghenii evgraf evi evidio evie evija evlampiy evodio evpraksiya evrard evremondo evsey evstafiy evstigney evy evzen
  evzenie ewa ewald ewan ewelina ewenn ewout eyaggelos eylul eymen eyram eystathios eytan eythan ezechiel ezechiele
  ezequiel ezgi ezio ezra fabian fabiana fabie fabien fabienne fabijan fabio fabiola fabrice fabricia fabricio
  fabrizia fabrizio facundo fadey fadi fadime fahrudin faisal faizan falba famiano famke fanni fannie fanny fantine
  farah farai fardau farid farouk faruk fatih fatim fatima fatimata fatma fatou fatouma fatoumata faustin faustine
  faustino fausto faustyn faustyna fay faya fayen fayenne feba febe federica federico fedor fedosiy fedot fedro fekla
  felicia felician feliciano felicien felicitas felicity felicja feliks felipe felisa felix femke femm fenja fenna
  feodor feodora feodosia feofan feoktist ferapont ferdinand ferdinando ferdynanda ferenc ferencne fergal fergus
  ferhat feride feriel fermiano fermin fermo fernand fernanda fernando ferran ferruccio feryel fevronia fevroniya
  ffion fiamma fidel fidelie fidelius fidenzio fieke fien fiene fiete figen fiifi fikret filaret filemon filibert
  filiberto filip filipa filipe filipp filippo filiz filofteia filomen filomena filotije finbarr finia finja finley
  finn finnja finnley fiodor fiona fionn fiorella fiorenziano fiorenzo firas firat firmin firmino flaminia flavia
  flavian flaviana flaviano flavie flavien flavio flaviu flavius fleano flemming fleur floarea flodoard floortje flora
  florbela florence florencia florencio florencja florent florenta florentina florentyn florentyna florestan florian
  floriana floriane florica florin florina florine floyd flurin flurina flynn folake folco folke foma fortunata
  fortunee fotios fotis fotiy foucauld foulques frances francesc francesca francesco francette francine francis
  francisc francisca francisco franciszek franciszka franck francois francoise franjo frank franka frankie frans
  fransisca frantisek frantiska franz franziska fraser frauke fred freddie frede frederic frederica frederick
  frederico frederik frederike frederique fredrick fredrik fredy freek freja frenkie freya frida frido frieda
  friederike friedhelm friedrich frits fritz frode froilan frontiniano froukje frusina fruzsina fryderyk fulbert
  fulberto fulcran fulgence fulgenzio fulvia fulvio fumiko funda funmi funmilade furio furkan furseo fuscolo fynn gabi
  gabino gabor gabriel gabriela gabriele gabriella gabrielle gabrijela gael gaelle gaetan gaetano gaia gail gajaadhar
  gajabahu gajadhar gajana gajbaahu galaktion galeazzo galfryd galina galya gamze ganak gandharv gandharva ganesh
  gangesh ganna gareth garik garika garimberto garnoslav garrett garry garud gary gaspar gaspard gaspare gasper gaston
  gastone gatien gatik gatis gaud gaudenzia gaudenzio gaudino gauraang gaurang gauranga gaurav gautam gautama gautami
  gautiero gavin gavino gavril gavrilo gayatri gayle gbeminiyi gbemisola geanina gearoid gedeon gedeone gederts geert
  geeta geetanjali geir gejza gelena gelila gellert gelsomina geltrude gelu gemine gemma genadij generosa genesia
  genesio geneva genevieve genivaldo gennadiy gennaro genoveffa genoveva genowefa genziano geoff geoffrey geoffroy
  georg george georgel georges georgeta georgi georgia georgiana georgije georgina georgios georgiy georgy geraint
  gerald geralda geraldina geraldine gerard gerarda gerardina gerardo gerasim gerasimo geraud gerazim gerazym gerberge
  gerbert gerd gerda geremia gergana gergely gergo gerhard gerharda gerino gerlinde germain germaine german gernot
  gerolamo gerold geronimo geronzio gerrit gersende gert gert-jan gertraud gertrud gertruda gertrude gertrudis gervais
  gervasio gesine gesualdo gethin ghada ghanaanand ghanashyam ghanshyam ghenadi ghenadie ghennadi gheorghe gheorghi
  gheorghii gheorghina gherardo ghislain ghislaine giacinta giacinto giacoma giacomo giada giadero gialuca
  giambattista giampaolo giampiero gian gianbattista giancarlo giandomenico gianfranco gianina gianluca gianluigi
  gianmarco gianmaria gianna gianni giannis gianpaolo gianpiero gianpietro gianuario giasone gica gicu gideon giedre
  giel gifty gigliola gijs gilbert gilberta gilberto gilda gildo giliola gilles gillian gillo gilson gina ginette
  ginevra ginewra gino gintaras gints gioacchina gioacchino gioberto gioconda gioele giona gionata giordana giordano
  giorgia giorgian giorgiana giorgio giorgos giosue giosuele giotto giovanna giovanni giove gioventino giovenzio
  girardo girart girija girik girika girindra giriraaj giriraj girish girja girolamo girts gisela gisele gisella
  gislaine gislebert gitanjali gitta gitte giuditta giulia giuliana giuliano giulio giulitta giuseppa giuseppe
  giuseppina giusta giustiniano gizela gizem gjermund gladys glafira gleb glen glenda glenn glenys gligorije gloria
  gobinda godeberta godiva goffredo gojko gokhan golia gomberto gonca goncalo gondebaud gondulfo gonerio gonsalwy
  gonthier gontran gonzaga gonzague gonzalo gopaal gopal gopee gorakhanatha gorakhnath goran goranka gordan gordana
  gordey gordon gorimir gorislav gorka gosia gostomysl goswamee goswami gothard gottardo gottfried gotum goundo
  gouranga goutam graca gracian graciela graciliano gradimir graham grainne gratian gratiana gratiela grazia graziana
  graziano graziela graziella grazina grazyna greg gregg gregoire gregor gregorio gregory gremislav greta gretchen
  grete grethe grga grgo grgur griet grigorije grigorios grigoriy grimaldo griselda grizelda grozdana grzegorz
  guadalupe gualberto gualtiero gubio gudakesa gudakesha gudmundur gudrun guenda guendalina guenievre guenter guenther
  guerrino guglielmo guiberto guido guilhem guilhemine guilherme guillaume guillemette guillermina guillermo guiomar
  guiscardo gulay gulnara gulsah gulsen gulten gumersindo gumesindo gunars gunda gundelinda gundula gunhild gunilla
  gunnar gunnel gunnhild gunter gunther guntis gunvor gurdev guriy gurkan gurpreet gustaf gustav gustava gustave
  gustavine gustavo gustaw guus guusje guy gvendolina gwen gwenael gwenaelle gwendoline gwendolyn gwido gwyneth gyorgy
  gyorgyi gytis gyula haakon habib habiba hadas hadi hadja hadley hadriel hadrien hailey hajar hajnalka hakan hakon
  hala haley halil halina hallgeir hallvard haluk halvor halyna hamid hamidou hamish hamsini hamza hana hanae handan
  hande hania hanna hannabel hannah hanne hanneke hannele hannelore hannes hannu hans hansjorg hanspeter hansruedi
  hansueli haralamb haralambie harald hardouin harinakshi harinarayan haris harish haron haroun harouna haroune
  harpreet harri harrie harriet harry haruka haruki haruto hasan hasna hassan hassane hastal hatem hatice hatouma
  hattie hauke havard haydar hayden hayley hazal heather hector heda hedda hedelin hedi hedvig hedviga hedvika hedwig
  heema hege heidi heidrun heike heikki heiko hein heiner heinrich heinz heitor helder helen helena helene helga helge
  heli helie helier helin helios helle hellen helmut helmuth heloisa heloise helvi hemant hemming hendrik hendrika
  henk hennie henning henri henrich henrick henrieta henrietta henriette henrik henrike henrique henriqueta henry
  henryk henryka heracleea herbert herberta heribert herluin herman hermann hermenegildo hermine herminia hernan herve
  hiba hicham hidaya hidde hideki hielkje hieronim higinio hikmet hilario hilarion hilarius hilary hilda hilde
  hildebert hildegard hillel hillevi himadri himani hincmar hinrich hipolit hipolito hippolyte hiranmay hiranmaya
  hiranya hiroki hiroko hiromi hiroshi hiroyuki hirut hitoshi hizir hjalmar hoa holger holly honorata honore honorine
  honorio honorius horac horace horacio horacy horatiu horea horia horst hortense hortensia horymir horymira hossein
  hostimil hostimila hostimir hostimira hostislav hostislava hostivit houda hovard howard hristina hristo hrvoj hrvoje
  hrvojka huan hubert huda hugh hugo hugues huguette hulya humberto hunor husein huseyin hussein huub huw hvalimir
  hvezdoslav hvezdoslava hyejin hypolit hyunwoo iacopo iacopone iacov iain ian ianina ianira ianis ianna ianos
  iaroslav iaroslava iasmina iboja ibrahim ibrahima ichiro icilio ida idalia idan idar idil ido idoia idris idriss
  idrissa ieremia ieuan ieva ifan ifeanyichukwu ifeoma ifunanya iga iginia iginio igino ignac ignacia ignacie ignacio
  ignacy ignata ignatiy ignazio ignjat igor igori ihor ikenna iker ikhidie ilai ilana ilaria ilarie ilario ilarion
  ilay ilayda ilda ildebrando ildefonso ildegarda ildegonda ildika ildiko ileana ilenia ilga ilgmars ilhan ilia ilian
  iliana iliane ilias ilie ilies ilija ilinca ilinka iliya ilja iljana ilka ilker ilkka ilknur ilko illidio illya
  ilmari ilmars ilona ilsa ilsabe ilse ilva ilya ilyan ilyana ilyane ilyas ilyass ilyes ilyess ilza ilze iman imane
  imani imelda imke immacolata imogen imran imrane imre imrich ina inaki inara inars inaya inbal indira indra indrikis
  indro ine ines inesa inese inessa inez inga inge ingeborg ingeborga ingegerd ingemar inger ingmar ingmars ingo
  ingrid ingrida inguna ingunn ingvar ingvild inigo inja inken inkeri inmaculada inna innes innesa innocenty innocenzo
  innokentiy inocenc inocencio inocentiu ioan ioana ioanina ioanna ioannis iolanda iole ion iona ionel ionela ionelia
  ionica ionne ionut iosefina iosif ipatiy ipek ippocrate ippolit iraida irakliy irem irena irene irenee irenej
  ireneus ireneusz ireti iria iridenta irina irinel iris irisa irma irmeli irmgard irmina irune irvin iryna isa isaac
  isabeau isabel isabell isabella isabelle isabelly isacco isadora isaia isaiah isaias isak isaltina isaura isaure
  isay ischirione iseult ishaan ishaq iside isidor isidora isidore isidoro isidro isis isla ismael ismaele ismail
  ismerie ismo isobel isolda isotta isra israa issam issiaka istvan itai itziar iulia iulian iuliana iuliu iurie iurii
  iustin iustina iustinian iva ivan ivana ivanilda ivanka ivanna ivano ivanoe ivar ivars ivaylo ivek iveta ivete
  ivetta ivica ivna ivo ivona ivone ivonete ivonne ivor iwan iwona iya izaak izabela izaias izajasz izak izan izaskun
  izidor izidora izmael izolda izot izyaslav izydor izzy
`;
