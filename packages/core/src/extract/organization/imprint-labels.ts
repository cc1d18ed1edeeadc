/** Words before the names of who leads an organisation or represents it by law. */
const DIRECTOR_LABELS: readonly { readonly language: string; readonly words: string }[] = [
  {
    language: "de",
    words:
      "Geschäftsführ(?:er|erin|erinnen|ung|ende[rn]?)(?:\\*innen|:innen|in(?:nen)?)?|Geschäftsführende[rn]? Gesellschafter(?:in)?|Inhaber(?:in)?|Vertreten durch(?: den Vorstand[^:\\n]{0,40})?|(?:\\d\\. |Erste[r]? |Zweite[r]? |Stellvertretende[r]? )?Vorsitzende[r]?|Vertretungsberechtigte?[rns]?(?: (?:Geschäftsführer|Gesellschafter|Vorstand))?(?:in)?|Vorstand(?:svorsitzende[r]?)?|Unbeschränkt haftende[r]? Gesellschafter(?:in)?|Komplementär(?:in)?",
  },
  {
    language: "en",
    words:
      "Managing directors?|Directors?|Company directors?|Legal representative|Represented by|Authori[sz]ed signatory",
  },
  {
    language: "fr",
    words: "Gérante?|Président(?:e)?|Représentant(?:e)? légal(?:e)?|Directeur général|Directrice générale",
  },
  {
    language: "es",
    words: "Administrador(?:a)?(?: únic[oa]| solidari[oa])?|Representante legal|Titular|Gerente",
  },
  {
    language: "it",
    words:
      "Legale rappresentante|Amministratore(?: unico| delegato)?|Amministratrice(?: unica| delegata)?|Titolare|Presidente",
  },
  { language: "nl", words: "Bestuurders?|Directeur|Eigenaar|Zaakvoerder" },
  { language: "pt", words: "Gerência|Sócio-gerente|Administrador(?:a)?|Responsável legal" },
  { language: "cs, sk", words: "Jednatel(?:ka|é)?|Konateľ(?:ka|ia)?|Statutární orgán|Štatutárny orgán" },
  { language: "pl", words: "Prezes(?: Zarządu)?|Zarząd|Właściciel(?:ka)?" },
  { language: "hu", words: "Ügyvezető(?: igazgató)?|Képviselő|Képviseli" },
  { language: "ro", words: "Administrator|Reprezentant legal" },
  {
    language: "nordic",
    words:
      "Daglig leder|Direktør|Verkställande direktör|VD|Toimitusjohtaja|Innehavare|Indehaver|Innehaver|Ejer",
  },
  { language: "el", words: "Διαχειριστ(?:ής|ές|ρια)|Νόμιμ(?:ος|η) εκπρόσωπος|Διευθύνων Σύμβουλος" },
  { language: "tr", words: "Şirket (?:müdürü|yetkilisi)|Yetkili|Genel müdür" },
  { language: "ru, uk", words: "Генеральный директор|Директор|Руководитель|Генеральний директор" },
  {
    language: "ja, ko, zh",
    words:
      "代表取締役(?:社長|会長)?|代表者(?:名)?|代表社員|運営統括責任者|販売責任者|대표이사|대표자?|이사장|法定代表人",
  },
];

/** Such words at the beginning of a text, with what divides them from the names. */
export const DIRECTOR_LABEL = new RegExp(
  String.raw`^(?:${DIRECTOR_LABELS.map(({ words }) => words).join("|")})(?!\p{L})[\s:：–—-]*`,
  "iu",
);

/** A name that such words follow: `Yann Kerbrat, gérant`. */
export const DIRECTOR_BEHIND = new RegExp(
  String.raw`^([^,–—(]{4,60}?)\s*[,–—(]\s*(?:${DIRECTOR_LABELS.map(({ words }) => words).join("|")})(?!\p{L})`,
  "iu",
);

/** Words that lead an organisation's name on its line. */
export const NAME_LABEL =
  /^(?:Firma|Vereinsname|Betreiber(?:in)?|Nom de (?:l['’]association|la société|l['’]entreprise)|Firmenname|Firmenwortlaut|Unternehmen|Company(?: name)?|Legal name|Trading name|Raison sociale|Dénomination(?: sociale)?|Denominación social|Razón social|Ragione sociale|Denominazione|Denominação social|Firmanavn|Företagsnamn|Företag|Yritys|Toiminimi|Nazwa(?: firmy)?|Obchodní (?:firma|jméno)|Obchodné meno|Názov|Název|Cégnév|Cég neve|Denumire|(?:Ticari )?[ÜU]nvan(?:ı)?|Şirket ünvanı|Наименование|Полное наименование|Επωνυμία|会社名|商号|社名|販売業者|販売事業者(?:名)?|事業者名|運営者|사업자명|회사명|상호(?:명)?|公司名称|公司名稱)(?!\p{L})\s*[:：]?\s*/iu;
