/** Names of lines that are there for everybody in need and are told on many sites; none of these is the site's. */
const HELPLINES: readonly { readonly languages: string; readonly words: string }[] = [
  {
    languages: "de",
    words: String.raw`gift(?:notruf|informations|notzentrale|zentrale)\p{L}*|vergiftungs(?:informations)?(?:zentrale|notruf)|telefonseelsorge|nummer gegen kummer|hilfetelefon|sperr-?notruf|(?:opfer|sucht|krisen|lgbt\+?)[ -]?(?:hotline|helpline|telefon)`,
  },
  {
    languages: "en",
    words: String.raw`poisons? (?:control|cent(?:er|re)|information|help)|samaritans|suicide (?:prevention|hotline|& crisis)|crisis (?:line|lifeline|text)|childline|(?:victim|abuse|crisis|anti-?ragging|whistleblow\p{L}*|lgbt\+?|charit(?:y|ies))[^\n]{0,50} ?(?:helpline|hotline|(?:assistance|support|help) line)|nhs (?:direct|111)|(?:county|police|sheriff\p{L}*|fire) dispatch|weather line|(?:national|domestic|nspcc|refuge|shelter|crimestoppers)[^\n:]{0,20} (?:helpline|hotline|line)|nspcc|crimestoppers`,
  },
  {
    languages: "fr",
    words:
      "(?:centre )?anti-?poisons?|fil santé jeunes|allô enfance|ligne d.écoute|france victimes|sos (?:amitié|médecins|suicide)|enfance en danger|violences femmes",
  },
  {
    languages: "es, pt",
    words:
      "(?:información )?toxicol[oó]gica|centro de toxicolog[ií]a|tel[ée]fono de la esperanza|informação antivenenos|locatel|línea de la vida|violencia de género|disque (?:100|denúncia)|sos criança|sns 24|saúde 24|centro de valorização da vida|sos voz amiga",
  },
  {
    languages: "it",
    words: "centro antiveleni|telefono (?:azzurro|amico|rosa)|antiviolenza|numero antiviolenza|linea amica",
  },
  {
    languages: "nl",
    words: String.raw`antigif\p{L}*|113 zelfmoord\p{L}*|awel(?!\p{L})|slachtofferhulp|kankerlijn|vergiftigingen|kindertelefoon|veilig thuis|zelfmoordlijn|tele-onthaal`,
  },
  {
    languages: "pl",
    words: String.raw`telefon zaufania|infolinia (?:nfz|pacjenta|zus)|centrum wsparcia|ośrodek toksykolog\p{L}+|niebieska linia`,
  },
  {
    languages: "cs, sk",
    words: String.raw`toxikologick\p{L}+ (?:informa|centr)\p{L}+|linka (?:pomoci|seniorů|první psychické)|krizová linka|linka (?:bezpečí|důvěry|dôvery|detskej istoty)`,
  },
  {
    languages: "hu, ro",
    words: String.raw`lelkisegély\p{L}*|körzeti megbízott|anti-?mită|telverde|kék vonal|toxikológiai|telefonul copilului|toxicologic\p{L}*`,
  },
  {
    languages: "nordic",
    words: String.raw`giftinformation\p{L}*|giftinformasjon\p{L}*|jourhavande präst|kvinnofridslinjen|giftlinjen|brottsofferjouren|bris(?!\p{L})|vårdguiden|mental helse|røde kors-telefonen|lev uden vold|rikosuhripäivystys|mieli ry|børnetelefonen|livslinjen|kirkens sos|alarmtelefonen|myrkytystieto\p{L}*|kriisipuhelin|nollalinja|kirkon keskusteluapu`,
  },
  { languages: "el, tr", words: "κέντρο δηλητηριάσεων|γραμμή ζωής|zehir danışma" },
  {
    languages: "ru, uk",
    words: String.raw`телефон\p{L}* доверия|гаряч\p{L} ліні\p{L} (?:з|для|мін)|горяч\p{L} лини\p{L} (?:по|для|мин|роспотреб)\p{L}*|телефон\p{L}* довіри|линия помощи детям`,
  },
  {
    languages: "ja, ko, zh",
    words:
      "いのちの電話|中毒110|こどもの人権|생명의 ?전화|자살예방|청소년전화|心理(?:援助|危机)热线|生命[热熱][线線]|(?:醫院管理局|衞生署|卫健委)(?:熱線|热线)",
  },
  { languages: "he, ar", words: 'ער["״]ן|מרכז (?:ה)?הרעלות|خط نجدة|مركز السموم' },
];

/** Those names as one alternative. */
export const HELPLINE_WORDS = HELPLINES.map(({ words }) => words).join("|");
