import { wordSet } from "./word-set.ts";

/**
 * Greetings and ways to write, the press, editors and readers, sales and buying, accounts, personnel, help, privacy and
 * complaints, reception and booking, who leads, and the desks of councils, schools, practices, clubs and churches.
 */
export const DUTCH_ROLE_WORDS = wordSet(`
  hoi contacteer contactformulier redactieweb webredactie eindredactie hoofdredactie hoofdredacteur tipdereactie
  nieuwstips nieuwstip brieven ingezondenbrieven lezers lezersservice lezersbrieven persdienst persvoorlichting
  persbericht persberichten perscontact perscontacten voorlichting voorlichter communicatieafdeling advertenties
  advertentie adverteren advertentieverkoop abonnee abonnees abonneeservice verkopen verkoopafdeling binnendienst
  buitendienst offertes offerteaanvraag prijsaanvraag aanbesteding aanbestedingen inkoopafdeling leverancier
  leveranciers financieleadministratie boekhouder crediteurenadministratie debiteurenadministratie debiteurenbeheer
  facturering betaling incasso salaris financien solliciteren werkenbij stagiair hrm ondersteuning klantendienst
  klantcontactcentrum klachtencommissie klachtenfunctionaris retourneren technischedienst onderhoudsdienst reparatie
  reparaties storingsdienst meldkamer melding meldingen integriteit vertrouwenspersoon vertrouwenspersonen
  klokkenluiders juridischezaken juridisch balies onthaaldienst infobalie reserveer verhuurservice kamerverhuur
  zaalverhuur kamers gasten gastenservice groepen groepsreserveringen bruiloft bruiloften trouwen feesten partijen
  congres keuken horeca kaartverkoop kaarten kaartjes programmering programma rondleidingen rondleiding bezoek
  bezoekers educatie museumwinkel tentoonstellingen bibliotheek archieven vvv toerisme gemeentehuis burgemeester
  wethouder gemeenteraad raadsgriffier gemeentesecretaris burgerzaken burgerlijkestand publiekszaken vergunningen
  handhaving bouwen wonen milieu afval welzijn sociaal jeugd cultuur onderwijs leerplicht ocmw politie brandweer
  bestuurssecretariaat directiesecretariaat secretaresse directeuren vicevoorzitter bestuursleden lidmaatschap
  vrijwilliger vrijwilligerscoordinator donateur donateurs giften sponsorcommissie vereniging jeugdcommissie
  jeugdvoorzitter wedstrijdsecretaris wedstrijdsecretariaat wedstrijdzaken scheidsrechters kantine kantinecommissie
  accommodatie activiteiten activiteitencommissie basisschool leerlingen leerlingenadministratie ouders ouderraad
  medezeggenschap decanaat decaan studieadvies studentenzaken studentenadministratie aanmeldingen cursus cursussen
  cursusadministratie opleidingen trainingen rijschool onderzoek praktijkhouder huisarts huisartsen huisartsenpraktijk
  assistente assistentes doktersassistente tandartspraktijk tandartsen fysiotherapie fysio apotheek kliniek ziekenhuis
  polikliniek afspraakmaken recept recepten herhaalrecepten dierenarts dierenkliniek zorgbemiddeling thuiszorg
  clientenraad notariaat notariskantoor advocaat advocaten advocatuur accountants belasting belastingen
  belastingadvies adviseur adviseurs assurantien schade schademelding schades polis hypotheek hypotheken makelaar
  makelaars makelaardij woningen huurders beheerder vastgoed vastgoedbeheer architect architecten projecten
  projectbureau projectleiding calculatie werkvoorbereiding uitvoering kwaliteit veiligheid kwaliteitszorg occasions
  onderdelen expeditie bezorging bezorgservice bestel filiaal showroom bakkerij slagerij boerderij bloemen
  automatisering ictbeheer ictservicedesk functioneelbeheer applicatiebeheer beheer webbeheer webbeheerder afmelden
  uitschrijven uitgeverij uitgever boekhandel manuscripten omroep luisteraars kerkenraad predikant dominee pastoor
  parochie parochiesecretariaat diaconie kerkbalans kosterij kerkelijkbureau kerkrentmeesters consulaat griffier
  rechtbank tip tips klant informatie avg
`);
