/**
 * Words that stand for an address instead of being one, by language. A line a language; to add one, write what a form
 * field or a manual of that language shows: "your name @ your domain".
 */

/** Local parts that nobody has: patterns and calls to write one's own, whatever the domain. */
export const PATTERN_LOCAL_PARTS: ReadonlySet<string> = words(`
  you your yourname your-name your.name your_name youremail your-email your.email your_email yourusername yourmail
  youraddress emailaddress email.address firstname.lastname first.last firstname-lastname firstname_lastname
  firstnamelastname firstname lastname f.lastname flastname firstinitial.lastname firstinitiallastname lastname.firstname
  name.surname namesurname forename.surname givenname.surname first_last username yourlogin someone somebody
  vorname.nachname vorname nachname vorname-nachname vorname_nachname v.nachname nachname.vorname ihrname ihre-email
  ihremail deinname deine-email benutzername
  prenom.nom prénom.nom nom.prenom p.nom prenom prénom votrenom votre.nom votre-nom votreemail votre.email votre-email
  nombre.apellido nombre.apellidos nombreapellido tunombre tu-nombre tu.nombre sunombre tucorreo tu-correo tuemail
  nombredeusuario micorreo
  nome.cognome nomecognome n.cognome iltuonome tuonome tuaemail latuaemail nomeutente
  nome.sobrenome nome.apelido seunome seu-nome seu.nome seuemail seu-email seu.email oseuemail
  voornaam.achternaam voornaam uwnaam jouwnaam uw-naam gebruikersnaam
  imie.nazwisko imię.nazwisko twojemail twoj-email twojadres twojeimie
  jmeno.prijmeni jméno.příjmení vasemail vas-email meno.priezvisko
  fornavn.etternavn fornavn.efternavn ditnavn dittnavn fornamn.efternamn dittnamn dinmail dinepost
  etunimi.sukunimi sinun nimesi
  example exemple ejemplo exemplo esempio beispiel voorbeeld przyklad priklad eksempel exempel esimerkki pelda ornek
  vezeteknev.keresztnev ad.soyad adsoyad adiniz eposta imya.familiya vashemail nume.prenume ime.prezime ime.priimek
`);

/** Fillers and invented people: a placeholder at a domain that stands for any, and at a free-mail provider. */
export const FILLER_LOCAL_PARTS: ReadonlySet<string> = words(`
  name user email e-mail mail test tester testing test1 sample demo abc xyz foo bar foobar name1 email1 user1 mymail
  mymailbox myemail my-email somename anyone noname example1 example
  johndoe janedoe john.doe jane.doe jdoe john.smith johnsmith jane.smith janesmith joe.bloggs joebloggs
  max.mustermann maxmustermann erika.mustermann mustermann muster nutzer
  jean.dupont jeandupont utilisateur adresse courriel juan.perez juanperez nombre usuario correo correoelectronico
  mario.rossi mariorossi nome utente posta joao.silva joaosilva fulano jan.jansen naam gebruiker
  jan.kowalski jankowalski nazwa uzytkownik jan.novak jannovak jmeno ola.nordmann kari.nordmann navn namn nimi
  ivan.ivanov ime
`);

/** Role words and first names that samples like: a placeholder at a domain that stands for any alone. */
export const SAMPLE_LOCAL_PARTS: ReadonlySet<string> = words(`
  me my a b x j admin info contact hello hi office sales support help team friend john jane joe jim bob alice max erika jean
  juan mario maria joao jan ola kari
`);

/** Registrable names (without suffix) that stand for "your domain". */
export const PLACEHOLDER_DOMAINS: ReadonlySet<string> = words(`
  yourdomain yourdomainname yourdomainhere yourcompany yourcompanyname yourbusiness yourbusinessname yourorganization
  yourorganisation yourorg yoursite yoursitename yourwebsite yourwebsitename yourmail youremail youremailaddress
  yourprovider yourisp yourserver yourhost yourhosting yourshop yourstore yourbrand yourschool youruniversity yourname
  yourfirm yourapp yourproduct yourteam yourblog youraddress yourwebsiteurl yourdomainaddress
  mydomain mydomainname mycompany mycompanyname mysite mysitename mywebsite mywebsitename mybusiness myorganization
  mymail myemail mystore myshop mybrand mydomainhere
  ourdomain ourcompany theirdomain theircompany somedomain somecompany somesite somewebsite somewhere anydomain
  anycompany anotherdomain otherdomain samplecompany sampledomain samplesite sampleemail examplecompany exampledomain
  examplesite exampleemail exampleorg democompany demodomain demosite testcompany testdomain testsite testmail testemail
  domainname sitename websitename companyname businessname companydomain companyemail domainhere placeholder
  emailaddress emaildomain emailprovider dummydomain dummymail fakedomain fakemail mailservice companysite
  ihredomain ihrefirma ihreseite ihrewebsite ihreemail ihrunternehmen ihranbieter deinedomain deinefirma deineseite
  deinewebsite deinunternehmen meinedomain meinefirma meineseite meinewebsite musterfirma musterdomain mustermann
  musterseite musterunternehmen musterbetrieb beispiel beispieldomain beispielfirma beispielseite
  votredomaine votresite votreentreprise votresociete votremail votreemail mondomaine monsite monentreprise masociete
  nomdedomaine nomdusite exemple
  tudominio tuempresa tusitio tusitioweb tuweb tucorreo sudominio suempresa susitio midominio miempresa misitio miweb
  nombredominio ejemplo
  tuodominio tuaazienda tuosito iltuodominio iltuosito latuaazienda miodominio miosito nomeazienda nomedominio
  vostrodominio vostraazienda esempio
  seudominio suaempresa seusite seuemail meudominio minhaempresa meusite nomedaempresa exemplo
  uwdomein uwbedrijf uwwebsite jouwdomein jouwbedrijf jouwwebsite mijndomein mijnbedrijf voorbeeld
  twojadomena twojafirma twojastrona mojadomena mojafirma przyklad przykladowadomena
  vasadomena vasefirma vasweb mojedomena mojefirma priklad vasadomena
  dindomain dindomæne dittdomene dinvirksomhed ditfirma dittforetag dinfirma eksempel exempel
  sinundomain yrityksesi esimerkki osoite
  sajatdomain pelda domainneve alanadi sirketiniz siteniz ornek exemplu domeniultau primjer primer vasafirma vasadomena
`);

/** Real or sold names that stand for any domain as well: a placeholder together with a sample local part. */
export const AMBIGUOUS_DOMAINS: ReadonlySet<string> = words(`
  domain company website site email mail e-mail mailbox address business organization organisation corp server host
  provider acme acmecorp acmeinc widgets contoso fabrikam foo bar foobar baz qux abc xyz test demo sample example dummy
  adresse domaine societe entreprise firma firme unternehmen seite webseite empresa dominio sitio correo azienda sito
  posta bedrijf domein strona domena poczta epost eposta sahkoposti posti yritys
`);

/** Free-mail providers, as fillers name them: example@gmail.com. */
export const FREE_MAIL_NAMES: ReadonlySet<string> = words(`
  gmail googlemail yahoo hotmail outlook live icloud aol gmx web proton protonmail mail
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}
