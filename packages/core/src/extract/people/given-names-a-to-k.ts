/** Given names from a to k; `given-names.ts` says which and why. */
export const GIVEN_NAMES_A_TO_K = `
  aarav aarne aaron abby abdul abdullah abel abelardo abigail abraham achille ada adalberto adam addolorata adel adela
  adelaide adele adelheid adina aditi aditya adolfo adrian adriana adriano adrien aet afonso agata agathe agne agnes
  agnese agnieszka agostino agota agueda agustin ahlam ahmad ahmed aida aidan aija aileen aino aisha aiste aitana
  aitor aivars ajay akash aki akiko akira alain alan alana alba albert alberta alberto albrecht aldo alejandra
  alejandro alejo aleks aleksandar aleksander aleksandr aleksandra aleksei aleksey alena alessandra alessandro alessia
  alessio alex alexa alexander alexandra alexandre alexandros alexandru alexej alexey alexia alexis alfonso alfred
  alfredo algirdas ali alice alicia alicja alin alina aline alison allan allison alma alois alok alonso alvaro alvise
  alwin amaia amal amalia aman amancio amanda amandine amaro amber ambra ambroise amedeo amelia amelie amer amin amina
  amir amit amparo amrita amy ana anabel anabela anais anand ananya anastasia anastasija anastasiya anatoliy anatoly
  anca ander anders anderson andor andra andras andre andrea andreas andreea andrei andrej andres andreu andrew andrey
  andris andrius andrzej andrzejka andy ane aneta anette angel angela angelica angelika angeliki angelina angelique
  angelo angelos angie angus ania anika anil anita anja anjali anke ankit ann anna annabel annabelle annalena annalisa
  annamaria annarita anne anneke anneli annelies anneliese annemarie annette annica annie annika annunziata anouk
  anselmo ansgar antal antanas antero anthony antje antoine antoinette anton antonella antonia antonieta antonin
  antonina antonio antonis antony antti anu anusha anya aoife aparna april araceli arantxa arash ariadna ariane
  arianna arief ariel arif arja arjan arjun arkadiusz armand armando armida armin arnau arnaud arne arno arnold arnt
  aron arta artem arthur artur arturas arturo arun arvid arvind asa asbjorn ase asger ashish ashley ashok ashwin asier
  asif assunta asta astrid asuncion attila aude audrey august auguste augusto aurea aurel aurelia aurelie aurelien
  aurelio aurica aurora aurore ausra austeja avi aviva axel aya ayaka ayako ayman ayse aysegul aysel ayumi aziz
  babette baiba balazs balint baltasar baptiste barbara barbora barry bart bartek bartlomiej bartosz basil basma
  bastian bastien bautista beat beata beate beatka beatrice beatrix beatriz begona bela belen belinda ben bence
  benedek benedetta benedict benedikt benedikte benedita bengt benita benito benjamin benno benoit bent berangere
  berit bernadett bernadette bernard bernarda bernardino bernardo bernd bernhard bernice bert berta berthold bertrand
  beth bethan bethany betina bettina betty beverly bhavna bianca bilal bilyana birger birgit birgitta birgitte birte
  birute bjarne bjorn blanca blandine blanka blas blaz blazej bo bob bodil bogdan bogdana boglarka bogna bogumila
  bohdan bojan bojana borbala boris borislav borislava borja botond boyan boyana bozena brad bram branislav branka
  branko brenda brendan brett brian brice bridget brigitta brigitte britt britta bronislaw bronwyn bruce bruna bruno
  bryan burak burcu burkhard caio caitlin calogero calum camelia cameron camila camilla camille can candela cansu
  carina carine carl carla carlo carlos carlota carly carme carmela carmelo carmen carmina carmine carol carola carole
  carolin carolina caroline carolyn carrie carsten caspar casper cassandra catalin catalina catarina caterina
  catherine cathrin cathrine cathy catia cayetana cecile cecilia cecilie cedric celeste celestin celestino celia
  celine celso cem cesar cesare cezar cezary chad chandra chantal charlene charles charlie charline charlotte chen
  cheryl chetan chiara chloe chris christa christel christelle christian christiane christin christina christine
  christof christoph christophe christopher christos chrystelle ciara cillian cindy ciprian ciro claire clara clare
  clarissa clarisse claude claudette claudia claudine claudio claudiu claus clemence clemens clement clementine cleo
  clive clotilde colette colin colleen concepcion concetta connor conny conor conrad constance constantin constanze
  consuelo cora coralie cordula corentin corey corina corine corinna corinne cornelia cornelis corneliu cornelius
  corrado cosima cosimo cosmin cosmina costas costel craig cristi cristian cristiana cristiano cristina cristobal
  csaba csilla curt curtis custodio cynthia cyril cyrille czeslaw daan dace dagmar dagny daina dainius daisuke daiva
  dalal dalia dalibor damian damiano damien damir damjan dan dana danica daniel daniela daniele daniella danielle
  danijela danil danilo danny danuta daphne dara daria dariia dario darius dariusz darja darko darren darya dave david
  davide dawid dawn dean deanna debbie debora deborah debra decebal deepa deepak deepika deirdre deividas dejan delia
  delphin delphine denilson denis denisa denise deniz dennis denys derek derya desire desiree desislava despina detlef
  diana diane dianne dick didier diego dieter dietmar dietrich dijana dilek dilyana dimitar dimitra dimitri dimitrinka
  dimitrios dimitris dina dinesh diogo dirk ditte divya dmitri dmitrij dmitriy dmitry doina dolores domen domenica
  domenico domingo dominic dominik dominika dominique donald donata donatas donatella donato donna dora doreen dorian
  dorin dorina doris dorit dorota dorothea dorothee dorothy dorottya dorte dorthe doug douglas dragan dragana dragica
  dragos drazen dries dubravka duc dumitru dusan dylan dzintars eberhard ebru ecaterina eckhard eddie eddy edgar
  edgars edina edit edith edmilson edmond edmund edoardo edouard edson eduard eduarda eduardo edurne edward edwige
  edwin edyta eero eeva efrain efthymios egbert egidijus egidio egils egle egon eija eila eileen eilidh eimantas einar
  eino eirik eivind ekaterina ekkehard elaine elcin eleanor elena eleni eleonora eleonore elfriede eli elia eliana
  eliane elias elif elin elina eline elio eliot elisa elisabet elisabeth elisabetta elise eliska elitsa eliza
  elizabeth elke ella elle ellen ellie elliot elmar elodie eloisa eloise elouan els elsa elsbeth elsie elvira elzbieta
  emanuel emanuela emanuele emel emeline emerson emese emil emile emilia emilian emiliano emilie emilien emilio
  emiliya emily emine emir emma emmanuel emmanuelle emmi emre encarnacion endre engin eniko enric enrica enrico
  enrique enriqueta enzo epp erdem erhard eric erica erich erik erika erin erkan erkki erminia ernest ernesto ernst
  ervin erwin erzsebet esa esben esma espen esperanza esra esteban estefania estela estelle ester esther eszter ethan
  etienne ettore euan eugen eugene eugenia eugenie eugenio eulalia eunice eusebio eva evan evandro evangelia evangelos
  eve evelien evelin evelina eveline evelyn evelyne evgenia evgeny evi evija ewa ewald ewan ewelina fabian fabiana
  fabien fabienne fabio fabiola fabrice fabricia fabrizio facundo fadi faisal fanni fanny farah farid fatih fatima
  fatma faustine faustino fausto fay federica federico felicia felicitas felicity felipe felisa felix ferdinand
  ferdinando ferenc ferencne fermin fernand fernanda fernando ferran fiamma fidel fiete filip filipa filipe filippo
  finn fiona fiorella flaminia flavia flavien flavio fleur flora florence florencia florent florentina florian
  floriane florica florin florina folke fotis frances francesc francesca francesco francine francis francisca
  francisco franciszek franck francois francoise frank franka frans fransisca frantisek franz franziska fraser fred
  freddie frederic frederica frederick frederico frederik frederike fredrik freya frida frieda friederike friedhelm
  friedrich frits fritz frode fruzsina fulvio fumiko gabi gabino gabor gabriel gabriela gabriele gabriella gabrielle
  gael gaelle gaetan gaetano gaia gail galina galya gareth gary gaspar gaston gatis gaurav gavin geeta gelu gemma
  genevieve gennadiy gennaro genoveva geoff geoffrey georg george georges georgi georgia georgiana georgina georgios
  georgy gerald geraldine gerard gerardo gerd gerda gergana gergely gergo gerhard gerlinde germain german gerold
  gersende gert gertraud gertrud ghada gheorghe ghislaine giacomo gian giancarlo gianfranco gianluca gianmarco gianna
  gianni giannis giedre gilbert gilberto gilda gilles gillian gilson gina ginette ginevra gino gintaras gints gioele
  giorgia giorgio giorgos giovanna giovanni gisela gisele gisella gitta gitte giuditta giulia giuliana giuliano giulio
  giuseppa giuseppe giuseppina gizem glen glenda glenn gloria gokhan goncalo gonzalo gopal goran gordana gordon gosia
  gottfried graham grazia graziano graziela graziella greg gregoire gregor gregorio gregory greta gretchen grete
  grethe grzegorz guadalupe gudrun guenter guenther guglielmo guido guilherme guillaume guillemette guillermo guiomar
  gulsen gunda gundula gunilla gunnar gunter gunther guntis gustav gustavo guus guy gwen gwenael gwenaelle gwendolyn
  gyorgy gytis gyula haakon hadi hadley hajnalka hakan hakon hala haley halil halina halvor halyna hamid hamish hamza
  hana hanna hannah hanne hannele hannelore hannes hannu hans hansjorg harald harish harri harriet harry haruka haruki
  haruto hasan hassan hatem hatice hayley hazal heather hector hedda hedvig hedwig heidi heidrun heike heikki heiko
  heiner heinrich heinz helder helen helena helene helga helge heli helle hellen helmut helmuth heloisa helvi hemant
  hendrik henk henning henri henriette henrik henrike henrique henry henryk herbert heribert herman hermann hermine
  herminia herve hiba hideki hilario hilary hilda hilde hildegard hiroko hiroshi hiroyuki hjalmar hoa holger holly
  honorine horacio horia horst hortense hossein howard hristina hristo huan hubert huda hugh hugo huguette hulya
  huseyin hussein iain ian ibrahim ida idoia ieva iga ignacia ignacio ignacy ignazio igor ihor ilaria ilario ildiko
  ileana ilenia ilga ilia iliana ilie ilija ilinca iliya ilka ilker ilkka ilona ilsabe ilse ilya ilze iman imke
  immacolata imran imre ina inaki indira ines inese inez inga inge ingeborg inger ingmar ingo ingrid ingunn inigo
  inken inmaculada ioan ioana ioanna ioannis iolanda ion ionut iosif ipek irena irene irenee irina iris irma irmeli
  irmgard irune isa isaac isabel isabell isabella isabelle isaura ishaan isidora isidro isis ismael ismail itziar
  iulia iulian iuliana iva ivan ivana ivanka ivano ivar ivars ivaylo iveta ivete ivica ivo ivona ivone iwona izabela
  izan izaskun jaak jaakko jaan jaana jacek jacinto jack jackie jacky jacob jacobo jacopo jacqueline jacques jade
  jadranka jadwiga jaime jake jakob jakub jalal jamal james jamie jamila jan jana jane janet janette janez jani janice
  janina janine janis janka janne janneke jannik jannike jannis janos janusz jaqueline jared jari jarmila jaromir
  jaroslav jaroslaw jasmin jasmine jasna jason jasper jaume javier jay jaya jean jeanette jeanne jeannette jeff
  jeffrey jelena jelle jenni jennifer jenny jens jerome jerry jerzy jesper jess jesse jessica jesus jette jill jim
  jimena jimmy jin jiri jitka joachim joan joana joanna joanne joao joaquim joaquin joaquina jocelyn jocelyne jochen
  jodie joe joel joelle joerg joffrey johan johann johanna johannes john johnny jolanda jolanta jolita jon jona jonas
  jonatan jonathan jonna jonny joost jordan jordi jorg jorge jorgen jorma jorn jorunn jose joseba josef josefa josefin
  josefina josefine josep joseph josephine josette josh joshua josiane josie josip jost josu josune jouni joy joyce
  jozef jozsef juan juana juanita juanjo jude judicael judit judith judy juergen juha juhani juho jukka jules julia
  julian juliana juliane julianna juliano julie julien juliet juliette julio julita julius juliusz jun june junko
  jurate jurema jurgen juri juris jussi justin justine justyna jutta jyoti jytte kaarina kacper kadri kai kaie kaire
  kaisa kaja kajsa kalev kalle kaloyan kamil kamila kaori kara karel karen kari karianne karim karima karin karina
  karine karl karla karolin karolina karoline karoly karsten kasia kaspar kaspars kasper kata katalin katarina
  katarzyna kate katerina katharina katharine kathe katherine kathleen kathrin kathryn kathy kati katia katie katinka
  katja katka katrin katrina katrine katy katya kavita kay kaya kayla kazimierz kazuki kazuo kazys keiko keith kelly
  kemal ken kendra keneth kenji kenneth kerem kerry kersti kerstin kestutis kevin khadija khaled khalid kieran kilian
  killian kim kimberly kinga kira kiran kiril kirill kirsi kirsten kirsti kirstin kirsty kitty kjell kjersti klaas
  klara klaudia klaus klemens knut koen koji koldo konrad konstantin konstantina konstantinos konstanze kornelia
  kostas krasimir krasimira krishna kristen kristi kristian kristiina kristin kristina kristine kristjan kristof
  kristoffer kristyna krisztian krisztina krunoslav krystian krystyna krzysztof kunal kurt kwame kyle kylie kyra
`;
