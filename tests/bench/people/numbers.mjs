// Prints about 1 MB of lines full of numbers of which none is a telephone number: whatever a search for telephone
// numbers finds in them is a false answer. The seed is fixed, so that each run prints the same lines.
//   node tests/bench/people/numbers.mjs > numbers.txt

const BYTES = 1_000_000;

let state = 20241117;
/** mulberry32: a number from 0 to below 1. */
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const int = (from, to) => from + Math.floor(random() * (to - from + 1));
const pick = (list) => list[int(0, list.length - 1)];
const digits = (n) => Array.from({ length: n }, (_, i) => (i === 0 ? int(1, 9) : int(0, 9))).join("");
const hex = (n) => Array.from({ length: n }, () => "0123456789abcdef"[int(0, 15)]).join("");
const letters = (n) => Array.from({ length: n }, () => "ABCDEFGHJKLMNPRSTUVWXYZ"[int(0, 22)]).join("");
const two = (n) => String(n).padStart(2, "0");
const grouped = (text, size, mark) => text.replace(new RegExp(`\\B(?=(.{${size}})+$)`, "g"), mark);
const fours = (text) => text.replace(/(.{4})(?=.)/g, "$1 ");

const year = () => int(1952, 2026);
const time = () => `${two(int(0, 23))}:${two(int(0, 59))}`;
const date = () => {
  const [y, m, d] = [year(), int(1, 12), int(1, 28)];
  return pick([
    `${y}-${two(m)}-${two(d)}`,
    `${two(d)}.${two(m)}.${y}`,
    `${d}. ${m}. ${y}`,
    `${two(d)}/${two(m)}/${y}`,
    `${m}/${d}/${y}`,
    `${y}/${two(m)}/${two(d)}`,
    `${two(d)}-${two(m)}-${y}`,
    `${y}.${two(m)}.${two(d)}.`,
    `${y}年${m}月${d}日`,
    `${y}년 ${m}월 ${d}일`,
    `${two(d)}.${two(m)}.${two(y % 100)}`,
    `${y}-${two(m)}-${two(d)}T${time()}:${two(int(0, 59))}Z`,
    `${y}${two(m)}${two(d)}`,
  ]);
};
const amount = () => {
  const whole = String(pick([int(1, 99), int(100, 9_999), int(10_000, 999_999), int(1_000_000, 99_999_999)]));
  const cents = two(int(0, 99));
  return pick([
    `${grouped(whole, 3, ".")},${cents}`,
    `${grouped(whole, 3, ",")}.${cents}`,
    `${grouped(whole, 3, " ")},${cents}`,
    `${grouped(whole, 3, "\u00a0")},${cents}`,
    `${grouped(whole, 3, "'")}.${cents}`,
    `${grouped(whole, 3, " ")}`,
    `${grouped(whole, 3, ".")},-`,
    `${whole},${cents}`,
    whole,
  ]);
};
const price = () =>
  pick([
    () => `${amount()} €`,
    () => `€${amount()}`,
    () => `EUR ${amount()}`,
    () => `$${amount()}`,
    () => `US$ ${amount()}`,
    () => `£${amount()}`,
    () => `${amount()} zł`,
    () => `${amount()} PLN`,
    () => `${amount()} Kč`,
    () => `${amount()} kr`,
    () => `kr ${amount()}`,
    () => `SEK ${amount()}`,
    () => `CHF ${amount()}`,
    () => `${amount()} ₽`,
    () => `${amount()} грн`,
    () => `${amount()} TL`,
    () => `₺${amount()}`,
    () => `${amount()} Ft`,
    () => `${amount()} lei`,
    () => `¥${amount()}`,
    () => `${amount()}円`,
    () => `NT$${amount()}`,
    () => `${amount()}원`,
    () => `₩${amount()}`,
    () => `R$ ${amount()}`,
    () => `₹${amount()}`,
  ])();

