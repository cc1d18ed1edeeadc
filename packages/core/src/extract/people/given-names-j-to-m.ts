/** Given names from j to m; `given-names.ts` says which and why. */
export const GIVEN_NAMES_J_TO_M = `
  jaak jaakko jaan jaana jaap jacco jacek jachym jacinta jacinto jack jackie jacky jacob jacoba jacobo jacopo
  jacqueline jacquelyn jacques jade jaden jadesola jadran jadrana jadranka jadranko jadwiga jael jaelynn jagadish
  jagadisha jagathi jagdeep jagdish jagmeet jailey jaime jaimini jaimy jair jairo jaivey jake jakob jakub jakuba
  jakubina jalal jale jalil jalou jamal james jamie jamila jamiro jan jana janaina jandira jane janelle janet janeta
  janette janez jani janica janice janie janina janine janis janka janko janna jannah janne jannek janneke jannes
  janni jannik jannike jannis janos janosch jantje janusz japhet jaqueline jared jari jarmil jarmila jarne jarno jarod
  jarolim jarolima jaromil jaromir jaromira jaron jaroslav jaroslava jaroslaw jasin jasmijn jasmin jasmina jasmine
  jasna jasnena jason jasper jaspreet jassem jassim jaswinder jaume jautrite javas javier jawad jawed jax jaxon jaxx
  jay jaya jayce jayda jayden jayesh jaylano jaylen jaylinn jayson jayvano jazeps jazzlyn jazzlynn jean jeana jeanette
  jeanne jeannel jeannette jeannie jeannot jef jeff jeffery jeffrey jefta jehanne jekabs jelena jelisaveta jella jelle
  jelmer jelte jenaro jenel jenna jennah jenni jennie jennifer jenny jenovefa jens jeppe jerald jeremi jeremiah
  jeremias jeremiasz jeremy jergus jerker jermaine jernej jerome jeronimo jeronym jerry jerzy jesa jesika jesper jess
  jesse jessica jessie jesslyn jesslynn jessy jesus jette jevgenijs jevrosima jezdimir jibril jidde jihane jihoon
  jihye jil jilji jill jim jimena jimmie jimmy jimram jin jinane jindrich jindriska jinte jinthe jinwoo jiri jirina
  jisoo jitender jitendra jitka jiwoo joachim joah joakim joan joana joann joanna joanne joanny joao joaquim joaquin
  joaquina joas jocelyn jocelyne jochen jodie joe joel joelina joeline joelle joerg joes joffrey johan johana johann
  johanna johanne johannes john johnathan johnnie johnny joke jolana jolanda jolanta jolayemi joleen jolien jolijn
  jolina joline jolita jon jona jonah jonas jonatan jonathan jonathon jonna jonny jonte joojo joop joost jordan jordi
  jordy jorg jorga jorge jorgen jorin joris jorma jorn jorrit jorunn jos joscha joschua jose joseba josef josefa
  josefien josefin josefina josefine josep joseph josephin josephine josette josh joshua josiah josiane josie josip
  josipa josko joso josselin jost jostein josu josua josue josune josy jouko jouni jourdain jovan jovana jovanka jovin
  joy joyce joza joze jozef jozefa jozefina jozica jozsef jozue juan juana juanita juanjo jude judicael judit judita
  judith judy judyta juergen juha juhani juho jukka jula julan jules julia julian juliana juliane julianna julianne
  juliano julie julien juliet julieta juliette julija julijana julika julina julio julita julius juliusz jun junayd
  june junichi junko juno junon juraj jurandir jurate jure jurema jurg jurgen jurgis juri juris jurre jusra jussi
  justin justine justus justyn justyna jusuf jutta jyoti jyotis jyotsana jytte kaan kaarina kaat kacper kadiatou
  kadidia kadidiatou kadir kadri kadriye kagiso kai kaia kaie kailash kaire kaisa kaj kaja kajsa kalea kalervo kalev
  kalevi kalinda kalinik kalistrat kalle kallistrat kalman kaloyan kalpana kamal kamalesh kamau kamil kamila kamlesh
  kanaka kanchan kanishka kannan kanti kaori kaoru kapiton kara karamba karamoko karan karel karen kari karianne karim
  karima karin karina karine karl karla karlijn karlis karlotta karmela karmen karoliina karolin karolina karoline
  karoly karsten karthik kartik karunanidhi kashyap kashyapi kasia kasian kaspar kaspars kasper kassim kasyan kata
  katalin katariina katarina katarzyna kate katell katerina katharina katharine kathe katherine kathleen kathrin
  kathrine kathryn kathy kati katia katie katija katina katinka katja katka katrin katrina katrine katy katya kavita
  kavya kawtar kay kaya kayden kayla kaylee kayleigh kayliah kazimiera kazimierz kazuki kazuko kazuo kazys keano keanu
  keerti kees kehinde keiko keira keita keith keld kelechi kellie kelly kelsey kelyan kemal ken kenan kendra keneth
  kenichi kenji kenneth keno kensi kentaro kenth kenza kenzi kenzo kenzy kerem kerry kersti kerstin kestutis ketsia
  kevin keyan keyla khadidiatou khadidja khadija khady khaled khalid khalil kharitina khariton kharlampiy khoriv
  khristina khristofor khristya khvalimir kian kiana kiano kiara kieran kilian killian kilyan kim kimberly kimo kincso
  kinga kipchoge kira kiran kiril kirill kirilo kirsi kirsten kirsti kirstin kirsty kirti kishore kitty kjeld kjell
  kjersti klaas klara klarencjusz klaudia klaudian klaudie klaudius klaudiusz klaus klavdiy klavdiya klavs klea klemen
  klemens klementyna kleopatra klotylda knud knut kobi koen kofi koichi koji kojo koksal kolbjorn koldo koloman
  kolombin kolumban kolumbin kolumbina kondrat kondratiy konrad konrads konstancie konstancja konstantin konstantina
  konstantinos konstantins konstanty konstantyn konstanze konsuela konzuela koralia koray korbinian kordula korhan
  korinna korneli kornelia kornelie kornelius korneliusz korneliy kornil korniliy kornilo korniy kosmas kostas
  kostyantin krasava krasimir krasimira krasomil krasomila krasoslav krentta kresimir kresomysl kreszenz krijn krishna
  krishnadas krishnadasa krisjanis krista kristan kristen krister kristi kristian kristiana kristians kristie
  kristiina kristijan kristin kristina kristine kristjan kristof kristoffer kristopher kristy kristyna krisztian
  krisztina krisztofer kruno krunoslav kryspin krystian krystof krystyna krzysztof ksawera ksawery ksenija kseniya
  ksenofont kubra kujoe kuldeep kumari kumiko kumuda kunal kunhuta kupriyan kurt kuzma kuzman kveta kvetos kvetoslav
  kvetoslava kvetuse kvido kvitoslava kwabena kwaku kwame kwamena kwasi kweku kwesi kwintyn kyara kyle kyliann kylie
  kyllian kyllikki kyosti kyra kyriaki lachlan ladimir ladislao ladislau ladislav ladislava ladomir laetitia lahna
  laia laila laima lais lajos lakshman lakshmi lakshmidhar lakshminath lalie lalit lamar lamberto lamia lancelot
  lancilotto landolfo lanfranco lara larina larisa larissa larry lars lars-erik larysa lassana lasse laszlo laszlone
  latifa latoya lauma laura laurane laure laureano laureen laurel laureline lauren laurenc laurence laurencie
  laurencjusz laurens laurent laurentia laurentiu laurenty laurentyna laurenz lauri laurian lauriane lauriano laurie
  laurin laurinda laurine lauryn lautaro lautone lavanya laverne lavinia lavize lavrentiy lavrin lawrencia laxman
  laxmi layana layanah layla lazare lea leah leana leander leandr leandra leandre leandro leane leann leanne leart
  lechoslaw leda ledion lee leela leelou leena leendert leevi lehna leif leila leina leire leiv lejla lela leland lena
  lene lenja lenka lennard lennart lennert lenya leo leocadia leodegar leokadia leokadie leon leona leonard leonardo
  leonce leoncio leonel leonhard leonia leonid leonida leonidas leonids leonie leonilda leonilde leonio leonis leonne
  leonor leonora leontien leontin leontine leontiy leontyn leontyna leonzio leopold leopolda leopoldine leopoldo
  leopoldyna leos leposava lerato lesana lesek lesia lesley leslie lesya leszek leticia leticie letitia letizia
  letterio leufroy levent levente levi levio levke levko levoslav lewis leyan leyla leyna leyre lia liah liam liana
  liara liat libena libor libora liboria liboslav liboslava libusa libuse licia licinio lidania lidia lidija lidiya
  lidmila lieke liene liesbeth lieselotte lietald lieuwe lieve lieze liga ligia liis liisa likera liksma lila lili
  lilian liliana liliane lilianna lilien lilith liliya lilla lillemor lilli lillian lillie lilly lilou lilwenn lily
  lilya limor lina linda lindiwe lindsay lindsey linett linnea linoy linus lioara lionel lior liora lirone lisa
  lisandro lisann lisanne lisbeth lise liselotte lisette lison listvich lital liuba liubov liubovi liudmila liusea liv
  livia livie livija livino livio liviu livius liya liyah liyam liyana liz liza lizardo lizbeth lizz lizzy ljiljana
  ljubica ljubisa ljubomir ljudevit llinos lluis loane lodovica lodovico loek loes lohan loic lois loise lola lolade
  lone longin lonneke lonnie lora loredana loreen lorelei lorella lorena lorene lorenz lorenza lorenzo loreta loretta
  lorian loriana lorik lorin loris lorna lorraine lothaire lothar lotta lotte lou loua louan louann louay loubna louie
  louis louisa louise louison loukas lounis lourdes lovisa lovorka lovro lowie lowri luan luana lubica lubna lubomir
  lubomira lubor lubos luboslav luboslava luc luca lucas lucentiu lucero lucette luchezar lucia lucian luciana luciano
  lucie lucien lucienne lucija lucijan lucile lucilla lucille lucinda lucio lucja lucjan lucrecia lucretia lucretiu
  lucrezia lucy lucyna ludano ludek ludger ludise ludivine ludivoj ludka ludmila ludo ludolphe ludomila ludomir
  ludomira ludoslav ludoslava ludovic ludovica ludovico ludovina ludovit ludvig ludvika ludwig ludwik ludwika luigi
  luigia luis luisa luise luisella luiz luiza luize lujza luka lukas lukasz luke lukiya lukrecie lukrecius lukyan
  luminita lumir lumira luna lungelo lurdes lutibor lutobor lutz luuk luus luz luzia lyan lyana lydia lydie lylia
  lylou lyn lynda lynn lyubava lyubim lyubislava lyubodar lyubomila lyubomir lyubomira lyuborada lyuboslava lyubosmysl
  lyubov lyubozar lyudmila lyudomila maaike maarit maarja maarten maartje maayan maayane mabel mable macarena macaria
  macario maceo machteld maciej mackenzie madalena madalin madalina maddalena maddison madeleine madelief madeline
  madhu madhuri madina madis madison madita madlaina madleen madlen mads maelie maeline maelis maelle maely maelyne
  maelys maeva maeve mafalda maffeo magali magalie magda magdalena magdolna maggie maggiorino magnhild magnus
  maguelone maha mahamadou mahault mahesh maheswar mahmoud mahmut mahulena mai maia maida maider maija maik maike
  maiken mailin mailo maily mailys maimouna maiorico maira mairead maisie maissa maissane maite maiwenn maja majda
  majid majken makan makary makoto maksim maksimilyan maksym maksymilian malachy malak malco malcolm malea malene
  malfrid malgorzata malick malika malin mallaury malle malou malte malthe malvine malwina mamadou mamert mamoudou
  manabu manal manasse mancio mandaakin mandakini mandla mandy manelle manetto manfred manfredi manfredo mangalya
  manikya manilio manish manisha manjusha manlio manoah manoj manolis manon manpreet mansvet mantas manuel manuela
  manuele mara marah marc marceau marcel marcela marceli marcelin marcelina marceline marcelino marcell marcella
  marcelle marcello marcelo marcheta marcia marcial marcin marcio marcis marco marcos marcus mare mareike marek maren
  margaret margareta margarete margarethe margarida margarita margaux margda margers margherita margie margit margita
  margot margret margrethe margriet margrit margrith marguerite margus mari maria mariachiara mariagrazia mariam
  mariama mariame marian mariana mariangela mariann marianna marianne mariano maribel marica maricarmen marichka marie
  marieke mariella marielle mariem marieta mariette marija marijan marijana marijke marijn marika mariko marilena
  marilou marilu marilyn marin marina marinela marinella marinetta marinko mario marioara mariola marion maris marisa
  marisol marissa maristella marit marita mariuca marius mariusz mariya mariza marja marjan marjane marjatta marjeta
  marjo marjolein marjorie marjut mark marketa markika markiyan markku marko markus marleen marlena marlene marlie
  marlies marlis marloes marlon marnie marouane marrit marsha mart marta marten martha marthe marti martin martina
  martine martino martins marton martti martyan martyn martyna marvin marwa marwan marwane marwen marwin mary maryam
  maryann maryline marylou maryna maryse marzena marzia marzio masahiro masaki masako masao masaru masashi massima
  massimiliano massimo massinissa mate matej mateja mateo mateus mateusz matheo matheus mathew mathias mathieu mathijs
  mathilda mathilde mathis mathurin mathys mati matias matija matilda matilde matis matiss matisse matjaz matroniano
  mats matt mattea matteo mattes mattheo matthew matthias matthieu matthijs matthis matti mattia mattias mattis matus
  matvey matviy matylda matz maud maude maugis maura maureen maurice mauricette mauricio maurilio maurits maurizia
  maurizio mauro maurycy mawuena mawusi max maxellende maxence maxens maxim maxime maximilian maximiliane maximilien
  maximo maxine maxmilian maya mayane mayeul mayla mayline maylis mayoor maysa mayson mayssa mayte mayumi meabh
  mechislav mechislava mechthild mecislav mecislava medard medardo mederic medine medoro meelis meena meenakshi meera
  mefodiy meg megan megane meghan meghnad meghnath megumi mehdi mehmet mei meik meike meire meissa melania melanie
  melaniya melany melchiade melchiorre melchor melek melenija melezio melike melina melinda melis melisande melissa
  melissandre mellina melody meltem melvil melvin melvyn menahem menaka menardo menelao meneo menka menno mennone
  meral merce mercedes mercia meredith merete merethe meri meriam meriem merijn merike meritxell merjem merle merovee
  mert merve mervin merwan meryam meryem meryl mesut mete metin metka metodej metrofane mette meyra mhairi mia micael
  micaela micah micha michael michaela michail michal michala michalina michalis micheal michel michela michele
  micheline michelle michiko mick mickael midas midori mie mieczyslaw mieczyslawa mieke miguel miha mihael mihaela
  mihai mihail mihailo mihajlo mihaly mihkel mihnea miho miia mijat mika mikael mikaela mikail mikayla mike mikel
  mikelis mikhail mikhaylo mikhey mikkel mikki mikko miklos mikola mikolaj mikolas mila milada milagros milan milana
  milanka milanko mildred milen milena mileta miley milhan milica milisav milivoj miljan miljana miljenko millicent
  milly milodara milojica milomir milorad milos miloslav miloslava milosz milous milovan milovin milred milton miluse
  milutin mimma min mina minakshi mindaugas mindy minerva minervina minervino minh minjun minna minnie minodora minoru
  minseo miomir mira miranda miray mircea mirco mireia mireille mirek mirela mirella miren mireya miriam miriama mirja
  mirjam mirjana mirka mirko mirna mirocleto miromil miromila mirona miroslav miroslava miroslaw miroslawa mirthe
  mirva mirza misaele misaki mischa mislav mitch mitchell mithat mitica mitja mitofan mitrut mitsuko miyuki mladana
  mladen mnata mnislav mnislava moa moacir modesto modibo modou modrite mogens mohamad mohamed mohammad mohammed mohan
  mohana mohinder mohini moira moises moisette moisey mojca mojmir mojzesz mokey molly momir momira momme mona monaldo
  monalisa monia monica monika monique monserrat montse montserrat monvids morag mordechai moreno morgan morgane moric
  moritz morten moses moshe mostafa motrya mouctar mouhamadou mouhamed mounir moussa moustafa moustapha mpho mstislav
  mstislava muammer mudite muge muhammad muhammed muharrem muhsin mukesh mukul mulugeta mumtaz murat murdo muriel
  muriela murilo musiy mustafa muyiwa muzaffer muziano mwangi mykola myla mylan mylene myriam myrna myroslava myrthe
  myrtil
`;
