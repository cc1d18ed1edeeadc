import type { RegisterSign } from "./register-sign.ts";

/** What stands between a label and its number: `:`, `nr.`, `No`, `č.`, a blank. */
const TO_NUMBER = String.raw`[\s.:#]*(?:(?:nr|no|num|n|č|number|nummer|numer|numero|número)\b[\s.:°º]*)?`;

export const REGISTER_SIGNS: readonly RegisterSign[] = [
  {
    name: "German commercial and other registers",
    why: "HRA, HRB, GnR, PR and VR are the registers' divisions: no other number is led by them.",
    pattern:
      /(?<![\p{L}\d])((?:HR[AB]|GnR|PR|VR)\.?(?:\s?(?:Nr\.?|Nummer):?)?\s?\d[\d ]{0,8}\d(?:\s?[A-Z]{1,2})?)(?![\p{L}\d])/u,
    examples: [
      ["Amtsgericht Charlottenburg, HRB 12345 B", "HRB 12345 B"],
      ["Vereinsregister Memmingen VR 1204", "VR 1204"],
    ],
    keep: ["HRB", "VR-Bank 12345"],
  },
  {
    name: "Austrian commercial register",
    why: "Firmenbuch numbers are led by FN and end in a check letter.",
    pattern: /(?<![\p{L}\d])(FN\s?\d{3,6}\s?[a-z])(?![\p{L}\d])/u,
    examples: [["FN 218745k, Landesgericht Salzburg", "FN 218745k"]],
    keep: ["FN 2187"],
  },
  {
    name: "French register",
    why: "The number of an enterprise (SIREN) or of one of its places (SIRET) stands behind these words.",
    pattern:
      /(?:RCS|R\.C\.S\.?|SIREN|SIRET)(?!\p{L})[^\d\n]{0,60}?(\d{3}[ {2}.]?\d{3}[ {2}.]?\d{3}(?:[ {2}.]?\d{5})?)(?!\d)/u,
    examples: [
      ["immatriculée au RCS de Brest sous le numéro 987 475 431", "987 475 431"],
      ["SIRET : 987 475 431 00012", "987 475 431 00012"],
    ],
    keep: ["RCS 12"],
  },
  {
    name: "Belgian enterprise",
    why: "Ten digits in groups of four and three, behind the enterprise's number in three languages.",
    pattern:
      /(?:entreprise|ondernemings(?:nummer|nr)|BCE|KBO|RPM|RPR)[^\d\n]{0,20}?(?:BE\s?)?([01]\d{3}\.\d{3}\.\d{3})(?!\d)/iu,
    examples: [["N° d'entreprise : 0316.331.252 — RPM Liège", "0316.331.252"]],
    keep: ["Tel. 0316.331.252"],
  },
  {
    name: "Dutch chamber of commerce",
    why: "Eight digits behind the chamber's name.",
    pattern:
      /(?:KvK|K\.v\.K\.|Kamer van Koophandel|Chamber of Commerce)[^\d\n]{0,25}?(\d{2}\s?\d{3}\s?\d{3}|\d{8})(?!\d)/iu,
    examples: [["KvK-nummer: 64128839", "64128839"]],
    keep: ["KvK 12"],
  },
  {
    name: "Companies House",
    why: "Eight digits, or two letters and six, behind the registration of a company or a charity.",
    pattern:
      /(?:compan(?:y|ies house)|registered in [\p{L} ,&]{4,30}|registration|incorporated in [\p{L} ]{4,20})[^\d\n]{0,40}?\b((?:[A-Z]{2})?\d{6,8})(?![\d-])/iu,
    examples: [
      ["Registered in England no. 06914422.", "06914422"],
      ["registered in England and Wales (OC398217)", "OC398217"],
    ],
    keep: ["Company phone 020 7946 0018"],
  },
  {
    name: "Italian register of enterprises",
    why: "The index of enterprises (REA) has the province's two letters and a number.",
    pattern: /(?:R\.?E\.?A\.?|Registro (?:delle )?Imprese)[^\d\n]{0,40}?([A-Z]{2}\s?-?\s?\d{5,8})(?!\d)/u,
    examples: [
      ["REA VE-318742", "VE-318742"],
      ["Iscritta al Registro Imprese di Firenze al n. FI-598214", "FI-598214"],
    ],
    keep: ["area VE-318"],
  },
  {
    name: "Spanish commercial register",
    why: "A company's sheet in it is led by the province's letters.",
    pattern: /\bhoja\s+(?:n[º°.]?\s*)?([A-Z]{1,2}\s?-?\s?[\d.]{3,9}\d)/iu,
    examples: [["Tomo 118, Folio 42, Hoja SC-45821", "SC-45821"]],
    keep: ["hoja 3"],
  },
  {
    name: "Czech and Slovak identification",
    why: "IČO is eight digits; DIČ, the tax number, is another one.",
    pattern: /(?<!\p{L})(?:IČO?|ICO)(?!\p{L})[\s.:]*(\d{2}\s?\d{3}\s?\d{3})(?!\d)/iu,
    examples: [["s.r.o., IČO 21180296, DIČ CZ21180296", "21180296"]],
    keep: ["IČ DPH: SK2723828261"],
  },
  {
    name: "Nordic organisation number",
    why: "Nine digits in Norway, six and four in Sweden, behind the same words.",
    pattern:
      /(?:org(?:anisasjons|anisations)?\.?\s?-?(?:nr|nummer|no)|foretaksregisteret)[\s.:]*(?:NO\s?|SE\s?)?(\d{3}\s?\d{3}\s?\d{3}|\d{6}-\d{4})(?!\d)/iu,
    examples: [
      ["Org.nr. 983 483 208", "983 483 208"],
      ["Org.nr 551723-0347, momsreg.nr SE551723034701", "551723-0347"],
    ],
    keep: ["Orgel 983 483 208"],
  },
  {
    name: "Danish company",
    why: "CVR is eight digits.",
    pattern:
      /\b(?:CVR|SE)\b-?[\s.:]*(?:(?:nr|nummer)\b[\s.:]*)?(?:DK\s?)?(\d{2}\s?\d{2}\s?\d{2}\s?\d{2})(?!\d)/iu,
    examples: [["CVR-nr. 46349016", "46349016"]],
    keep: ["CVR 12"],
  },
  {
    name: "Finnish business",
    why: "Seven digits and a check digit behind the number's name in two languages.",
    pattern: /(?:Y-tunnus|FO-nummer|Business ID|FO-nr)[^\d\n]{0,10}?(\d{6,7}-\d)(?!\d)/iu,
    examples: [["Y-tunnus 6768750-5", "6768750-5"]],
    keep: ["Y-tunnus 67"],
  },
  {
    name: "Baltic registers",
    why: "Eight digits in Estonia, nine in Lithuania, eleven in Latvia, behind the code's name.",
    pattern: /(?:reg(?:istri)?\.?\s?-?kood|reģ\.?\s?nr|įmonės kodas)[\s.:]*(\d{11}|\d{8,9})(?!\d)/iu,
    examples: [["Registrikood: 80650999", "80650999"]],
    keep: ["Kood 80650999"],
  },
  {
    name: "Greek commercial register",
    why: "ΓΕΜΗ is twelve digits.",
    pattern: /(?:ΓΕΜΗ|Γ\.Ε\.Μ\.?Η\.?)[^\d\n]{0,15}?(\d{12})(?!\d)/u,
    examples: [["Αριθμός ΓΕΜΗ: 158844920000", "158844920000"]],
    keep: ["ΑΦΜ 158844920"],
  },
  {
    name: "Swiss commercial register, as it was until 2014",
    why: "The canton, the kind of firm, a number and a check digit: no other number has that form.",
    pattern: /(?<![\p{L}\d])(CH-\d{3}\.\d\.\d{3}\.\d{3}-\d)(?!\d)/u,
    examples: [["Handelsregister-Nr. CH-270.4.015.882-3", "CH-270.4.015.882-3"]],
    keep: ["CH-4051 Basel"],
  },
  {
    name: "South African company",
    why: "The year, a number and the kind of firm, divided by slashes, behind the word for registration.",
    pattern: /reg(?:istration)?\.? ?(?:no|nr|number)\.?[\s:]{0,3}(\d{4}\/\d{6}\/\d{2})(?!\d)/iu,
    examples: [["Reg. No. 2004/012345/21", "2004/012345/21"]],
    keep: ["Invoice 2004/012345/21"],
  },
  {
    name: "Portuguese commercial register",
    why: "The number of the firm, behind the word for being entered.",
    pattern: /matr[ií]cul(?:a|ad[ao])[^\d\n]{0,60}?(\d{3}[ .]?\d{3}[ .]?\d{3})(?!\d)/iu,
    examples: [["pessoa coletiva e matrícula n.º 501 709 665", "501 709 665"]],
    keep: ["Contribuinte 501 709 665"],
  },
  {
    name: "Brazilian register of legal persons",
    why: "CNPJ is fourteen digits, of which four tell the branch.",
    pattern: /(?<!\p{L})CNPJ(?:\/MF)?[^\d\n]{0,12}?(\d{2}\.?\d{3}\.?\d{3}\/\d{4}-?\d{2})(?!\d)/iu,
    examples: [["CNPJ: 37.591.446/0001-48", "37.591.446/0001-48"]],
    keep: ["CPF 375.914.460-48"],
  },
  {
    name: "Ukrainian sole trader",
    why: "The ten digits of a taxpayer's card.",
    pattern: /(?:РНОКПП|ІПН|реєстраційний номер)[^\d\n]{0,20}?(\d{10})(?!\d)/iu,
    examples: [["ФОП Гончар Світлана, реєстраційний номер 3018204466", "3018204466"]],
    keep: ["номер 3018204466"],
  },
  {
    name: "Polish court register",
    why: "KRS is ten digits.",
    pattern: /\bKRS\b[^\d\n]{0,120}?(\d{10})(?!\d)/iu,
    examples: [
      ["KRS: 0000417728", "0000417728"],
      ["KRS prowadzonego przez Sąd Rejonowy dla Krakowa pod numerem 0000417728", "0000417728"],
    ],
    keep: ["XI Wydział Gospodarczy KRS"],
  },
  {
    name: "Hungarian company register",
    why: "Two, two and six digits behind the number's name.",
    pattern:
      /(?:cégjegyzékszám|cg\.?\s?szám|cégj\.|registration (?:number|no\.?))[^\d\n]{0,10}?(\d{2}[- ]?\d{2}[- ]?\d{6})(?!\d)/iu,
    examples: [
      ["Cégjegyzékszám: 13-09-188204", "13-09-188204"],
      ["Company registration number 01-09-144177", "01-09-144177"],
    ],
    keep: ["Adószám: 81343434-2-13"],
  },
  {
    name: "Romanian register",
    why: "J or F, the county, a number and a year: no other number has that form.",
    pattern: /(?<![\p{L}\d/])([JFC]\d{1,2}\/\d{1,6}\/(?:19|20)\d{2})(?!\d)/u,
    examples: [["sub nr. J13/1207/2009, cod unic", "J13/1207/2009"]],
    keep: ["13/1207/2009", "NW/J2/0118/2023"],
  },
  {
    name: "Turkish central register",
    why: "MERSIS is sixteen digits.",
    pattern: new RegExp(String.raw`MERS[İI]S${TO_NUMBER}(\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4})(?!\d)`, "iu"),
    examples: [["Mersis No: 0325048871900016", "0325048871900016"]],
    keep: ["MERSIS 12"],
  },
  {
    name: "Russian and Ukrainian registers",
    why: "ОГРН has 13 digits, ОГРНИП 15, ЄДРПОУ 8.",
    pattern: /(?:ОГРН(?:ИП)?|ЄДРПОУ|ЕДРПОУ)[\s:№]*(\d{15}|\d{13}|\d{8})(?!\d)/iu,
    examples: [["ОГРН 1027700132195", "1027700132195"]],
    keep: ["ИНН 7707083893"],
  },
  {
    name: "East Asian registers",
    why: "Corporate numbers of Japan, business registrations of Korea, credit codes of China.",
    pattern:
      /(?:法人番号|사업자\s?등록\s?번호|统一社会信用代码|統一編號|统一编号)[\s:：]*(\d{3}-\d{2}-\d{5}|\d{13}|[0-9A-Z]{18}|\d{8})(?![0-9A-Z])/u,
    examples: [["사업자등록번호: 310-67-28873", "310-67-28873"]],
    keep: ["통신판매업신고: 제2016-성남분당-0812호"],
  },
  {
    name: "Irish and Indian companies",
    why: "Both registers' names lead their numbers: six digits in Ireland, 21 letters and digits in India.",
    pattern:
      /(?<![\p{L}\d])(?:CRO|CIN)\b[^\d\n]{0,12}?(\d{5,6}|[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6})(?![\dA-Z])/u,
    examples: [
      ["Acme CLG, CRO 671204", "671204"],
      ["CIN: U29120PN1994PTC081462", "U29120PN1994PTC081462"],
    ],
    keep: ["macro 671204"],
  },
  {
    name: "Turkish register of trade",
    why: "The register's name leads it.",
    pattern: new RegExp(
      String.raw`Ticaret Sicili?(?: Numarası)?${TO_NUMBER}(\d{3,7}(?:-\d{1,2})?)(?!\d)`,
      "iu",
    ),
    examples: [["Ticaret Sicil No : 14826", "14826"]],
    keep: ["Ticaret Odası 14826"],
  },
  {
    name: "Australian business",
    why: "ABN is eleven digits, ACN nine.",
    pattern: /\b(?:ABN|ACN)[\s:.]*(\d{2} ?\d{3} ?\d{3} ?\d{3}|\d{3} ?\d{3} ?\d{3})(?!\d)/u,
    examples: [["ABN 51 824 753 556", "51 824 753 556"]],
    keep: ["ABN AMRO 12"],
  },
];
