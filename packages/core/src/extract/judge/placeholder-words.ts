/**
 * Words that stand for an address instead of being one. A line a language, where it can be: to add one, write what a
 * form field or a manual of that language shows, "your name @ your domain".
 */

/** Parts of a name. A local part of two and more of them is a pattern: firstname.lastname, v.nachname. */
export const NAME_PARTS: ReadonlySet<string> = words(`
  first last name surname initiale firstname lastname forename givenname familyname given family initial initials firstinitial middle
  vorname nachname familienname prenom prénom nom nomdefamille nombre apellido apellidos nome cognome sobrenome apelido
  voornaam achternaam naam imie imię nazwisko jmeno jméno prijmeni příjmení priezvisko meno fornavn etternavn efternavn
  fornamn förnamn efternamn etunimi sukunimi keresztnev vezeteknev keresztnév vezetéknév ad soyad isim prenume nume ime
  prezime priimek imya familiya f l n v p
`);

/** Local parts that nobody has, whatever the domain: calls to write one's own, and what a pattern is written as. */
export const PATTERN_LOCAL_PARTS: ReadonlySet<string> = words(`
  you your yourname your-name your.name your_name youremail your-email your.email your_email yourusername yourmail
  youraddress emailaddress email.address firstnamelastname firstname lastname flastname firstinitiallastname
  namesurname username yourlogin someone somebody example
  vorname nachname vornamenachname ihrname ihre-email ihremail deinname deine-email benutzername beispiel
  prenom prénom prenomnom vous votrenom votre.nom votre-nom votreemail votre.email votre-email exemple
  nombreapellido tunombre tu-nombre tu.nombre sunombre tucorreo tu-correo tuemail nombredeusuario micorreo ejemplo
  nomecognome iltuonome tuonome tuaemail latuaemail nomeutente esempio
  seunome seu-nome seu.nome seuemail seu-email seu.email oseuemail exemplo
  voornaam uwnaam jouwnaam uw-naam gebruikersnaam voorbeeld
  twojemail twoj-email twojadres twojeimie przyklad vasemail vas-email priklad
  ditnavn dittnavn dittnamn dinmail dinepost eksempel exempel sinun nimesi esimerkki pelda ornek
  adsoyad adiniz vashemail vashapochta vasha
`);

/** Fillers and invented people: a placeholder at a domain that stands for any, and at a free-mail provider. */
export const FILLER_LOCAL_PARTS: ReadonlySet<string> = words(`
  null undefined none name user email e-mail mail work admin flast smith jsmith j.smith blah test tester testing test1 sample demo abc abcd xyz xxx xxxx asdf foo bar foobar name1 email1
  address yourfriend your.friend your-friend friendsname recipient user1 mymail mymailbox myemail my-email myname my.name my-name meinname meine.email monemail mon.email minombre mionome meunome meuemail mijnnaam mojemail somename anyone noname example1
  johndoe janedoe john.doe jane.doe jdoe john.smith johnsmith jane.smith janesmith joe.bloggs joebloggs
  muster m.muster max.muster maxmuster hans.muster peter.muster ihre deine meine unsere ihr.name ihre.email deine.email
  max.mustermann maxmustermann erika.mustermann mustermann muster nutzer
  jean.dupont jeandupont marie.dupont nom utilisateur adresse courriel juan.perez juanperez nombre usuario correo correoelectronico
  mario.rossi mariorossi tua latua iltuo sua nome utente posta joao.silva joaosilva fulano jan.jansen naam gebruiker
  tu su seu teu vas vase tvuj tvoj din ditt dit uw jouw votre ton dein ihr tuo suo twoj twój sinun vash твой ваш
  jan.kowalski jankowalski jan.nowak adres imie nazwa uzytkownik jan.novak jannovak jmeno ola.nordmann kari.nordmann navn namn nimi
  ivan.ivanov ime nume exemplu nev teszt etunimi
`);

/** Role words and first names that samples like: a placeholder at a domain that stands for any alone. */
export const SAMPLE_LOCAL_PARTS: ReadonlySet<string> = words(`
  me my a b x j doe admin info contact hello hi office sales support help team friend john jane joe jim bob alice max erika jean
  juan mario maria joao jan ola kari ivan
`);

