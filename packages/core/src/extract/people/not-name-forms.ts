/** What stands in names of firms, addresses and sentences, and in none of people. */
export const NOT_NAME_CHARS = /[\d@#$%&*+=<>{}[\]|\\/!?;:_~^°§€£©®™"„“”«»…•→►]/u;

/** Ends of words that make streets, offices, subjects and trades in languages that write words together. */
export const NOT_NAME_ENDS =
  /(?:strasse|straße|gasse|allee|platz|weg|abteilung|leitung|leiter|leiterin|führung|fuhrung|verwaltung|beratung|technik|dienst|service|zentrum|schule|kirche|verein|verband|gesellschaft|management|ministerium|versicherung|schaft|keiten|ungen|straat|laan|plein|gracht|afdeling|gatan|vägen|vagen|gade|vej|veien|katu|ulica|utca|meister|meisterin|berater|beraterin|techniker|technikerin|sprecher|sprecherin|beauftragte|beauftragter|vorsitzende|vorsitzender|assistent|assistentin|assistenz|arzt|ärztin|arztin|anwalt|anwältin|anwaltin|betreuung|betreuer|betreuerin|sekretariat|sekretärin|sekretarin|ansvarig|chef|ledare|konsulent|medarbejder|ingeniør|ingenjör|päällikkö|paallikko|johtaja|vezető|vezeto|igazgató|igazgato|erei|apotheke|praxis|kanzlei|hotel|museum|klinik|theater|shop|gästehaus|ferienhaus|landhaus|gasthaus|kaufhaus|autohaus|ferienhof|gasthof|bauernhof|reiterhof|biohof|neuvoja|hoitaja|asentaja|opettaja)$/u;

/** Ends of words that make streets alone, which stand behind a name without a sign: `Åse Larsen Lyngveien 8`. */
export const STREET_ENDS = /\p{L}{3}(?:veien|vegen|gata|gaten|gatan|vägen|straße|strasse|straat)$/iu;