/** How sites name a kind of number, in ten languages and a few more (parted by bars), and the numbers they name so. */
const KINDS = [
  [
    "Bestellnummer|Order no.|N° de commande|Pedido n.º|Ordine n.|Nr zamówienia|Číslo objednávky|Ordernummer|Заказ №|Sipariş No|ご注文番号|订单号|주문번호",
    () =>
      pick([
        digits(8),
        digits(10),
        `${year()}-${digits(5)}`,
        `${digits(3)}-${digits(7)}-${digits(7)}`,
        `#${digits(6)}`,
        `SO${digits(8)}`,
      ]),
  ],
  [
    "Rechnung Nr.|Invoice|Facture n°|Factura núm.|Fattura n.|Faktura nr|Faktura č.|Fakturanummer|Счёт №|Fatura No|請求書番号|发票号码|세금계산서",
    () =>
      pick([
        `RE-${year()}-${digits(4)}`,
        `${two(int(1, 12))}/${year()}/${digits(4)}`,
        digits(9),
        `FV ${digits(3)}/${two(int(1, 12))}/${year()}`,
        `INV ${digits(4)} ${digits(4)}`,
      ]),
  ],
  [
    "Kundennummer|Customer no.|N° client|N.º de cliente|Codice cliente|Nr klienta|Zákaznické číslo|Kundnummer|Лицевой счёт|Müşteri No|お客様番号|客户编号|고객번호",
    () =>
      pick([
        digits(7),
        digits(10),
        `${digits(3)} ${digits(3)} ${digits(3)}`,
        `K-${digits(6)}`,
        `${digits(4)}-${digits(4)}-${digits(2)}`,
      ]),
  ],
  [
    "HRB|Registered in England no.|RCS Lyon|CIF|REA MI|KRS|IČO|Org.nr|ОГРН|Mersis No|法人番号|统一社会信用代码|사업자등록번호|Y-tunnus|CVR|Cégjegyzékszám|ΓΕΜΗ|REGON|CUI",
    () =>
      pick([
        digits(6),
        digits(8),
        digits(9),
        `0000${digits(6)}`,
        `${digits(3)} ${digits(3)} ${digits(3)}`,
        `${digits(6)}-${digits(4)}`,
        digits(13),
        `${digits(3)}-${digits(2)}-${digits(5)}`,
        `${two(int(1, 20))}-09-${digits(6)}`,
        `${digits(7)}-${int(0, 9)}`,
        digits(16),
      ]),
  ],
  [
    "USt-IdNr.|VAT|TVA intracommunautaire|NIF-IVA|P.IVA|NIP|DIČ|Momsreg.nr|ИНН|Vergi No|Adószám|ΑΦΜ|登録番号|税号",
    () =>
      pick([
        `DE${digits(9)}`,
        `GB ${digits(3)} ${digits(4)} ${digits(2)}`,
        `FR ${digits(2)} ${digits(9)}`,
        digits(11),
        `${digits(3)}-${digits(3)}-${digits(2)}-${digits(2)}`,
        `CZ${digits(8)}`,
        `SE${digits(10)}01`,
        `${digits(10)} / ${digits(9)}`,
        `${digits(8)}-2-${two(int(1, 44))}`,
        `T${digits(13)}`,
      ]),
  ],
  [
    "IBAN|Konto|Account|Compte|Cuenta|Numer rachunku|Číslo účtu|Bankgiro|Р/с|Hesap No|口座番号|银行账号|계좌번호|Számlaszám",
    () =>
      pick([
        fours(`DE${digits(20)}`),
        `PL${digits(26)}`,
        fours(`FR${digits(25)}`),
        `${digits(2)} ${fours(digits(24))}`,
        `${digits(10)}/${digits(4)}`,
        `${digits(4)}-${digits(4)}`,
        digits(20),
        `${digits(8)}-${digits(8)}-${digits(8)}`,
        `普通 ${digits(7)}`,
        `${digits(4)} ${digits(4)} ${digits(4)} ${digits(4)} ${digits(3)}`,
      ]),
  ],
  [
    "BIC|SWIFT|BLZ|Sort code|Clearing|БИК|ABA",
    () =>
      pick([
        `${letters(4)}DE${letters(2)}XXX`,
        `${digits(3)} ${digits(3)} ${digits(2)}`,
        `${two(int(1, 99))}-${two(int(1, 99))}-${two(int(1, 99))}`,
        `04${digits(7)}`,
        digits(4),
      ]),
  ],
  [
    "ISBN|ISSN|EAN|GTIN|ASIN|DOI|PMID|UPC|JAN",
    () =>
      pick([
        `978-${int(0, 9)}-${digits(3)}-${digits(5)}-${int(0, 9)}`,
        `${digits(4)}-${digits(4)}`,
        digits(13),
        `978${digits(10)}`,
        `B0${digits(8)}`,
        `10.${digits(4)}/s${digits(5)}-0${two(int(10, 26))}-0${digits(4)}-${int(0, 9)}`,
        digits(8),
        digits(12),
      ]),
  ],
  [
    "Seriennummer|Serial no.|N° de série|Núm. de serie|Matricola|Numer seryjny|Sériové číslo|Serienummer|Серийный номер|Seri No|製造番号|序列号|일련번호",
    () =>
      pick([
        `SN ${digits(4)}-${digits(4)}-${digits(4)}`,
        `${letters(2)}${digits(9)}`,
        digits(12),
        `${digits(2)}${letters(1)}${digits(6)}`,
        `${digits(5)}.${digits(3)}.${digits(3)}`,
      ]),
  ],
  [
    "Art.-Nr.|Part no.|Réf.|Ref.|Cod. art.|Indeks|Kód|Art.nr|Артикул|Ürün kodu|型番|型号|품번",
    () =>
      pick([
        `${digits(3)}.${digits(3)}.${digits(2)}`,
        `${letters(2)}-${digits(4)}-${two(int(0, 99))}`,
        `${digits(2)} ${digits(4)} ${digits(3)}`,
        `0${digits(3)}-${digits(3)}-${digits(4)}`,
        `${digits(6)}/${int(1, 9)}`,
        `M${int(3, 24)}x${int(8, 120)} DIN ${digits(3)}`,
      ]),
  ],
  [
    "Version|Firmware|Build|Release|Wersja|Verze|Версия|Sürüm|バージョン|版本",
    () =>
      pick([
        `${int(0, 9)}.${int(0, 99)}.${int(0, 999)}`,
        `${int(1, 9)}.${int(0, 20)}.${int(0, 20)}-rc.${int(1, 9)}`,
        `${year()}.${int(1, 12)}.${int(0, 9)}`,
        `10.0.${digits(5)}.${digits(4)}`,
        `v${int(1, 99)}`,
      ]),
  ],
  [
    "Koordinaten|GPS|Coordonnées GPS|Coordenadas|Współrzędne|Souřadnice|Координаты|Koordinat|緯度経度|坐标",
    () =>
      pick([
        `${int(35, 69)}.${digits(6)}, ${int(2, 60)}.${digits(6)}`,
        `N ${int(35, 69)}° ${int(1, 59)}' ${int(0, 59)}.${digits(2)}" E ${int(2, 60)}° ${int(1, 59)}' ${int(0, 59)}.${digits(2)}"`,
        `-${int(1, 55)}.${digits(4)} / -${int(35, 79)}.${digits(4)}`,
        `@${int(35, 69)}.${digits(7)},${int(2, 60)}.${digits(7)},17z`,
      ]),
  ],
  [
    "IP|IP-Adresse|Server|Adresse IP|Adres IP|IP-адрес",
    () =>
      pick([
        `${int(1, 223)}.${int(0, 255)}.${int(0, 255)}.${int(1, 254)}`,
        `192.168.${int(0, 255)}.${int(1, 254)}:8${digits(3)}`,
        `2001:db8:${hex(4)}:${hex(4)}::${hex(2)}`,
        `10.${int(0, 255)}.0.0/16`,
      ]),
  ],
  [
    "Maße|Size|Dimensions|Medidas|Misure|Wymiary|Rozměry|Mått|Размеры|Ölçüler|寸法|尺寸|크기",
    () =>
      pick([
        `${int(10, 400)} x ${int(10, 400)} x ${int(1, 90)} mm`,
        `${int(1, 9)},${digits(2)} m²`,
        `${grouped(digits(5), 3, " ")} m³`,
        `${int(1, 900)}–${int(901, 3000)} kg`,
        `${int(100, 999)}/${int(30, 80)} R${int(13, 22)} ${int(70, 120)}H`,
        `${digits(4)} mAh`,
        `${int(110, 240)} V / 50-60 Hz`,
        `${int(1920, 7680)}×${int(1080, 4320)} px`,
      ]),
  ],
  [
    "S.|pp.|p.|págs.|s.|str.|С.|ss.|頁|页",
    () =>
      pick([
        `${int(1, 400)}–${int(401, 999)}`,
        `${int(1000, 4000)}-${int(4001, 9999)}`,
        `${int(1, 99)}(${int(1, 12)}):${int(1, 400)}–${int(401, 900)}`,
        `vol. ${int(1, 140)}, no. ${int(1, 12)}, ${digits(6)}`,
      ]),
  ],
  [
    "Ergebnis|Result|Score|Résultat|Resultado|Wynik|Výsledek|Resultat|Счёт|Sonuç|試合結果|比分|결과",
    () =>
      pick([
        `${int(0, 6)}:${int(0, 6)} (${int(0, 3)}:${int(0, 3)})`,
        `${int(0, 7)}-${int(0, 7)} ${int(0, 7)}-${int(0, 7)} ${int(0, 7)}-${int(0, 7)}`,
        `${int(1, 59)}.${two(int(0, 99))}`,
        `1:${two(int(30, 59))}:${two(int(0, 59))},${int(0, 9)}`,
        `25:${int(10, 23)}, 22:25, 25:${int(10, 23)}`,
        `${int(60, 120)}-${int(60, 120)}`,
      ]),
  ],
  [
    "Anschrift|Sitz|Siège|Sede|Siedziba|Sídlo|Адрес|Adres",
    () =>
      pick([
        `${digits(5)} ${pick("Musterstadt|Lyon|Madrid|Torino|İzmir|Helsinki".split("|"))}`,
        `${digits(2)}-${digits(3)} ${pick(["Łódź", "Gdynia"])}`,
        `${digits(3)} ${digits(2)} ${pick(["Brno", "Malmö", "Αθήνα"])}`,
        `${digits(4)} ${pick("Wien|Bern|Oslo|Aarhus|Budapest|Antwerpen".split("|"))}`,
        `${digits(4)} AB Utrecht`,
        `${digits(6)}, г. Москва`,
        `〒${digits(3)}-${digits(4)} 東京都`,
        `${letters(2)}${int(1, 9)} ${int(1, 9)}${letters(2)} London`,
        `Springfield, IL ${digits(5)}-${digits(4)}`,
      ]),
  ],
  [
    "MwSt.|VAT rate|TVA|Zins|Rabat|Sleva|Скидка|İndirim|割引|折扣",
    () =>
      pick([
        `${int(1, 99)} %`,
        `${int(0, 99)},${digits(2)}%`,
        `-${int(5, 70)}%`,
        `${int(1, 9)}.${digits(2)}–${int(10, 19)}.${digits(2)} %`,
        `%${int(1, 99)}`,
      ]),
  ],
  [
    "Commit|SHA-256|Checksum|ETag|Trace ID|Session",
    () => pick([hex(40), hex(64), hex(7), hex(32), `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`]),
  ],
  [
    "Kennzeichen|Plate|Immatriculation|Matrícula|Targa|Nr rej.|SPZ|Reg.nr|Госномер|Plaka|車両番号|车牌",
    () =>
      pick([
        `B-${letters(2)} ${digits(4)}`,
        `${letters(2)}-${digits(3)}-${letters(2)}`,
        `WX ${digits(5)}`,
        `${letters(3)} ${digits(3)}`,
        `34 ${letters(2)} ${digits(4)}`,
        `品川 ${digits(3)} さ ${digits(2)}-${digits(2)}`,
        `${digits(4)} ${letters(3)}`,
      ]),
  ],
  [
    "Sendungsnummer|Tracking|N° de suivi|Nº de seguimiento|Numer przesyłki|Číslo zásilky|Kollinummer|Трек-номер|Kargo takip no|お問い合わせ伝票番号|运单号|송장번호",
    () =>
      pick([
        `1Z${digits(3)}${letters(2)}${digits(10)}`,
        `RR${digits(9)}DE`,
        fours(digits(12)),
        `${digits(4)}-${digits(4)}-${digits(4)}`,
        digits(20),
        `JD0${digits(17)}`,
      ]),
  ],
  [
    "Aktenzeichen|Case|Dossier|Expediente|Sygn. akt|Sp. zn.|Diarienr|Дело №|Esas No|事件番号|案号|CPV|Parcel",
    () =>
      pick([
        `${int(1, 12)} O ${int(1, 999)}/${two(int(0, 26))}`,
        `II CSK ${int(1, 999)}/${two(int(0, 26))}`,
        `${year()}/${digits(4)}`,
        `А40-${digits(6)}/${year()}`,
        `${digits(8)}-${int(0, 9)}`,
        `${digits(2)}:${digits(2)}:${digits(7)}:${digits(3)}`,
        `C-${digits(3)}/${two(int(0, 26))}`,
      ]),
  ],
  [
    "Geöffnet|Open|Ouvert|Horario|Orario|Godziny otwarcia|Otevřeno|Öppettider|Часы работы|Çalışma saatleri|営業時間|营业时间|영업시간",
    () =>
      pick([
        `${time()}–${time()}`,
        `${int(6, 11)}.00-${int(12, 22)}.30`,
        `${int(6, 11)}h30–${int(12, 20)}h`,
        `${int(1, 5)}-${int(6, 7)} / ${time()} - ${time()} / ${time()} - ${time()}`,
        `${int(6, 11)} a.m.–${int(1, 11)} p.m.`,
      ]),
  ],
  [
    "©|Copyright|Seit|Since|Depuis|Od roku|С|創業",
    () =>
      pick([
        `${year()}`,
        `${int(1990, 2010)}–${int(2011, 2026)}`,
        `${int(1990, 2010)}-${int(2011, 2026)}, ${int(2011, 2026)}`,
      ]),
  ],
];

