import type { NumberKind } from "./number-kind.ts";
import { fours, two } from "./written.ts";

/** Numbers of orders, invoices, customers, registers, taxes and banks. */
export const FIRM_NUMBERS: readonly NumberKind[] = [
  {
    words:
      "Bestellnummer|Order no.|N° de commande|Pedido n.º|Ordine n.|Nr zamówienia|Číslo objednávky|Ordernummer|Заказ №|Sipariş No|ご注文番号|订单号|주문번호",
    number: (random) =>
      random.pick([
        random.digits(8),
        random.digits(10),
        `${random.year()}-${random.digits(5)}`,
        `${random.digits(3)}-${random.digits(7)}-${random.digits(7)}`,
        `#${random.digits(6)}`,
        `SO${random.digits(8)}`,
      ]),
  },
  {
    words:
      "Rechnung Nr.|Invoice|Facture n°|Factura núm.|Fattura n.|Faktura nr|Faktura č.|Fakturanummer|Счёт №|Fatura No|請求書番号|发票号码|세금계산서",
    number: (random) =>
      random.pick([
        `RE-${random.year()}-${random.digits(4)}`,
        `${two(random.int(1, 12))}/${random.year()}/${random.digits(4)}`,
        random.digits(9),
        `FV ${random.digits(3)}/${two(random.int(1, 12))}/${random.year()}`,
        `INV ${random.digits(4)} ${random.digits(4)}`,
      ]),
  },
  {
    words:
      "Kundennummer|Customer no.|N° client|N.º de cliente|Codice cliente|Nr klienta|Zákaznické číslo|Kundnummer|Лицевой счёт|Müşteri No|お客様番号|客户编号|고객번호",
    number: (random) =>
      random.pick([
        random.digits(7),
        random.digits(10),
        `${random.digits(3)} ${random.digits(3)} ${random.digits(3)}`,
        `K-${random.digits(6)}`,
        `${random.digits(4)}-${random.digits(4)}-${random.digits(2)}`,
      ]),
  },
  {
    words:
      "HRB|Registered in England no.|RCS Lyon|CIF|REA MI|KRS|IČO|Org.nr|ОГРН|Mersis No|法人番号|统一社会信用代码|사업자등록번호|Y-tunnus|CVR|Cégjegyzékszám|ΓΕΜΗ|REGON|CUI",
    number: (random) =>
      random.pick([
        random.digits(6),
        random.digits(8),
        random.digits(9),
        `0000${random.digits(6)}`,
        `${random.digits(3)} ${random.digits(3)} ${random.digits(3)}`,
        `${random.digits(6)}-${random.digits(4)}`,
        random.digits(13),
        `${random.digits(3)}-${random.digits(2)}-${random.digits(5)}`,
        `${two(random.int(1, 20))}-09-${random.digits(6)}`,
        `${random.digits(7)}-${random.int(0, 9)}`,
        random.digits(16),
      ]),
  },
  {
    words:
      "USt-IdNr.|VAT|TVA intracommunautaire|NIF-IVA|P.IVA|NIP|DIČ|Momsreg.nr|ИНН|Vergi No|Adószám|ΑΦΜ|登録番号|税号",
    number: (random) =>
      random.pick([
        `DE${random.digits(9)}`,
        `GB ${random.digits(3)} ${random.digits(4)} ${random.digits(2)}`,
        `FR ${random.digits(2)} ${random.digits(9)}`,
        random.digits(11),
        `${random.digits(3)}-${random.digits(3)}-${random.digits(2)}-${random.digits(2)}`,
        `CZ${random.digits(8)}`,
        `SE${random.digits(10)}01`,
        `${random.digits(10)} / ${random.digits(9)}`,
        `${random.digits(8)}-2-${two(random.int(1, 44))}`,
        `T${random.digits(13)}`,
      ]),
  },
  {
    words:
      "IBAN|Konto|Account|Compte|Cuenta|Numer rachunku|Číslo účtu|Bankgiro|Р/с|Hesap No|口座番号|银行账号|계좌번호|Számlaszám",
    number: (random) =>
      random.pick([
        fours(`DE${random.digits(20)}`),
        `PL${random.digits(26)}`,
        fours(`FR${random.digits(25)}`),
        `${random.digits(2)} ${fours(random.digits(24))}`,
        `${random.digits(10)}/${random.digits(4)}`,
        `${random.digits(4)}-${random.digits(4)}`,
        random.digits(20),
        `${random.digits(8)}-${random.digits(8)}-${random.digits(8)}`,
        `普通 ${random.digits(7)}`,
        `${random.digits(4)} ${random.digits(4)} ${random.digits(4)} ${random.digits(4)} ${random.digits(3)}`,
      ]),
  },
  {
    words: "BIC|SWIFT|BLZ|Sort code|Clearing|БИК|ABA",
    number: (random) =>
      random.pick([
        `${random.letters(4)}DE${random.letters(2)}XXX`,
        `${random.digits(3)} ${random.digits(3)} ${random.digits(2)}`,
        `${two(random.int(1, 99))}-${two(random.int(1, 99))}-${two(random.int(1, 99))}`,
        `04${random.digits(7)}`,
        random.digits(4),
      ]),
  },
];
