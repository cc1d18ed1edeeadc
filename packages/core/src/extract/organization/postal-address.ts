/** How a country writes where letters go, as a part of a line that ends it. */
export type PostalForm = {
  readonly country: string;
  /** The place with its postal code, whole. */
  readonly pattern: RegExp;
  /** Whether the place holds the street as well, so that what stands before it is something else. */
  readonly isWhole?: true;
  /** Whether the street stands behind the place on the same line. */
  readonly streetAfter: boolean;
  readonly examples: readonly string[];
};

/** A place: words that begin with a capital, with small ones between them, a district, a province in brackets. */
const PLACE = String.raw`\p{Lu}(?:[\p{L}'’-]{3,}|\p{L}{0,2}\.?)(?:[ /]+(?:\p{Lu}(?:[\p{L}'’-]{3,}|\p{L}{0,2}\.?)|\d{1,2}(?!\d)|(?:de|del|della|dello|dei|di|du|dos|das|la|le|les|sur|sous|am|an|der|im|in|bei|ob|nad|pod|upon|do|da|el|los|den|op)(?!\p{L}))){0,5}(?: \((?:[A-Z]{2}|\p{Lu}\p{L}*(?: \p{Lu}\p{L}+)?)\))?`;

/** The state behind a place of Mexico, as it is shortened: `44140 Guadalajara, Jal.` */
const MEXICAN_STATE = String.raw`(?:, (?:Jal|N\.? ?L|CDMX|Pue|Gto|Ver|Yuc|Qro|B\. ?C|Son|Chih|Coah|Mich|Sin|Tamps|Edo\. Méx)\.?(?!\p{L}))?`;

/** What is told beside an address and is no street: numbers of registers and telephones, capital, labels of both. */
export const NOT_STREET =
  /\d{6}|\d{3}[ .]\d{3}|\d-\d$|^\+|@|(?<!\p{L})(?:company|compan(?:y|ies) house|regist\p{L}+|RCS|R\.C\.S|SIRE[NT]|NIPC|N\.?I\.?F|C\.?I\.?F|VAT|TVA|BTW|AMI|KvK|IČO?|Y-tunnus|capital|kapital|kapitał\p{L}*|org\.?\s?-?n\p{L}*|CVR|UID|ABN|ACN|CRO|CIN|NIP|REGON|KRS|HR[AB]|FN|ΑΦΜ|ИНН|ОГРН|tel\p{L}*|fax)(?!\p{L})/iu;

