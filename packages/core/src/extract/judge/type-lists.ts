/**
 * What the published lists lack or have wrongly. Words are lower case, without diacritics (å and ä are a, ø is o, ł is
 * l, ß is ss), one line or more a language: contact and office, sales and orders, service, personnel, accounts, press,
 * law.
 */

/** Mailboxes of a function, not of a person. */
export const ADDED_ROLE_WORDS: ReadonlySet<string> = words(`
  abonnements accessibility ads advertising archive archivist associates auction bookkeeping bookshop box-office boxoffice
  cafe callcenter callcentre catering chair chairman chairperson clerk compliance complaint concierge conduct contactus
  counter curator customer-relations customerrelations customer-service-team dataprotection dataprivacy datarequest
  dept dispatch dmca doctor dpo dsar ecommerce enquires estimates estimating eventos export exports fleet
  fundraiser gallery gdpr genealogy generalinfo giftshop grievance grievances groups guestrelations guestservices
  helpline hostmaster housekeeping infodesk infoline infos inspections installations investor-relations invoicing-team
  ithelpdesk keyaccounts kitchen leasing-office letting lettings listings lostandfound maildesk mailroom managing
  marketing-communications mediarelations membership-team museum newsdesk newsroom noreplies no-responder notice notices
  notreply office-manager officemgr ombudsman orderdesk pa parishoffice parties partsdesk payables permissions pharmacy
  podcast police press-office pressoffice presscontact privacyoffice privacyofficer privacy-officer projects property
  publicrelations publicity quality quotations quote receivables receptionist recruiting-team refunds rentals repair
  repairs replies rental reply responsible-disclosure returns safeguarding safety salesdesk salesoffice schedule-office
  scheduling secretariat securityteam servicedept serviceteam sponsors sponsor stockists subs submissions-editor subscription
  surgery talks tenders theatre tickets tickets-office ticketing ticketoffice tours trade-sales trusts tuition visit
  visits visitor visitors visitorcentre volunteer-coordinator wardens wedding weddings whistleblowing whistleblower
  wholesale-orders workshops yourprivacy youth
  appointment claims clients csirt ciso estimate infosec peering rma soc sponsorships vulnerability
  corrections opinions obits obituaries letters newstips news-tips articles diary hey law ar suppliers reserve donate schools warranty cfo cto board rector parish vicar nurse bar research resume market
  kontaktformular alcaldia polizia ti ordforande bogholderi bestyrelse styreleder rekry rehtori hurtownia riaditel suport
  primar prodazha prodazi racuni ofis poruchki pomosh basin
  bauamt ersatzteile gf leserbriefe mahnung mahnungen onlineshop ordnungsamt standesamt tourismus
  abo abteilung allgemein angebot angebote anfrage anfragen anmeldung ansprechpartner antrag anzeige anzeigen archiv
  auftrag auftraege ausbildung auskunft bank barrierefreiheit behoerde beratung beschwerde beschwerden bestellservice
  bestellungen betriebsrat bewerbung bewerbungen bewerber bibliothek buchung buchungen buero buro buergerbuero burgerburo
  datenschutzbeauftragte datenschutzbeauftragter datenschutz dsb dispo disposition einkauf empfang ferienwohnung
  fakturierung finanzen fortbildung gemeinde gemeindebuero geschaeftsfuehrung geschaeftsleitung geschaeftsstelle
  geschaftsstelle gewerbe hausmeister hausverwaltung hilfe immobilien jugend karriere kanzlei kartenverkauf kasse kassier
  kassenwart kindergarten kita kontor kueche kundenbetreuung kundendienst kundenservice kundencenter kundenberatung
  lager lehrstuhl leitung lieferung logistik marktleitung mitglieder mitgliedschaft mitgliederservice nachrichten
  notdienst notfall obmann ordination partnerbuero personal personalabteilung pfarramt pfarrbuero poststelle praktikum
  praxis presse-service pressestelle produktion rathaus rechnung rechnungen rechnungswesen rechtsabteilung redaktion
  reklamation reklamationen reparatur reservierung reservierungen reservation rezeption ruecksendung sachbearbeitung
  schatzmeister schriftfuehrer schule schulleitung sekretariat service-center servicecenter spenden stadt stellenangebote
  stoerung tagung technik termin termine terminvereinbarung tierarzt tourist-info touristinfo
  unterkunft veranstaltung veranstaltungen verein vermietung vermittlung versand versicherung vertrieb verwaltung
  vertrieb-innendienst vorstand vorsitz vorsitzender webshop werbung werkstatt widerruf zahlung zentral verkaufsteam
  impressum kommunikation personalwesen offerte offerten innendienst aussendienst nichtantworten
  aide etatcivil etat-civil logistique technique urbanisme
  abonnement accueil achat achats administratif adherents adhesion assistance atelier avocat avocats
  billetterie bienvenue bonjour boutique cabinet candidature candidatures carriere carrieres commande commandes communication
  commercial comptable compta contacter contactez courrier courriel delegue demande demandes devis direction dpd dons emploi
  equipe etude evenement evenements expedition factures facture facturation formation formations gestion
  hotel informations inscription inscriptions juridique livraison librairie location magasin mairie mediatheque
  nepasrepondre ne-pas-repondre notaire notaires office-tourisme partenariat partenariats paie personnel presidence
  presse-medias production qualite rdv reception reclamation reclamations redaction relationclient renseignement
  renseignements restaurant rgpd sav scolarite serviceclients service-client service-clients
  service-commercial standard syndic tourisme urgence urgences vente ventes webmestre recrutements rh-recrutement
  calidad
  administracion administrador admon agencia alquiler asesoria asistencia atencion atencion-cliente atencionaclientes
  atencionalcliente atencioncliente ayuda ayuntamiento biblioteca boletin cartera citas clientes cobranzas cocina
  compras comunicacion consulta contabilidad contactanos contratacion correo cotizacion cotizaciones cuentas curriculum cv
  decanato delegado despacho devoluciones difusion direcciongeneral distribuidores empleo empleos envios
  exportacion facturas facturacion finanzas fundacion gerencia hola incidencias
  informacion informes inmobiliaria inscripciones juridico logistica matricula mesadeayuda museo
  noresponder nominas oficina oficinas opiniones orientacion pagos pedido pedidos postventa prensa
  presupuesto presupuestos privacidad proteccion protecciondedatos proveedores proyectos publicidad quejas recepcion
  reclamaciones recursos recursos.humanos redaccion registro relacionespublicas reserva restaurante rrhh-empleo secretaria
  seguridad seleccion servicio servicios servicioalcliente servicio-cliente servicioclientes soporte-tecnico soportetecnico
  suscripciones suscripcion sugerencias taller tecnico tesoreria tienda trabajo trabajaconnosotros turismo universidad
  urgencias venta ventasonline voluntariado almacen almazara
  acessoria administracao agendamento agendamentos ajuda assessoria assistencia atendimentos bilheteira cadastro
  camara candidaturas central-atendimento cobranca coleta comunicacao contabilidade contato contacto
  contatos coordenacao cotacao cotacoes curriculo curriculos diretor direcao diretoria doacoes duvidas emprego encomendas
  ensino entrega entregas expediente faleconosco fale-conosco faturacao faturas fiscalizacao fornecedores
  geral imprensa informacoes inscricoes licitacao loja lojaonline marcacoes matriculas naoresponda
  nao-responder nao-responda noticias ouvidoria orcamento orcamentos pagamentos parcerias pos-venda posvenda
  privacidade protecaodedados publicidade qualidade recepcao reclamacoes recrutamento redacao reservas rh sac
  seguranca servicos suporte suporte-tecnico suportetecnico trabalheconosco tesouraria vagas vendas vendasonline
  encarregado lgpd
  accoglienza acquisti agenzia albergo amministratore amministrazione anagrafe assistenza assistenzaclienti associazione
  avvocati biglietteria cassa clienti commerciale commerciale-estero comune comunicazione
  condominio consulenza contabile contabilita contatti contatto cucina cultura direttore direzione
  eventi fattura fatture fatturazione fornitori formazione gestione informazione informazioni iscrizioni lavoro
  lavoraconnoi legale magazzino manutenzione negozio nonrispondere non-rispondere
  noleggio officina ordine ordini ospitalita parrocchia pec personale posta prenotazione prenotazioni presidente
  presidenza preventivi preventivo produzione progetti protocollo pubblicita qualita reclami redazione
  resi responsabile ricambi ricevimento ristorante risorseumane rpd scuola segreteria selezione servizi
  serviziclienti servizioclienti servizio-clienti servizio sindaco soci spedizioni stampa studio studiolegale supporto
  tributi ufficio ufficiostampa ufficiotecnico urbanistica urp vendita vendite volontari
  balie
  aanmelden aanmelding aanvraag abonnementen administratie advies afspraak afspraken algemeen archief bedrijfsbureau
  bestellen bestelling bestellingen bestuur betalingen boekhouding boekingen boeking bureau cadeau communicatie
  crediteuren debiteuren directie donaties evenementen facturatie factuur facturen functionarisgegevensbescherming
  fg garantie gegevensbescherming gemeente griffie hulp huur ict inkoop inschrijving inschrijven
  inschrijvingen kantoor klacht klachten klanten klantenservice klantservice klantcontact ledenadministratie leden
  ledenservice levering magazijn meldpunt niet-beantwoorden onderhoud onthaal opleiding penningmeester
  personeelszaken personeel pers praktijk receptie reclame redactie relatiebeheer reserveren reservering
  reserveringen retour retouren ruilen salarisadministratie secretariaat secretaris serviceafdeling
  sollicitatie sollicitaties storing storingen tandarts techniek vacature vacatures vakantie
  verhuur verkoop verkoopbinnendienst verzekeringen verzending vestiging voorzitter vragen vrijwilligers vzw
  webwinkel welkom werken werkplaats winkel woordvoering zorg
  bestyrelsen registrator
  administrasjon administration ansokan arkiv bageriet bestalla bestallning bestilling bokforing bokning bokningar booking
  butik butikk butiken dataskydd dataskyddsombud databeskyttelse datatilsyn donationer ekonomi ekonomiavdelningen
  faktura fakturaer fakturering fakturor fest forening foreningen forsaljning formand formann forsendelse
  forskning handel henvendelse hjalp hjaelp hjelp hotell indkjop indkob ikkesvar ikke-svar informasjon informationen
  inkjop inkop jobb jobbahos kafe kansli kanslia karriar kasserer kassor keittio kommun kommune konferens
  konferanse kontoret kopa kundcenter kundeservice kundesenter kundtjanst kundsupport kundservice kundtjenst kurs
  kurser lagret ledelse leder ledige lonn lon medlem medlemmer medlemsservice medlemskap nyheder nyheter
  nyhetsbrev okonomi okonomiavdeling ombud opplaering ordrar ordre ordrer orderkontor postmottak personvern
  personvernombud postmottaket presskontakt pressekontakt produksjon rekruttering rekrytering
  reklamasjon reklamationer regnskab regnskap resepsjon resepsjonen rekvisition returer retur salg
  salgsavdeling saljavdelningen samtykke sekretariatet sekreterare serviceavdeling skola skole
  smedja stilling stillinger styrelse styrelsen styret support-se tilbud utbildning uthyrning
  utleie vaktmester verkstad verksted vaerksted webbredaktor
  vastaanotto
  asiakaspalvelu asiakastuki asiakkuudet ajanvaraus ajanvaraukset hallinto hallitus henkilosto henkilostohallinto hotelli
  ilmoitukset ilmoittautuminen kahvila kauppa kirjaamo kirjasto koulutus laskut laskutus lehdisto
  maksut markkinointi myynti myyntipalvelu neuvonta palaute palautukset palvelu puheenjohtaja ravintola
  rekrytointi seurakunta sihteeri taloushallinto talous tarjous tarjouspyynnot tiedotus tietosuoja tietosuojavastaava
  tilaukset tilaus toimisto toimitus tuki tyopaikat vaihde varaamo varaus varaukset verkkokauppa viestinta vuokraus
  yhteydenotto yhteys yllapito
  administracja biblioteka bilety biuro biuroobslugi bok bhp dane daneosobowe dostawa dotacje dyrekcja dyrektor dzialhandlowy
  dzial-handlowy eksport faktury finanse gabinet gmina handlowy hurt inspektor iod iodo kadry
  kancelaria kariera kasa klient kierownik kontakt kontakty ksiegarnia ksiegowosc kultura logistyka magazyn
  naprawa nieodpowiadaj noclegi obslugaklienta obsluga ochronadanych oferta oferty parafia
  patronat platnosci poczta pomoc porady praca praktyki prasa prezes produkcja projekty promocja przetargi rachunki
  recepcja redakcja reklama reklamacja reklamacje rekrutacja rezerwacja rezerwacje rodo sekretarz serwis
  sklep skargi sprzedaz spoldzielnia szkola szkolenia techniczny turystyka uczelnia urzad
  uslugi warsztat windykacja wojt wolontariat wspolpraca wypozyczalnia wystawa zakupy zamowienia zapisy zapytania zarzad
  zgloszenia zwroty zwrot
  administrativa banka brigady dodavatele doprava dotaz dotazy eshop e-shop fakturace fakturacia farnost
  inzerce jednatel kancelar knihovna kniznica komunikace kuchar kuchyne lekarna
  mesto nabidka nabidky nakup nakupy noviny objednavka objednavky obchod obchodni obec odbyt
  odpovedi personalista personalni podatelna podpora pokladna poptavka poptavky pracovni predaj prednosta
  predplatne predseda prihlasky prijem prodej prodejna provoz pujcovna recepce recepcia redakce redakcia reditel
  reditelna reklamace reklamacie rezervace rezervacia rezervacie servis skladnik sklad starosta
  stiznosti studijni tajemnik tiskove ucetni ucetnictvo uctaren uradovna uctovnictvo ubytovani ubytovanie velkoobchod
  vedeni vstupenky vyroba vystava zakaznici zakaznickyservis zakaznik zakaznickapodpora
  zamestnani zasilky
  adatvedelem ajanlat ajanlatkeres allas berszamfejtes beszerzes beszerzo cegvezeto elofizetes ertekesites ertekesito
  eladas ertesites etterem felvetel foglalas foglalasok foszerkeszto gazdasag gondnok hirlevel hirdetes hitelesites
  igazgato igazgatosag informaciok informacio iroda iskola jegy jegyek jegypenztar jelentkezes jogasz kapcsolat karrier
  kereskedelem kereskedo konyveles konyvelo konyvtar kozpont logisztika megrendeles munkaugy muszak
  nevalaszolj onkormanyzat palyazat panasz panaszkezeles penztar penzugy polgarmester raktar recepcio
  rendeles rendelesek reklamacio sajto szallas szallitas szamlazas szerkesztoseg szerviz szolgaltatas tamogatas
  tanacsadas titkarsag ugyelet ugyfelszolgalat ugyfelkapcsolat uzlet vendeglatas vevoszolgalat webaruhaz
  achizitii ajutor angajari asistenta aprovizionare birou cariere casa comenzi
  conducere contabilitate facturare financiar informatii juridic livrari magazin
  oferte parteneri presa primarie productie programari reclamatii recrutare relatiiclienti
  relatii resurseumane rezervare rezervari sesizari tehnic vanzari
  administracija direktor dostava fakture finansije informacije informacija izvoz knjigovodstvo
  knjiznica komercijala komerciala kadrovska ljudskiresursi nabava nabavka narocila narudzba narudzbe natjecaj
  obrazovanje oglasi oglasavanje opcina opstina ponuda ponude podrska posao pravna pravno predsednik
  prijava prijave prodaja proizvodnja racunovodstvo rektorat restoran rezervacija rezervacije recepcija redakcija
  reklamacije sekretar skladiste tajnistvo tajnica tajnik tehnicka turizam trgovina uprava urednistvo
  usluge vodstvo voznipark zaposlitev zastitapodataka
  aptarnavimas atsiliepimai buhalterija darbas direktorius klientai klientuaptarnavimas pagalba pardavimai
  parduotuve personalas pirkimai rastine rezervacijos sekretore servisas uzsakymai vadyba kanceleja
  klientuserviss gramatvediba lietvediba pardosana pasutijumi palidziba personals vakances arve arved
  klienditeenindus klienditugi muuk pood raamatupidamine tellimus tellimused toetus
  bilgi bilet destek danisma duyuru egitim fatura finans haber halklailiskiler hizmet ik iletisim insankaynaklari
  ihracat ithalat kariyer kurumsal kvkk magaza muhasebe musteri musterihizmetleri mutfak otel pazarlama
  randevu rezervasyon reklam resepsiyon satinalma satis sekreter siparis sikayet teknikservis teknikdestek
  tedarik tesis uretim uyelik yonetim yardim yayin
  epikoinonia eparxia exipiretisi grammateia kratiseis logistirio paraggelies poliseis plirofories promithies typos
  tameio texniki ypostirixi
  abonent administratsiya buh buhgalter buhgalteria buhgalteriya dogovor dostavka zakazy zakupki zayavka
  zayavki kassa konsultant menedzher obmen obuchenie
  opt otdel otdelkadrov podderzhka pochta pomosch pressa press-sluzhba priem priemka priemnaya prodazhi
  proizvodstvo rabota redaktsiya rezume snab spravka sotrudnichestvo tender
  tendery torg vakansii vopros voprosy vozvrat zakaz zakupka
  dovidka pidtrymka prodazh vidguk zamovlennya pryjmalna pryimalna robota poslugy
  porachka porachki prodazhbi poruchka schetovodstvo informatsiya obsluzhvane otdelprodazhbi
  jinji jinjika kaikei keiri kenkyu koho kouho koukoku kyujin madoguchi eigyo eigyou otoiawase toiawase yoyaku
  sodan soudan soumu somu saiyo saiyou soshiki tenpo tsuhan uketsuke jimukyoku jimu hanbai honbu honsha kanri
  kobai shizai shinryo seizo seihin
  bangong caigou caiwu dingdan fuwu gongsi guanggao jishu kefu lianxi renshi shangwu shichang shouhou waimao xiaoshou
  xiaoshoubu yewu yingxiao yunying zhaopin zhaoshang zixun zongban rencai
  gwanri chaeyong gogaek hongbo insa jejak jumun munui yeongeop yeyak
  cs customer-care lienhe hotro tuyendung kinhdoanh banhang ketoan nhansu tuvan dichvu datphong muahang
  informasi layanan pelanggan pemasaran penjualan pendaftaran pengaduan keuangan lowongan karir humas rekrutmen
  khidmat pertanyaan jualan aduan bantuan pejabat
  инфо контакт контакты заказ продажи поддержка помощь приемная 联系 客服 销售 招聘 お問い合わせ 문의 संपर्क
`);

/** Published as roles and yet names, or words of any mailbox. */
export const REMOVED_ROLE_WORDS: ReadonlySet<string> = words(`
  aaa abc alexa alla alle android angels asd asdasd asdf berlin boston ca caltrain chicago denver fox fun gardner hi-res
  hp iphone ios itunes la los lt mayo montreal mt ny nyc paris per random salesa sanfrancisco seattle sf singapore smile
  sydney us uk
`);

/** After a role word, these say for whom: sales.emea, info-de, support_en. */
export const REGION_WORDS: ReadonlySet<string> = words(`
  eu uk us usa ca au nz ie in sg hk jp cn kr br mx ar de at ch fr be nl lu it es pt pl cz sk hu ro bg gr tr ru ua se no dk
  fi ee lv lt za ae en emea apac amer americas latam anz dach benelux nordics nordic europe asia africa mea global intl int
  worldwide international north south east west northeast northwest southeast southwest nord sud sued ost central
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}
