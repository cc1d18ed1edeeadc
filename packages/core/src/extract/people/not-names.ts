import { wordSet } from "../judge/role-words/word-set.ts";

/**
 * Words that are no part of a person's name, folded as `foldName` does: two capitalised words with one of them are a
 * firm, a street, a department, a menu's entry, a label, a place, a product or a sentence. Words that are frequent
 * surnames as well (Koch, Baker, Richter, Bishop) are left out.
 */
export const NOT_NAMES: ReadonlySet<string> = wordSet(`
  aanbod aanmelden aapningstider ab abholung abningstider abogada abogado abogados abonnement abonnieren about
  abteilung abteilungen acasa acc access accesso account accounting accounts accueil acerca achat achats acquista
  acquisti actie actividades actualite actualites actueel adatvedelem address adherer adm administracao administracion
  administracja administrador administrativa administrativo administratsiya adobe adres adresa adresse adviser
  adviseur advisor adwords afdeling afdelingen affaires africa afspraak ag agb agence agency agenda agent agentur
  agreement aide ajankohtaista akce aktuality aktualne aktuell aktuelles alcalde alcaldesa algemeen algemene all alle
  allgemein allgemeine allgemeinmedizin alliance almacen als alumni am amazon ambassade ambulatorio amenities america
  amministrativa amministrativo amministratore amministrazione amsterdam amt an analytics anasayfa ancien and anfahrt
  anfrage anfragen angebot angebote angeles anlaufstelle anliegen anmelden anmeldung annonce annuaire annuleren
  annunci anruf ansat ansatte ansehen ansprechpartner ansprechpartnerin ansprechpartnerinnen ansvarig anwalt anzeiger
  apie apningstider apotheke apoyo app appel appelez apply apps aps aptek apteka arayin arbeit architecte archiv
  archive area articles articoli articulos artikelen artisan arts aruhaz arzt arztin as asesoria asia asiakaspalvelu
  asiantuntija asistente ask asociacion asociatia assessore assicurazioni assistance assistant assistante assistente
  assistentin assistenz assistenza associacao associate associates association associazione asv aszf at atelier
  atencion attivita attorney auf aufgaben aukioloajat ausbildung ausschuss aussendienst ausstellung ausstellungen
  auszubildende auszubildender author authors auto autohaus aux availability avdelning avdelningen avec aviso avocat
  avocate avocats award awards ayuda ayuntamiento azienda aziende azioni bachelor back badania bambini banca bank bar
  barcelona baskan baskani basque bau bauamt baustelle bayerische bayerischer bayerisches beauty become bedrijf
  bedrijven beheer beirat bekijk bel belediye belediyesi beleid belgie belgique bellen benvenuti beratung
  beratungsstelle bereich bereitschaft berichten berlin berufe besok besoksadress besoksadresse best bestellen
  bestellung bestuur bestuurder bestyrelse bestyrelsesmedlem besuch besuchen betalen betrieb betriebsrat bewerbung
  bezirk bezoek bezoekadres biblioteca biblioteka bibliotheek bibliothek bibliotheque bienvenidos bienvenue biglietti
  bij bild bilder bilgi birou bitte biuro block blog board boeken bogholder bogholderi boletin bolum bolumu book
  booking bookings books bootstrap boston botschaft boutique bouw bovebben box branch brand brasil breakfast brunch
  brussels bruxelles bsv bt buchen buchhaltung buchung bucuresti budapest building bukhgalter bukhgalteriya bundesamt
  bundesverband bureau bureaux burgemeester burger burgerburo burgermeister burgermeisterin burmistrz buro buscar
  business button buurt buy bv by cabinet cafe calendrier calidad california call calle camara camera camere campo
  campus career careers caritas carrello carrera carrito cart carte cartella casa case casella catalog catalogo
  catedra category cena cenik cennik center central centralino centre centro ceny cerca certificate cesko chair
  chairman chairperson chamber chambre chambres change charge chargee chat check chef chefarzt chefen chi chiama
  chiamaci chicago chief china chinese chirurgie chitat choisir chor church cie cim cita citas city claims clanek
  class clean clenove click client cliente clientes clienti clients clinic clinica close club co coach coast cocina
  code colegio collectivite collectivites college come comercial comite commande commandes comment comments commercial
  commerciale commercio committee commodore commune communication community compagnie compania companies company
  complaints compra compras comptabilite comptable computer comuna comunale comune comunicacion comunicazione
  comunidad con condiciones conditions condizioni conference confidentialite conocenos conseil conseiller conseillere
  conseils consejo consigliere consiglio consilier constituency consulate consulta consultas contabil contabilidad
  contabilitate contact contactanos contacter contactez contactgegevens contacto contactos contactpersoon contacts
  contattaci contatti contatto content continue contract convitto cookie cookies coordinacion coordinador coordinadora
  coordinator coordonnees copyright corp corporate corporation correo correos corsi corso cosa council counsel country
  county cours course courses cover create creative credit credito credits crema csapat csapatunk cucina cuenta
  cuisine cultura culture cup cura curriculum curso cursos customer customers czas czytaj daglig daily dalee dalsi
  dane danisman data date daten datenschutz dati datos day days deals dear decano december decouvrir degli degree dei
  delegacion delegation delivery della delle dello demande dental departament departamentul departamenty departement
  department deportes dept derecho derechos dernegi dernek des desarrollo descargar design designer desk despre
  details detalnishe deutsch deutsche deutscher deutsches deutschland devamini development devis diakonie dienst
  dienstag dienste diensten dienstleistungen digital dimanche dinner dinsdag diploma direccion direct directeur
  directia direction directions director directora directors directorul directory directrice direktion direktor
  direktore direktorica direktorin direktorius direktsiya diretor diretora direttore direttrice direzione dirigente
  dirigirse discover diseno disposition distrito division dla dni docent doctor doctorado documentos documents dokter
  dom domaine domicilio donate donde donderdag donnees donnerstag doo doprava dotazy dove download downloads drive
  driver droit droits drupal dublin duchovni dum durchwahl dutch dyrekcja dyrektor dyrektorka dzial dziekan dziekanat
  ead east easter echipa echipei ecole economia economie economy ecrire ecrivez editeur editor editorial editors
  educacion education edukacja een eg egitim egyesulet egyetem eigenaar eigenaresse einkauf einrichtung eireli ekonom
  ekonomi ekonomiansvarig ekonomka el electronico elementor elerhetoseg elerhetosegek elu elus email emails embajada
  embassy emergency empfang emploi employee employment empresa empresas en encuentro energie enfants enfermera
  engineer engineering englisch english enlaces enquiries enquiry enseignement ensenanza entdecken enter enterprise
  enterprises entreprise entwicklung envio envios environment environnement equipe equipes equipment equipo equipos
  ernahrung erste erster ertekesites ertekesitesi escribe escribenos escuela espace espana estate estudiantes estudios
  et etre etudes etusivu eurl europaische europaischer europe european europeen ev evenementen evenements event eventi
  eventos events executive experience explore externa externo facebook facharzt fachbereich fachgebiet fachgebiete
  fachstelle facilities facturacion facultad facultatea faculty fahrzeuge fakturacni fakultat fakultesi fakultet fale
  famiglia familie family faq farmacia fashion fattura fax fc features february federacion federacja federatie
  federation federazione feedback feel feria ferien ferienhof ferienwohnung ferrovia fete feuerwehr field file filiale
  finance finances financial financieel financiele finanza finanzas finanzen find firma firmy fiscale fitness floor
  florist flow foia follow fondation fondatore food fooldal for forbund forbundet forderverein forening foreningen
  form forma formacion formand formann formation formations formazione forms formulaire formulario forsaljning
  forschung forside forum foto foto's fotos foundation fraction fraktion france frankfurt franzosisch frauen free
  freie freitag french freunde friday friends from fuhrung fuhrungen full fund fundacion fundacja fur further fussball
  galeria galerie gallerie galleries gallery garden garten gastehaus gasthaus gasthof gaststatte gazette gbr gebruik
  geburtstag gegevens gemeente gemeinde gemeinderat genel general generale generalnyy geodinamica gerant gerante
  gerate gerencia gerente germany gesamtleitung geschaftsfuhrer geschaftsfuhrerin geschaftsfuhrung geschaftsleitung
  geschaftsstelle geschichte geschiedenis gesellschaft gestaltung gestion gestione gesundheit get getty gezondheid
  gift gimnazium giorni giovani giovedi giunta glavnaya glavnyy global glowna gmach gmbh gmina gminy go gobierno
  godziny golden golfclub golovna good google gospodarka gottesdienst government graduate grafik great green
  greenhouses groep group groupe grundschule grupa grupo gruppe gruppo guest guida guide guides gulf gymnasium
  haberler habitaciones hacer haftung hakkimizda hall hallituksen hallitus hallo hamburg handball handel handlowa
  handlowy handwerk happy hasta hastanesi haus hausmeister haustechnik have head headquarters health healthcare
  hebergement hebergeur heizung hello help helsinki hem henkilokunta henkilosto here herunterladen herzlich het high
  hilfe hinweise hirek histoire historia historie history hitta hivatal hivatala hivj hizmetler hizmetlerimiz hjem
  hlavni hochschule hof holiday holidays home homepage hoofd horaires horario horarios hospital hosting hotel hotline
  hotspot hour hours house housing how hsv huis huisarts human huur idiomas igazgato ihr ihre ihren il iletisim image
  images imprese impressum imprint inc incorporated independent india indirizzo industria infirmier infirmiere info
  informace informacje informatica informatie information informationen informations informazioni ingenieria inhaber
  inhaberin inhaltsverzeichnis inicio inkoop inloggen inn innendienst inner innovation inquiries inquiry insaat insan
  inscripciones inscription inscriptions inspektor instagram instalaciones institut institute instituto insurance
  integritetspolicy intensivstation interna internacional international internationale internazionale internet intezet
  intro introduction investigacion investment investor investors invoice irj iroda is iscriviti iscrizione iscrizioni
  iskola istituto it italia italian italienisch italy items itt jaar jahr jahre jahresinhaltsverzeichnis jak january
  japan japanese jasen jasenet jaunumi jednatel jednatelka jefa jefe jegyzo jetzt jeudi jeunesse jidelna job jobba
  jobmarkt jobs johanniter johtaja join joomla jour journal jueves jugend jugendfeuerwehr juhataja juhatus july
  juridico juridique juristische kadry kafedra kamer kancelar kancelaria kantoor kapcsolat kardiologie kariera karta
  kasse kassenwart kasserer kassierer kassiererin kassor katalog katedra kaufen kaufmannische kaufmannischer kaupunki
  kaynaklari kde kerho keuken key kft kg kierownik kinder kinderen kindergarten kirche kirchengemeinde kita kitchen
  kiwanis kiyv klachten klanten klantenservice kleiner klienci klient klienta klientov klik klinik klinikum klub
  klubben klubi knihovna kobenhavn koln komisja komissiya kommun kommune kommunen kommunikation kompanii kompaniya
  kompetenz kompetenzen konferencja konsulat kontakt kontakta kontaktai kontaktandmed kontaktformular kontakti
  kontaktieren kontaktna kontaktnaya kontaktni kontaktujte kontakty konto kontor kontoret konzept konzert konzerte
  koordynator kopvillkor kosten koulu kozos krankenhaus kreis kreisverband ksiegowa ksiegowosc ksv kuche kultur
  kultura kunden kundenberatung kundendienst kundenservice kundeservice kundtjanst kunta kurier kurs kurse kursy
  kurulu kurumsal kurzy kyiv lab laborantka laboratoire laboratorio laboratory laden laerer laes lager landesamt
  landesverband landkreis language larare las laundry lavoro law lawyer lawyers lda leader leaders leadership league
  learn learning leben ledamot leden leder lederen lediga leer leerkracht leerlingen lees legal lege legge leggi
  lehrstuhl leiding leidinggevende leistungen leitbild leiter leiterin leitung lekar lekarna lekarz leraar les lesung
  lesungen letter lettere letters libero library libri libro libros liceum lid lieu life liga ligne liitto linea
  lingua link linkedin links lions lire lisaa lisboa list lista liste live living llamanos llamar llame llc llp loan
  local locatie location locations logement login logistik logo logout london ltd ltda lue lugar lunch lundi lunedi
  lunes lycee maandag maat macchine machine madencilik madrid maestro magasin magazzino magistrat mail maila mailing
  main maintenance maire mairie maison make malteser management manager managers managing manazer manazerka mandir
  manifestations manual manufacturing map mapa march marchi mardi market marketing martedi mas massage mastercard
  matricula mbh me medarbejder medarbejdere medarbetare medecin medewerker medewerkers media mediatheque medica
  medical medici medicina medico medio medische medizin meer meet meeting mehr meist meista meister meisterin mejla
  meld meldungen member members membership membre membres menedzher menedzhery mensa mensaje mensen mentions menu
  menu's menus mer mercado mercoledi mercredi merkezi message messages messaggio messenger mesto mestsky metiers
  meubels mexico miasto midden middle miejska miejski miembros miercoles miet milano ministry mit mitarbeitende
  mitarbeiter mitarbeiterin mitarbeiterinnen mitglied mitglieder mitgliedschaft mittwoch mobil mobile mobiltelefon
  mogelijkheden monday monde montag montage month more moskva mostra motor movie msv mudur mudurlugu muduru muhasebe
  munchen mundial mundo municipal municipio munkatarsaink munkatarsak musee museo museum music musica musik
  musikverein musteri muzeum my myynti myyntipaallikko naam naar nabidka nacelnik nach nachrichten nacional naczelnik
  nagar name napiste napisz nas nase nashi nasi naslovnica nasz nasza nasze national nationale naturschutz natuursteen
  nauczyciel naujienos nauka nauki navigation nazionale near nederland negocio negocios negozi negozio nemocnice
  nestleder network neu neue neues neuigkeiten neurologie new news newsletter next niederlassung nieuw nieuwe nieuws
  nieuwsbrief night nodala noi nombre nordost nordwest north nos nosotros nostra nostri nostro not notdienst notfall
  notice noticias notizie notre notruf nous november novinky novita novosti nowe nowosci nr nuestra nuestras nuestro
  nuestros nueva nuevo number numer numero nummer nuova nuovo nurse nv nyheder nyheter nyitvatartas nykobing o o-nama
  obchod obchodni obec obecni obecny oberarzt oberarztin obere objednavka objednavky obras obsluga ochrana ochrona
  october oddelek oddeleni oddzial odpovedna odpowiedzialny oeffnungszeiten of oferta office officer offices official
  offnungszeiten offre offres oficina oficinas ogloszenia ogolne ogretim ohg oku okul okulu ola om on onama onderhoud
  onderwijs onderzoek onkormanyzat onkormanyzati online ons ontwerp ontwikkeling onze ood opcina open opening
  openingstijden operation operations operator opere opieka opinion opiniones opinions opleiding oplossingen
  oppettider opportunities opposite oprichter or orari orario order orders ordforande ordinace ordnungsamt organisatie
  organisation organizacja organization orientacao ort orthopadie ortsgruppe ortsverband orvos orvosi osakond osiedle
  oslo osoba osobni ospedale oss ost osterreich osterreichische osterreichischer osterreichisches osztaly otdel otdela
  oteviraci other our out ouvert ouverture over overview overzicht owner oy oyj paallikko padres paese pagamento page
  pages pagina pagine pais pakalpojumi palazzo palvelut paper par para parco parking parque parrocchia partenaires
  partita partner partners partnerzy parts party paslaugos password patienten patrimoine patrocinadores patronat
  payment pays pazarlama pece pedido pedidos penningmeester people performance perissotera permanent person personal
  personalabteilung personale personeel petite pfarramt pfarrei pflege pflegedienst pharmacy phase phone phones photo
  photographer photographie photographs photography photos physics piano piazza pictures pilates pishite piu pixabay
  place plan planning plans planta planung platnosci platz play plaza plc please plot plus po pochta podcast
  podderzhka podjetje podminky podpora podrobnee podrska pokal pokoj pole polgarmester polgarmesteri policies policy
  polish politica politiche politics politik politique polityka polizia polska pomoc ponudba popular porta portable
  portada portal portfolio porto portugal portuguese post posta postadres postadress postbus posts pour powered praca
  pracoviste pracovnik pracownicy pracownik practice pradesh praha praktijk praktikant praktikantin praktikum
  pravention prawa prawo praxis predseda predsedkyne prefeitura preguntas preise premios premium prenota prenotazione
  prenotazioni prensa prenumeration prenumerera presentation preside presidence presidencia president presidente
  presidenza press presse prestations presupuesto previous prezes prezydent prezzi price prices pricing priemnaya
  prijs prijzen prima primar primaria principal print privacidad privacy privada privata private prix pro proceso
  procurement prodaja prodazh prodej prodejna prodotti prodotto produccion product producten production producto
  productos products produits produkcja produkte produkter produktion produktsii produkty produse produzione
  profesional profesor profesora professione professionisti profile progetti progetto program programa programare
  programme programs proizvodi project projectleider projects projekt projekte projektleiter projektleiterin
  projektleitung projekty projet projets promocja promozioni properties property propietario propos propriete
  prosecutor protezione provincia provozni provozovna proyecto proyectos prywatnosci przedszkole przewodniczacy
  przychodnia psicologia psv pty pubblica pubbliche pubblico public publica publicaciones publications publique
  publisher publishing puerto puheenjohtaja purchasing pvt qualifikation qualifikationen qualita qualitat quality
  quartier question questions quick quienes quote raad raboti raboty racunovodstvo rada radca radiologie radno radny
  rahastonhoitaja rassegna rates rathaus raum ravnatelj ravnateljica rdv read realisations rear recepcion receptie
  reception receptionist recherche recht rechtliches rechtsanwalte recruitment recrutement recursos redaccion redactia
  redactie redakce redakcja redaktion redaktor redazione reditel reditelka referat referent referente referentin
  region regione registered registration registro regolamento regulamin rehabilitacja reise reisen rekening reklamace
  rekrutacja rektor rektorat relatie relation relations remont rendez rental reparatur report reporter reports
  representative request requests research reseau reserva reservas reservation reservations reserved reservierung
  residence residencia resource resources responsabile responsable ressources restaurant restaurante restauration
  results rete retour returns reviews rezervace rezerwacja rezerwacje rezhim ricerca right rights ring risorse
  ristorante road rodzina rolunk roma room rooms rossiya rotary rotes rozwoj rsv rue rufen ruimte rundschau russian sa
  sabado sabato sachbearbeiter sachbearbeiterin sachbearbeitung safety saglik saint-denis saison sala salad sale sales
  salg salgschef salgskonsulent salgsleder saljare salle salud samedi samen samenwerking samorzad samstag sanayi
  sanitar sankt-peterburg sante sarl sas sasu satis saturday sau sauce sayta scholarship school schools schreib
  schreibe schreiben schreinerei schriftfuhrer schriftfuhrerin schule schuler schulleiter schulleiterin schulleitung
  schutzenverein schweiz schweizerische schweizerischer schweizerisches schwerpunkt schwerpunkte science sciences
  scoala scolaire scopri scrivi scrivici scuola scuole search secretaire secretaria secretariaat secretariat
  secretario secretaris secretary section sector securite security sede see segretario segreteria seguici seguinos
  seguridad seguro seguros seite seiten sekcja sekretariat sekretarka sekretarz sekreterare sektion select senden
  senior seniorenheim september server service services servicii servicos servis servizi servizio serwis session
  settings settore seura share shipping shop shopify shopping show shutterstock sicurezza sidlo siege sign signal
  sihteeri sindaco site sitemap sito skarbnik sklep skola skolan skolen skriv skyrius sl slu sluiten sluzba sluzby
  sluzhba snc sobota sobre soci social sociedad societa societe society socio socios software soggiorno solicitar
  sollicitatie soluciones solution solutions sommaire sonntag soup south sozial sp spa spain spanisch spanish speak
  special speisekarte spital spoldzielnia spolecnost spolka sponsoren sponsors sport sportello sportowy sports
  sportverein spotka sprache sprava sprechstunde sprechstunden sprechzeiten sprzedaz spzoo square srl srls sro
  srodowisko ssv stadt stadtverwaltung staff stage stagione stampa standard standort standorte stanowisko starosta
  starostka starostwo start startseite startsida state station stationnement stavba stelle stellenangebote
  stellenmarkt stellvertretende stellvertretender stellvertreter stellvertretung steuerberater steuerberatung
  stichting stiftung stiri stock stockholm store storia stories storitve story straat strada stranky strasse street
  strona studenci student studenti students studi studia studies studio study stuttgart styreleder styrelse styrelsen
  styremedlem styret subdiretor subesi subject submit subscribe subscription succursale suche sucursal sud sudost
  sudwest suisse suivez summer sunday supervisor suppleant supplier suppliers support supporter supreme sur suscribete
  suscripcion suunnittelija sv sviluppo system systems szef szerkesztoseg szkola szkolenia szolgaltatasok szovetseg
  szpital tag tagblatt tageblatt tajemnice tajemnik tajnica tajnistvo talk taller tanar tandarts tannlege tarifas tax
  taxi teacher team teamleider teams technical technicka technicky techniek technik technique technische technischer
  technology tecnica tecnico teenused tel telefax telefon telefonni telefono telefonszam telefoonnummer telephone
  teler temporada tennis tennisclub termin termine terminy terms terrain terug tesorera tesorero tesoriere test
  testimonials testulet texas thank thanks the theater theatre therapie these this thursday ticaret tickets tienda
  tiendas tilaa time times timetable tisch tissue titolare titular tjanster tjenester to today todo todos toimisto
  toimitus toimitusjohtaja tools top tour tourisme tourismus tournament tours tous tout town trabaja trabajo trade
  traffic training tramites trasporti traumatologie travaux travel treasurer tresorier tresoriere tribunal tribune
  trust trustee trustees try tsv ttc tuesday tuin tuotteet turismo turizm turnier turnverein turystyka tus tut tutte
  tutti tv twitter u uber ubezpieczenia ucetni ucitel uffici ufficio ug ugyfelszolgalat ugyvezeto uhr uit uitgever
  ukraina ul ulica umane umsetzung und unidad union unit unita united universidad universita universitat universitatea
  universite universitesi universitet university uniwersytet unser unsere unseren unsplash untere unternehmen
  unterricht update updates upravlenie upravlinnya urad uradu urbanisme urbanistica ured uredni urgence urgencias
  urlaub urunler urzad urzedu us use user usluge uslugi usuario usuarios uudised uvod uw uyesi uzman uzmani vacancies
  vacature vacatures vaditajs vadybininkas vadybininke vakansii vakfi valberedning valdes valley valores vanzari
  varapuheenjohtaja varmegyei vasco vaxel vd vedeni vedouci veelgestelde veiligheid vendas vendita vendite vendredi
  venerdi ventas vente ventes ver veranstaltung veranstaltungen verantwortlich verantwortlicher verband verein vereine
  verejne vereniging verhuur verkauf verkehr verkoop verksamhet verlag vermietung vernissage versand versicherung
  vertretung vertrieb vertriebsleiter vertriebsleitung verwaltung verzending vestiging veterinary vetrina vezeto vfb
  vfl via viajes viale vice vicepresidente viceprimar vida viddil video videos vie vieille vieni viernes view village
  vin vini vino vinos vins visa visit visita visite visitors vitejte vivienda voditelj voditeljica vodja vof voir volg
  volksschule volontari volontariato voluntarios volunteer volunteers voor voorwaarden voorzitter vorsitz vorsitzende
  vorsitzender vorstand vorstandschaft vos votre voucher vous vraag vragen vrijdag vrijeme vrijwilliger vrijwilligers
  vyroba vyrobky wahler warehouse warszawa was wasser water we web webdesign webentwicklung webmaster webseite website
  wedding wednesday week weekly weg weihnachtsmarkt wein weiter weitere welcome welkom wellness weltmeister werk
  werken werkstatt west wetenschap wethouder what whats whatsapp wheel when where which who why wiadomosci wiceprezes
  wie wien wij wijn willkommen winkel winkelwagen winter wir wirbelsaule wirtschaft wissenschaft witamy with
  wlasciciel woensdag woensdagmiddag wohnen wohnung wojt wolontariat woning wordpress work workshop workshops world
  write wspolnik wspolpraca wydarzenia wydzial wyslij ydelser year years yes yhdistys yhteystiedot yoga yonetim york
  you your youth youtube yritys za zaal zadzwon zahnarzt zahnarztpraxis zahrada zakaznicky zakazniku zaken zaklad
  zakupy zamowienie zapis zaposleni zapraszamy zapytaj zarzad zastepca zastupce zastupitelstvo zastupkyne zaterdag
  zaveduyushchiy zavolejte zdravotni zdrowie zeit zeiten zeitschrift zeitung zentrale zentrum zertifikat zespol
  ziekenhuis zimmer zip zobacz zoeken zona zondag zoo zorg zpravy zrt zum zur zurich zuruck zusatzbezeichnung zvonite
  zweigniederlassung zweigstelle
`);
