import { date, price } from "./dates-and-prices.ts";
import { FIRM_NUMBERS } from "./firm-numbers.ts";
import { createRandom, type Random } from "./random.ts";
import { RECORD_NUMBERS } from "./record-numbers.ts";
import { THING_NUMBERS } from "./thing-numbers.ts";
import { grouped, two } from "./written.ts";

const KINDS = [...FIRM_NUMBERS, ...THING_NUMBERS, ...RECORD_NUMBERS];
const DATED =
  "Stand|Updated|Mis à jour le|Actualizado|Aggiornato il|Data|Aktualizováno|Uppdaterad|Обновлено|Güncelleme|更新日|发布时间|등록일";
const PRICED = "Preis|Price|Prix|Precio|Prezzo|Cena|Cena s DPH|Pris|Цена|Fiyat|価格|价格|가격";
/** The share of lines that are a row of a table of figures. */
const TABLE_SHARE = 0.1;

/**
 * Lines full of numbers of which none is a telephone number, of so many bytes in all: whatever a search for telephone
 * numbers finds in them is a false answer. The same for one seed.
 */
export function otherNumberLines(bytes: number, seed: number): string[] {
  const random = createRandom(seed);
  const lines: string[] = [];
  for (let written = 0; written < bytes; ) {
    const line = random.next() < TABLE_SHARE ? tableRow(random) : textLine(random);
    lines.push(line);
    written += Buffer.byteLength(line) + 1;
  }
  return lines;
}

function textLine(random: Random): string {
  const parts = Array.from({ length: random.int(1, 4) }, () =>
    random.pick([numbered, numbered, numbered, dated, priced])(random),
  );
  return parts.join(random.pick([" · ", ", ", " | ", ". ", "  "]));
}

function numbered(random: Random): string {
  const { words, number } = random.pick(KINDS);
  return `${random.pick(words.split("|"))}${random.pick([" ", ": ", "\u00a0"])}${number(random)}`.trim();
}

function dated(random: Random): string {
  const time = random.pick(["", ` ${random.time()}`, `, ${random.time()}:${two(random.int(0, 59))}`]);
  return `${random.pick(DATED.split("|"))} ${date(random)}${time}`;
}

function priced(random: Random): string {
  const more = random.pick(["", ` (${price(random)})`, ` / ${random.int(2, 500)}`, ` – ${price(random)}`]);
  return `${random.pick(PRICED.split("|"))}: ${price(random)}${more}`;
}

function tableRow(random: Random): string {
  const cells = Array.from({ length: random.int(4, 9) }, () =>
    random.pick([
      random.digits(random.int(1, 7)),
      `${random.int(0, 99)},${random.int(0, 9)}`,
      grouped(random.digits(random.int(4, 7)), 3, random.pick([" ", ".", ","])),
      `${random.int(-40, 40)}`,
      "–",
    ]),
  );
  return [String(random.year()), ...cells].join(random.pick(["\t", " | ", ";", "  "]));
}
