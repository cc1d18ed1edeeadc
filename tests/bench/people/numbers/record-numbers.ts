import type { NumberKind } from "./number-kind.ts";
import { fours, two } from "./written.ts";

/** Numbers of results, rates, hashes, cars, parcels, files, hours and years. */
export const RECORD_NUMBERS: readonly NumberKind[] = [
  {
    words: "Anschrift|Sitz|Siège|Sede|Siedziba|Sídlo|Адрес|Adres",
    number: (random) =>
      random.pick([
        `${random.digits(5)} ${random.pick("Musterstadt|Lyon|Madrid|Torino|İzmir|Helsinki".split("|"))}`,
        `${random.digits(2)}-${random.digits(3)} ${random.pick(["Łódź", "Gdynia"])}`,
        `${random.digits(3)} ${random.digits(2)} ${random.pick(["Brno", "Malmö", "Αθήνα"])}`,
        `${random.digits(4)} ${random.pick("Wien|Bern|Oslo|Aarhus|Budapest|Antwerpen".split("|"))}`,
        `${random.digits(4)} AB Utrecht`,
        `${random.digits(6)}, г. Москва`,
        `〒${random.digits(3)}-${random.digits(4)} 東京都`,
        `${random.letters(2)}${random.int(1, 9)} ${random.int(1, 9)}${random.letters(2)} London`,
        `Springfield, IL ${random.digits(5)}-${random.digits(4)}`,
      ]),
  },
  {
    words: "MwSt.|VAT rate|TVA|Zins|Rabat|Sleva|Скидка|İndirim|割引|折扣",
    number: (random) =>
      random.pick([
        `${random.int(1, 99)} %`,
        `${random.int(0, 99)},${random.digits(2)}%`,
        `-${random.int(5, 70)}%`,
        `${random.int(1, 9)}.${random.digits(2)}–${random.int(10, 19)}.${random.digits(2)} %`,
        `%${random.int(1, 99)}`,
      ]),
  },
  {
    words: "Commit|SHA-256|Checksum|ETag|Trace ID|Session",
    number: (random) =>
      random.pick([
        random.hex(40),
        random.hex(64),
        random.hex(7),
        random.hex(32),
        `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`,
      ]),
  },
  {
    words:
      "Kennzeichen|Plate|Immatriculation|Matrícula|Targa|Nr rej.|SPZ|Reg.nr|Госномер|Plaka|車両番号|车牌",
    number: (random) =>
      random.pick([
        `B-${random.letters(2)} ${random.digits(4)}`,
        `${random.letters(2)}-${random.digits(3)}-${random.letters(2)}`,
        `WX ${random.digits(5)}`,
        `${random.letters(3)} ${random.digits(3)}`,
        `34 ${random.letters(2)} ${random.digits(4)}`,
        `品川 ${random.digits(3)} さ ${random.digits(2)}-${random.digits(2)}`,
        `${random.digits(4)} ${random.letters(3)}`,
      ]),
  },
  {
    words:
      "Sendungsnummer|Tracking|N° de suivi|Nº de seguimiento|Numer przesyłki|Číslo zásilky|Kollinummer|Трек-номер|Kargo takip no|お問い合わせ伝票番号|运单号|송장번호",
    number: (random) =>
      random.pick([
        `1Z${random.digits(3)}${random.letters(2)}${random.digits(10)}`,
        `RR${random.digits(9)}DE`,
        fours(random.digits(12)),
        `${random.digits(4)}-${random.digits(4)}-${random.digits(4)}`,
        random.digits(20),
        `JD0${random.digits(17)}`,
      ]),
  },
  {
    words:
      "Aktenzeichen|Case|Dossier|Expediente|Sygn. akt|Sp. zn.|Diarienr|Дело №|Esas No|事件番号|案号|CPV|Parcel",
    number: (random) =>
      random.pick([
        `${random.int(1, 12)} O ${random.int(1, 999)}/${two(random.int(0, 26))}`,
        `II CSK ${random.int(1, 999)}/${two(random.int(0, 26))}`,
        `${random.year()}/${random.digits(4)}`,
        `А40-${random.digits(6)}/${random.year()}`,
        `${random.digits(8)}-${random.int(0, 9)}`,
        `${random.digits(2)}:${random.digits(2)}:${random.digits(7)}:${random.digits(3)}`,
        `C-${random.digits(3)}/${two(random.int(0, 26))}`,
      ]),
  },
  {
    words:
      "Geöffnet|Open|Ouvert|Horario|Orario|Godziny otwarcia|Otevřeno|Öppettider|Часы работы|Çalışma saatleri|営業時間|营业时间|영업시간",
    number: (random) =>
      random.pick([
        `${random.time()}–${random.time()}`,
        `${random.int(6, 11)}.00-${random.int(12, 22)}.30`,
        `${random.int(6, 11)}h30–${random.int(12, 20)}h`,
        `${random.int(1, 5)}-${random.int(6, 7)} / ${random.time()} - ${random.time()} / ${random.time()} - ${random.time()}`,
        `${random.int(6, 11)} a.m.–${random.int(1, 11)} p.m.`,
      ]),
  },
  {
    words: "©|Copyright|Seit|Since|Depuis|Od roku|С|創業",
    number: (random) =>
      random.pick([
        `${random.year()}`,
        `${random.int(1990, 2010)}–${random.int(2011, 2026)}`,
        `${random.int(1990, 2010)}-${random.int(2011, 2026)}, ${random.int(2011, 2026)}`,
      ]),
  },
];