export const POSTAL_FORMS: readonly PostalForm[] = [
  {
    country: "Japan",
    isWhole: true,
    pattern: /(?<!\d)〒?\s?\d{3}[-－‐]\d{4}\s?(?=[^\n]{1,8}[都道府県市区郡])[^\s|｜]{2}[^|｜\n]{2,60}/u,
    streetAfter: false,
    examples: ["〒399-4431 長野県伊那市西春近7120番地3"],
  },
  {
    country: "China, Taiwan",
    isWhole: true,
    pattern:
      /(?<!\p{L})(?![^\n]{0,30}[県番])\p{Script=Han}{2,3}[省市]\p{Script=Han}{1,10}[市区區县縣鎮乡鄉][\p{Script=Han}\d 之-]{2,40}[号號](?:[\p{Script=Han}\dA-Z-]{0,12}(?:室|楼|樓|层|F))?/u,
    streetAfter: false,
    examples: ["上海市浦东新区外高桥保税区富特北路288号", "桃園市觀音區工業三路 27 號"],
  },
  {
    country: "Korea",
    isWhole: true,
    pattern:
      /(?:\p{Script=Hangul}{1,7}(?:특별시|광역시|특별자치시|도|시) )(?:\p{Script=Hangul}{1,10}(?:시|군|구) ?){1,2}(?:(?! [A-Za-z]{3})[^|｜\n]){2,60}/u,
    streetAfter: false,
    examples: ["경기도 성남시 분당구 판교로 255번길 34, 5층"],
  },
  {
    country: "Russia, Ukraine",
    isWhole: true,
    pattern:
      /(?<!\d)\d{5,6}, (?!ОГРН|ИНН|КПП|ЄДРПОУ)(?:г\. ?|м\. ?)?\p{Script=Cyrillic}[\p{Script=Cyrillic}\d .,№/-]{8,90}/u,
    streetAfter: false,
    examples: ["191025, Санкт-Петербург, ул. Марата, д. 12"],
  },
  {
    country: "United Kingdom",
    pattern:
      /\p{Lu}[\p{L}'’-]+(?: \p{Lu}?[\p{L}'’-]+){0,3},? (?:\p{L}+, )?[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\d])/u,
    streetAfter: false,
    examples: ["Sheffield S7 1QD", "London EC4A 2HQ"],
  },
  {
    country: "United States",
    pattern: /\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}, [A-Z]{2} \d{5}(?:-\d{4})?(?!\d)/u,
    streetAfter: false,
    examples: ["Portland, OR 97205"],
  },
  {
    country: "Brazil",
    isWhole: true,
    pattern:
      /(?<!\p{L})(?:R(?:ua|\.)|Av(?:enida|\.)|Al(?:ameda|\.)|Travessa|Praça|Rodovia|Estrada) \p{L}[^|·\n]{5,120}?CEP:? ?\d{2}\.?\d{3}-?\d{3}(?!\d)/u,
    streetAfter: false,
    examples: ["Rua Comendador Araújo, 499, sala 1203, Centro, Curitiba/PR, CEP 80420-000"],
  },
  {
    country: "Canada",
    pattern:
      /\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,3},? (?:[A-Z]{2},? |\(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?\),? )[A-Z]\d[A-Z] ?\d[A-Z]\d(?![\p{L}\d])/u,
    streetAfter: false,
    examples: ["Toronto, ON M5V 2T6", "Québec (Québec) G1K 3B7"],
  },
  {
    country: "Australia",
    pattern: /\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3},? (?:NSW|QLD|VIC|TAS|ACT|NT|WA|SA),? \d{4}(?!\d)/u,
    streetAfter: false,
    examples: ["Cleveland QLD 4163"],
  },
  {
    country: "India",
    isWhole: true,
    pattern:
      /(?<!\p{L})\p{Lu}[^|·;:\n]{3,90}(?:Road|Rd\.?|Nagar|Street|Lane|Marg|Estate|Complex|Colony|Layout|Chowk|Area|Circle|MIDC|GIDC|Sector \d{1,3}), \p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?,? ?[-–]? ?[1-8]\d{2} ?\d{3}(?!\d)/u,
    streetAfter: false,
    examples: ["Gat No. 318, Chakan-Talegaon Road, Pune 410501", "Plot 12, Patel Nagar, Bengaluru - 560 001"],
  },
  {
    country: "most of Europe, Turkey",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d/.-])(?<!(?:ISO|EN|DIN) ?\d{3,5}[:\s-]{1,3})(?:[A-Z]{1,2}-)?(?:\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2}|\d{4} [A-Z]{2}|\d{4,6}) ${PLACE}${MEXICAN_STATE}`,
      "u",
    ),
    streetAfter: true,
    examples: ["10115 Berlin", "31-128 Kraków", "941 45 Piteå", "1012 AB Amsterdam", "35430 Urla / İzmir"],
  },
];

/** Countries as a line of their own below an address tells them. */
export const COUNTRY_LINE =
  /^(?:Deutschland|Germany|Österreich|Austria|Schweiz|Suisse|Switzerland|France|Belgi(?:que|ë|um)|Luxembourg|Nederland|The Netherlands|Netherlands|Italia|Italy|España|Spain|Portugal|United Kingdom|UK|England|Scotland|Wales|Ireland|Danmark|Denmark|Norge|Norway|Sverige|Sweden|Suomi|Finland|Polska|Poland|Česká republika|Slovensko|Magyarország|România|Türkiye|USA|Canada|Australia|Россия|Україна)$/u;

/** Words that lead an address on its line. */
export const ADDRESS_LABEL =
  /^(?:(?:Geschäfts|Post)?(?:Anschrift|Adresse)|Firmensitz|Sitz|Address|(?:Registered|Reg\.) (?:office|address)|Head office|Siège(?: social)?|(?:dont le )?siège(?: social)?(?: est)? situé|Domicilio(?: social)?|Dirección|Sede(?: legale| social)?|Indirizzo|Morada|Adres|Vestigingsadres|Bezoekadres|Adresa|Sídlo|Székhely|Adres siedziby|Siedziba|Osoite|Adress|Besöksadress|Adresse|Adresi|Адрес|Юридический адрес|Адреса|所在地|住所|本社|주소|소재지|地址)\s*[:：]?\s*(?=\S)/iu;
