import { meaningOf } from "@contact-scanner/core/extract/people/role";
import { cleanRole, isPosition } from "@contact-scanner/core/extract/people/role-text";
import { expect, test } from "vitest";

const isRead = (text: string) => {
  const role = cleanRole(text);
  return role !== null && isPosition(role);
};

/** What people are by trade or in a club, by language. */
test.each(
  `
  en: Barista | Groundskeeper | Umpire | Archivist | Churchwarden | Welder | Landlord | Radiographer | Violinist
  de: Masseur | Akademischer Rat | Wehrführer | Ortsvorsteher | Bestatter | Schornsteinfeger | Gästeführerin
  fr: 1re Échevine | Bourgmestre | Régisseur | Chargée de diffusion | Maître de chai | Viticulteur | Courtier
  es: Martillera pública | Titular | Diputada de Caridad | Vestidor | Fontanero | Peluquera | Perito
  it: Falegname | Cameriere | Enologo | Bagnino | Collaboratore scolastico | Istruttrice di nuoto | Regista | Impiegata
  pt: Subdiretora | Vogal | Mestranda | Zelador | Canalizador | Encenador | Motorista
  nl: Gastvrouw | IJsmeester | Hovenier | Verslaggever | Vrijwilliger | Loodgieter | Predikant
  nordic: Fastighetsskötare | Badmästare | Sportreporter | Viceforstander | Sähkömies | Kordegn | Kirketjener | Isännöitsijä | Suntio | Snickare | Tandplejer
  cs, sk: masér | kronikářka | řidič | stavbyvedoucí | truhlář | účtovníčka | čašník
  pl: sołtys | spedytor | rejestratorka | woźny | geodeta | kierowca | ratownik | piekarz | kosztorysant
  hu: óvónő | villanyszerelő | szakács | fodrász | ügyintéző | fényképész | borász
  ro: Șofer | Bucătar | Dirijor | Tâmplar | Diacon | Psiholog | Ghid
  tr: Muhtar | Şoför | Aşçı | Tercüman | Çiçekçi | Rehber | Üye
  ru, uk: Прораб | Завхоз | Водитель | Повар | Вчитель | Кухар | Сторож | Экскурсовод
  el: Τοπογράφος | Δασκάλα | Φαρμακοποιός | Μάγειρας | Ξεναγός | Κηπουρός | Ψάλτης
  he, ar: טכנאי | צלמת | ראש החוג | مدرب | سائق | مترجمة | صيدلي
  ja, zh, ko: 料理長 | 歯科衛生士 | 杜氏 | 院长 | 摄影师 | 館長 | 사무장 | 집사 | 바리스타 | 노무사
  `
    .trim()
    .split("\n")
    .map((line) => line.trim().split(": "))
    .map(([language = "", titles = ""]) => [language, titles.split(" | ")] as const),
)("trades are positions in %s", (_language, titles) => {
  expect(titles.filter((title) => !isRead(title))).toEqual([]);
});

test.each([
  "Peluquería",
  "Metzgerei",
  "Pasticceria",
  "Boulangerie",
  "Fotografie",
  "Truhlářství",
  "Fryzjerstwo",
  "Парикмахерская",
  "Κομμωτήριο",
  "Guided tours",
  "Head Office",
])("%s is a house or a trade, and nobody's position", (text) => {
  expect(isRead(text)).toBe(false);
});

test.each([
  ["Treasurer", true],
  ["Footpaths Warden", true],
  ["Sales", false],
  ["Vertrieb", false],
])("whether %s says who somebody is", (text, isTitle) => {
  expect(meaningOf(text).isTitle).toBe(isTitle);
});
