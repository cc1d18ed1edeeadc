/** Words before the telephone of an authority, a chamber or a board that watches over a trade or hears complaints. */
const AUTHORITIES: readonly { readonly languages: string; readonly words: string }[] = [
  {
    languages: "de",
    words: String.raw`aufsichtsbehörde|aufsichtsamt|(?:zuständige[rs]?|verantwortliche) (?:[\p{L}-]+ )?[\p{L}-]*(?:kammer|behörde|stelle|amt|aufsicht|vereinigung)|(?:genehmigungs|zulassungs|datenschutz)behörde|(?:berufs|ärzte|anwalts)?kammer:|schlichtungsstelle|verbraucherschlichtung|beschwerdestelle|presserat|patientenbeauftragte|unabhängige patientenberatung|verbraucherzentrale|antidiskriminierungsstelle|(?:beaufsichtigt|zugelassen|lizenziert) (?:von|durch) de[rm]|schulträger:|zuständiges schulamt|landesbeauftragte\p{L}* für`,
  },
  {
    languages: "en",
    words: String.raw`supervisory authority|regulatory (?:body|authority)|(?:regulated|licensed|accredited|inspected|supervised) by|(?:the )?responsibility of|licensing (?:authority|board)|competent authority|ombudsman|ombuds\p{L}+|data protection (?:authority|commission(?:er)?)|information commissioner|complaints? (?:to|body|authority)|trading standards|citizens advice|local authority designated officer|better business bureau|department of (?:health|education|insurance|consumer \p{L}+)|state board of|equal opportunity commission`,
  },
  {
    languages: "fr",
    words: String.raw`autorité (?:de (?:contrôle|tutelle|surveillance)|compétente)|ordre :|conseil (?:national|départemental|régional) de l['’]ordre|chambre [^\n:,]{3,40} :|médiateur (?:de la consommation|du (?:tourisme|notariat|livre)|de l['’](?:eau|énergie|assurance))|médiation de la consommation|cnil|défenseur des droits|agréé(?:e)? par|autorisé(?:e)? par|sous (?:la tutelle|le contrôle) d[eu]|inspection académique|rectorat d|commission de surendettement`,
  },
  {
    languages: "es",
    words:
      "autoridad (?:de control|supervisora|competente)|oficina de protección|instituto [^\\n]{3,20} (?:do|del?) consumo|agencia española de protección|(?:reclamar|reclamaciones|denuncias?) ante|junta arbitral|oficina (?:municipal )?(?:de información al|del) consumidor|defensor del (?:pueblo|consumidor|cliente)|(?:ente|órgano) (?:regulador|supervisor)|superintendencia|(?:autorizad|supervisad|regulad|acreditad)[oa] por|consejería de|conselleria de|inspección de|profeco|sernac|indecopi|defensa (?:al|del) consumidor",
  },
  {
    languages: "it",
    words:
      "autorità (?:di vigilanza|di controllo|competente|garante)|garante (?:per|della|privacy)|ordine di appartenenza|ordine professionale:|difensore civico|organismo di (?:vigilanza|mediazione)|(?:autorizzat|vigilat|accreditat)[oa] da|ufficio scolastico|ispettorato|camera di commercio|corecom|consultorio(?!\\p{L})|sportello del consumatore",
  },
  {
    languages: "pt",
    words: String.raw`autoridade (?:de controlo|nacional|supervisora|competente|reguladora)|entidade (?:reguladora|fiscalizadora|supervisora)|centro de arbitragem|resolução alternativa|procon(?!\p{L})|(?:regulad|supervisionad|licenciad)[oa] p(?:or|el[ao])|livro de reclamações|provedor d|inspeção[- ]geral|asae(?!\p{L})|conselho regional|vigilância sanitária|ouvidoria d[ao] (?:estado|município)`,
  },
  {
    languages: "nl",
    words:
      "toezichthouder:|toezichthoudende|autoriteit persoonsgegevens|klachten(?:loket|commissie|portaal|instantie)|geschillen(?:commissie|instantie)|beroepsorde:|(?:vergund|erkend) door|onder toezicht van|inspectie (?:gezondheidszorg|van het)|externe? vertrouwenspersoon|consumentenbond|huurcommissie|slachtofferhulp|ombudsman|gestolen\\? bel (?:de )?(?:rdw|politie)",
  },
  {
    languages: "pl",
    words: String.raw`organ (?:nadzor\p{L}+|nadzoru|prowadzący)|izba (?:lekarska|adwokacka|notarialna|radców)[^\n:]{0,20}:|urz[ąa]d ochrony danych|rzecznik (?:praw (?:konsument|pacjent|obywatel)\p{L}+|finansowy|konsument\p{L}+)|inspekcj\p{L} handlow\p{L}+|sanepid|kuratorium oświaty|uokik|rzecznik prasowy policji|państwow\p{L}+ inspekcj\p{L}+`,
  },
  {
    languages: "cs, sk",
    words: String.raw`dozorov\p{L} (?:orgán|úřad)|dozorn\p{L} orgán|orgán (?:dozoru|dohledu)|(?:česká|slovenská) obchodn[íá] in[sš]pekc[ei]|hygienická stanice|česká (?:školní|zemědělská)[^\n:]{0,20} inspekce|finanční arbitr|zřizovatel|zriaďovateľ|komora:|úřad pro ochranu|úrad na ochranu`,
  },
  {
    languages: "hu",
    words:
      "felügyelet(?:i|ő) (?:szerv|hatóság)|felügyeletet ellátó|(?:ügyvédi |orvosi )?kamara:|békéltető testület|fogyasztóvédelmi (?:hatóság|felügyel)|fenntartó:|adatvédelmi hatóság|kormányhivatal|tankerület|népegészségügyi|engedélyező (?:hatóság|szerv)|pénzügyi békéltető",
  },
  {
    languages: "ro",
    words: String.raw`autorit(?:ate|atea) (?:de supraveghere|competentă|națională)|protec[țţ]ia consumator\p{L}+|anpc(?!\p{L})|organ(?:ul)? de (?:control|supraveghere)|direcția de sănătate|inspectoratul|prefectura|autorizat[ăa]? de|avocatul poporului|baroul:`,
  },
  {
    languages: "nordic",
    words: String.raw`till?syn(?:s|et)?(?:sfører|smyndighet\p{L}*|ende)|konsument(?:verket|tvistnämnden|ombudsman\p{L}*)|allmänna reklamationsnämnden|integritetsskyddsmyndighet\p{L}*|patientnämnden|klage(?:nævn|organ|instans)\p{L}*|forbruger(?:klage|råd)\p{L}*|datatilsynet|forbruker(?:rådet|tilsynet|klage\p{L}*)|pasient- og brukerombud\p{L}*|finanstilsynet|valvo(?:nta|va )viranomainen|kuluttaja(?:riita|asiamies|neuvonta)\p{L}*|tietosuojavaltuutettu|aluehallintovirasto|valvira|potilasasiavastaava|sosiaaliasiavastaava|skolinspektionen|inspektionen för|statsforvalter\p{L}*|fylkesmann\p{L}*|styrelsen for|arbejdstilsynet|arbeidstilsynet|lægemiddelstyrelsen|kommunens borgerrådgiver`,
  },
  {
    languages: "el",
    words:
      "εποπτ(?:εύουσα|ική) αρχή|αρμόδια αρχή|συνήγορος του|επιμελητήριο:|υπουργείο|περιφέρεια [^\\n]{3,20}:|διεύθυνση (?:δημόσιας|πρωτοβάθμιας|δευτεροβάθμιας)",
  },
  {
    languages: "tr",
    words: String.raw`denet(?:leyen|im) (?:kurum|makam|kuruluş)\p{L}*|yetkili makam|meslek odası:|tüketici hakem heyeti|il (?:sağlık|milli eğitim) müdürlüğü|valiliği|bakanlığı|ticaret odası:`,
  },
  {
    languages: "ru, uk",
    words: String.raw`(?:надзорн|контролирующ|лицензирующ|вышестоящ)\p{L}+ (?:орган|организаци)\p{L}*|учредител\p{L}{1,2}:? [^\n]{0,20}(?:администрац|управлени|министерств|комитет|департамент)\p{L}*|управлени\p{L} образовани\p{L}|департамент (?:образования|здравоохранения)|министерств\p{L} \p{L}+|прокуратур\p{L}|управління освіти|департамент освіти|міністерств\p{L} \p{L}+|уповноважен\p{L}+ |рос(?:потреб|здрав)надзор\p{L}*|орган (?:нагляду|ліцензування|контролю)|контролююч\p{L}+ орган|держпродспоживслужб\p{L}*|засновник:? [^\n]{0,20}(?:адміністрац|управлінн|міністерств|департамент)\p{L}*`,
  },
  {
    languages: "ja, ko, zh",
    words:
      "監督官庁|所轄(?:官庁|官署)|所属(?:団体|弁護士会)|認定個人情報保護団体|消費生活センター|国民生活センター|감독(?:기관|관청)|소비자(?:원|보호원|상담센터)|개인정보(?:침해신고|분쟁조정)|분쟁조정위원회|경찰청|대검찰청|监管(?:机构|部门|单位)|監管機構|主管(?:部门|單位|机关|機關)|投诉(?:举报)?(?:机构|部门)|消费者协会|消費者委員會|市场监督管理局",
  },
  {
    languages: "he, ar",
    words:
      "תאגיד ה?מים|חברת החשמל|הרשות (?:המפקחת|להגנת)|גוף מפקח|הממונה על|לשכת עורכי|الجهة (?:الرقابية|المنظمة)|الهيئة العامة|حماية المستهلك|دائرة الجمارك",
  },
];

/** Those words as one alternative. */
export const AUTHORITY_WORDS = AUTHORITIES.map(({ words }) => words).join("|");