/** Registrable names, without suffix and hyphens, that stand for "your domain" or "sample company". */
export const PLACEHOLDER_DOMAINS: ReadonlySet<string> = new Set([
  ...pairs(
    "your our their some any another other the",
    "domain domainname domainhere company companyname business",
  ),
  ...pairs(
    "your our their some any another other",
    "businessname organization organisation org site sitename website",
  ),
  ...pairs(
    "your our their some any",
    "websitename email mail emailaddress address provider isp server host hosting",
  ),
  ...pairs(
    "your",
    "shop store brand school university name firm app product team blog websiteurl domainaddress",
  ),
  ...pairs(
    "my",
    "domain domainname domainhere company companyname site sitename website websitename email mail",
  ),
  ...pairs("my", "business organization organisation store"),
  ...pairs("sample example demo test dummy fake", "domain company site website email mail org business"),
  ...pairs(
    "ihre ihr deine dein meine mein unsere eure",
    "domain domaene firma seite website webseite email mail",
  ),
  ...pairs("ihr dein mein unser ihre", "unternehmen anbieter name betrieb shop verein"),
  ...pairs("muster beispiel", "firma domain mann seite unternehmen betrieb verein"),
  ...pairs(
    "votre ton mon notre vos",
    "domaine site siteweb entreprise societe mail email adresse fournisseur",
  ),
  ...pairs("tu su mi nuestro nuestra vuestro", "dominio empresa sitio sitioweb web correo tienda negocio"),
  ...pairs("tuo tua iltuo latua mio mia vostro vostra suo sua", "dominio azienda sito sitoweb email"),
  ...pairs("seu sua teu tua meu minha", "dominio empresa site email loja"),
  ...pairs("uw jouw mijn je", "domein domeinnaam bedrijf bedrijfsnaam website email"),
  ...pairs("twoja twoj moja moj nasza", "domena firma strona email"),
  ...pairs("vase vasa vas moje moja nase", "domena firma web stranka email"),
  ...pairs(
    "din dit ditt dine min mitt",
    "domain domän domane domæne domene virksomhed firma foretag nettside side",
  ),
  ...pairs("sinun oma", "domain yritys yrityksesi sivusto"),
  ...pairs("vash moy vasha", "domen sait sayt kompaniya pochta"),
  ...words(`
    example placeholder workemail domainname sitename websitename companyname businessname companydomain companyemail domainhere
    emaildomain emailprovider companysite somewhere mailservice beispiel nomdedomaine nomdusite exemple nombredominio
    ejemplo nomeazienda nomedominio esempio nomedaempresa exemplo voorbeeld przyklad przykladowadomena priklad eksempel
    exempel esimerkki osoite sajatdomain pelda domainneve alanadi sirketiniz siteniz ornek exemplu domeniultau primjer primer
  `),
]);

/** Real or sold names that stand for any domain as well: a placeholder together with a sample local part. */
export const AMBIGUOUS_DOMAINS: ReadonlySet<string> = words(`
  domain company website site email mail mailbox address business organization organisation corp server host
  provider null undefined none acme acmecorp acmeinc widgets contoso fabrikam foo bar foobar baz qux abc abcd xyz xxx xxxx asd asdf blah user admin muster test teszt demo sample
  dummy adresse domaine societe entreprise firma firme unternehmen seite webseite empresa dominio sitio correo azienda sito
  doe posta bedrijf domein strona domena poczta epost eposta sahkoposti posti yritys domene ceg cég emailadresse mailadresse foretag pochta domen
`);

/** Free-mail providers, as fillers name them: example@gmail.com. */
export const FREE_MAIL_NAMES: ReadonlySet<string> = words(`
  gmail googlemail yahoo hotmail outlook live icloud aol gmx web proton protonmail mail
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}

/** Each of the first words before each of the second. */
function pairs(first: string, second: string): string[] {
  return first.split(" ").flatMap((start) => second.split(" ").map((end) => start + end));
}