const sentence = () => {
  const [words, number] = pick(KINDS);
  return `${pick(words.split("|"))}${pick([" ", ": ", " ", ": ", "\u00a0"])}${number()}`.trim();
};
const dated = () =>
  `${pick("Stand|Updated|Mis à jour le|Actualizado|Aggiornato il|Data|Aktualizováno|Uppdaterad|Обновлено|Güncelleme|更新日|发布时间|등록일".split("|"))} ${date()}${pick(["", ` ${time()}`, `, ${time()}:${two(int(0, 59))}`])}`;
const priced = () =>
  `${pick(["Preis", "Price", "Prix", "Precio", "Prezzo", "Cena", "Cena s DPH", "Pris", "Цена", "Fiyat", "価格", "价格", "가격"])}: ${price()}${pick(["", ` (${price()})`, ` / ${int(2, 500)}`, ` – ${price()}`])}`;
const table = () => {
  const cells = Array.from({ length: int(4, 9) }, () =>
    pick([
      digits(int(1, 7)),
      `${int(0, 99)},${int(0, 9)}`,
      grouped(digits(int(4, 7)), 3, pick([" ", ".", ","])),
      `${int(-40, 40)}`,
      "–",
    ]),
  );
  return [String(year()), ...cells].join(pick(["\t", " | ", ";", "  "]));
};

let printed = 0;
const lines = [];
while (printed < BYTES) {
  const parts = Array.from({ length: int(1, 4) }, () =>
    pick([sentence, sentence, sentence, dated, priced])(),
  );
  const line = random() < 0.1 ? table() : parts.join(pick([" · ", ", ", " | ", ". ", "  "]));
  lines.push(line);
  printed += Buffer.byteLength(line) + 1;
}
process.stdout.write(`${lines.join("\n")}\n`);
