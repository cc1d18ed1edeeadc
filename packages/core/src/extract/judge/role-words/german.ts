import { wordSet } from "./word-set.ts";

/**
 * Greetings and ways to write, the press, editors and readers, sales and buying, accounts, personnel, help, privacy and
 * complaints, reception and booking, who leads, and the desks of councils, schools, practices, clubs and churches.
 */
const WORDS = wordSet(`
  hallo tipps tipp hinweise hinweis chefredaktion chefredakteur keyaccount moin servus gruezi leserservice leserbrief
  lesertelefon leserforum anzeigenannahme anzeigenabteilung anzeigenverkauf kleinanzeigen onlineredaktion
  lokalredaktion sportredaktion politik wirtschaft feuilleton kultur lokales redaktionssekretariat pressebuero
  presseteam pressesprecher pressesprecherin presseanfragen presseanfrage medien medienstelle mediendienst
  medienkontakt medienanfragen medienservice mediadaten mediaberatung oeffentlichkeitsarbeit unternehmenskommunikation
  vertriebsinnendienst vertriebsteam vertriebsleitung verkaufsinnendienst verkaufsleitung exportabteilung
  einkaufsabteilung beschaffung warenannahme wareneingang warenausgang versandabteilung spedition fuhrpark bewerben
  bewerbermanagement jobboerse stellen stellenmarkt karriereteam azubi azubis praktika praktikanten personalbuero
  personalmanagement lohn lohnbuero lohnbuchhaltung gehalt finanzbuchhaltung fibu rechnungseingang rechnungspruefung
  eingangsrechnung eingangsrechnungen rechnungsstelle rechnungsabteilung kreditoren debitoren kreditorenbuchhaltung
  debitorenbuchhaltung mahnwesen zahlungen inkasso finanzabteilung controlling steuern steuerberatung steuerkanzlei
  kundensupport kundenhotline kundenkontakt kundenanfragen kunden hotline stoerungsdienst stoerungsmeldung
  stoerungsannahme entstoerung notruf notfalldienst bereitschaft bereitschaftsdienst wartung wartungen
  technischerdienst technischerservice technikservice servicehotline gewaehrleistung retoure ruecksendungen umtausch
  datenschutzteam datenschutzbuero dsgvo auskunftsersuchen widerspruch hinweisgeber hinweisgeberstelle meldestelle
  meldung meldungen ombudsstelle ombudsmann beschwerdestelle beschwerdemanagement rezeptionsteam tischreservierung
  tischreservierungen buchungsanfrage buchungsservice buchen zimmer zimmerreservierung gastgeber gaeste gaestehaus
  gaesteservice gaestebuch pension ferienhaus ferienwohnungen camping campingplatz jugendherberge kurverwaltung
  tourismusbuero tourismusverband verkehrsverein fremdenverkehr ticketservice ticketshop karten vorverkauf abendkasse
  theaterkasse aboservice abonnenten abonnementservice vertriebsservice zustellung bestellannahme auftragsabwicklung
  auftragsannahme auftragseingang angebotsanfrage kontaktanfrage terminanfrage terminvergabe terminbuchung
  sprechstunde sprechstunden rezept rezepte ueberweisung anmeldungen patienten patient praxisteam praxisinfo labor
  klinik ambulanz pflegedienst pflege sozialdienst sozialamt jugendamt jugendbuero familienbuero seniorenbuero
  gleichstellung gleichstellungsbeauftragte migration hauptamt einwohnermeldeamt buergermeister buergermeisterin
  buergermeisteramt oberbuergermeister landrat landratsamt kreisverwaltung stadtverwaltung gemeindeverwaltung bauhof
  bauverwaltung tiefbau hochbau liegenschaften kaemmerei steueramt gewerbeamt meldeamt passamt fundbuero feuerwehr
  polizei wehrfuehrer stadtbibliothek buecherei stadtbuecherei stadtarchiv vhs volkshochschule musikschule schulamt
  schulbuero hochschule fachschaft asta dekanat praesidium pruefungsamt studienberatung studienbuero
  studierendensekretariat immatrikulation institut fakultaet sekretariate verwaltungsleitung geschaeftsfuehrer
  geschaeftsfuehrerin inhaber chefin direktion direktorin vorstandschaft vorstandsvorsitz vorsitzende praesident
  praesidentin kassenwartin schatzmeisterin schriftfuehrerin jugendleiter jugendwart sportwart trainer uebungsleiter
  zeugwart platzwart mitgliederverwaltung mitgliedsantrag mitgliederbetreuung foerderverein spende spender
  spenderservice ehrenamt freiwillige freiwilligenagentur kirche kirchengemeinde pfarrer pfarrerin pfarrei
  kirchenbuero superintendentur diakonie caritas seelsorge kirchenmusik kantorin krippe kindertagesstaette makler
  maklerbuero hausverwaltungen mietverwaltung wohnungsverwaltung mieter mieterservice miete mietanfrage vermieter
  objekte immobilie bautraeger architekt architekten architekturbuero planung planungsbuero ingenieurbuero bauleitung
  projektleitung projektbuero projekte qualitaet qualitaetsmanagement umwelt nachhaltigkeit arbeitssicherheit
  sicherheit betriebsarzt personalrat schwerbehindertenvertretung edv edvabteilung edvservice systemadministration
  netzwerk webredaktion internetredaktion onlinemarketing newsletterabmeldung abmeldung abmelden kuendigung
  kuendigungen vertrag vertraege vertragsservice schaden schadenmeldung schadenservice leistung leistungen kreditkarte
  bankverbindung filiale filialen niederlassung zweigstelle standort ladengeschaeft geschaeft gutschein gutscheine
  werbeanfragen werbeabteilung anzeigendisposition sponsoring partnerprogramm kooperation kooperationen haendler
  haendlerservice lieferanten lieferant partnerschaft veranstalter veranstaltungsbuero eventteam messe messen seminar
  seminare akademie weiterbildung schulung schulungen kurse kursanmeldung tanzschule fahrschule werkstattservice
  teiledienst ersatzteilservice neuwagen gebrauchtwagen fahrzeuge probefahrt leihwagen mietwagen abschleppdienst
  gastronomie gasthof gasthaus wirtshaus baeckerei metzgerei partyservice weingut weinverkauf brauerei hofladen
  gaertnerei floristik apotheke sanitaetshaus optik hoerakustik tierheim tierklinik zoo steuerbuero notariat
  rechtsanwalt rechtsanwaelte anwalt anwaelte anwaltskanzlei justiziariat urheberrecht jugendschutz
  jugendschutzbeauftragter ansprechpartnerin verantwortlich verantwortlicher herausgeber verlag verlagsleitung
  lektorat manuskripte buchhandlung buchhandel vertretung redakteur redakteure autor autoren hoererservice zuschauer
  zuschauerredaktion zuschauerservice programm intendanz dramaturgie orchester chor kuenstlerbuero ausstellung
  ausstellungen besucherservice fuehrungen gruppenreisen reisebuero reisen reiseservice tips infoservice
  medienberatung urlaub lizenzen debatte onlinefeedback feedback pforte rueckfragen haustechnik gruesse willkommen vereinsheim
  stadtwerke theater hort turnen fussball
`);

/** Umlauts are written as two letters above; a mailbox with the umlaut itself is compared without its dots. */
export const GERMAN_ROLE_WORDS: ReadonlySet<string> = new Set([
  ...WORDS,
  ...Array.from(WORDS, (word) => word.replace(/([aou])e/g, "$1")),
]);
