import { type TextTokens, wordTable } from "./word-table.ts";

/** Words before numbers that are no telephone's, by what they number. */
const WORDS = {
  bank: `iban. bic. swift. kto. konto. spendenkonto kontoinhaber kontonr. ktonr. blz. bankleitzahl. rib. bankgiro. plusgiro. bankgirot. postgiro. sort-code.
    ~銀行账 ~계좌번호 stan-konta rib. girokonto bankverbindung. τραπεζ λογαριασμ bankas bankkonto kontonummer pankki tilinumero rekeningnummer rek. compte. comptes. cuentas.
    account. account-no. account-number. acct. routing. aba. cuenta. ccc. conta. účet. účtu. rachunku. konta. számlaszám.
    bankszámla. счёт. счет. р-с. к-с. рахунок. сметка. hesap. ~銀行 ~口座 ~账号 ~帳號 ~계좌 clearing. clabe. paybill. swish. vipps. bizum. twint.`,
  register: `hrb. hra. gnr. vr. vr-nr. handelsregister. registernummer. register. registre. registro. rejestr. rekisteri. reg. reg-nr. regnr.
    regon. krs. nip. pesel. siret. siren. rcs. ape. naf. rm. gisa-zahl. gisa. fn. zvr. zvr-zahl. ust. ust-id. ust-idnr. ust-id-nr. ustid. ustidnr. uid. uid-nr. atu.
    mwst. mwst-nr. steuernummer. steuer-nr. st-nr. stnr. vat. vat-no. vat-id. vat-number. tva. btw. btw-nr. nif. cif. nie. dni. cnpj. cpf. nipc. p-iva. piva. iva.
    partita-iva. codice-fiscale. cf. c-f. rea. kvk. kvk-nr. kvk-nummer. rsin. cvr. cvr-nr. se-nr. org-nr. orgnr. organisationsnummer. organisasjonsnummer.
    org-no. y-tunnus. verkkolaskuosoite. ovt-tunnus. alv. ičo. ico. ič. dič. dic. ič-dph. adószám. cégjegyzékszám. kod-fiskalny. cui. reg-com. инн. кпп. огрн. огрнип. окпо.
    оквэд. єдрпоу. іпн. еик. булстат. αφμ. α-φ-μ. γεμη. vergi. vergi-no. mersis. mersis-no. ticaret-sicil. sicil. sicil-no. ח-פ. ע-מ. سجل.
    ~法人番号 ~登録番号 ~許可番号 ~免許 ~統一編號 ~統編 ~信用代码 ~备案 ~icp备 ~등록번호 ~통신판매 charity. charity-no. charity-number. company. company-no. company-number.
    company-reg. registered. registration. registration-number. duns. tax-id. abn. acn. gst. gstin. iec. nzbn. crn. oib. pib. matični. jib. licence. license. lizenz.
    zulassung. npi. permit. legs. ide. pwz. momsreg. momsreg-nr. moms-nr. org-number. ~信用代碼 ~사업자 ~税号 ~稅號 ~注册号 ~許可証 rekisterinumero registreerim
    reg-číslo identifikační identifikačné daňové adatlap nyilvántartási regkood. registrikood. reg-kood. регистр свидетельств ліцензі лиценз αριθμός-μητρώου mat-br. pdv.`,
  goods: `art-nr. artnr. artikel. ~artikelnummer article. item-no. sku. ean. gtin. upc. mpn. isbn. issn. doi. ~bestellnummer ~bestellnr bestell-nr.
    asin. jan-code. indeks. indeksu. kód. kódy. kódu. kodu. katalog katalogové cikkszám rendelésszám ürün ~형번 ~품번 ~모델 ~型号 ~型號 ~伝票 ~货号 ~貨號 ~产品 артикулу κωδικός
    tuotenumero tilausnumero varenr. varenummer. tootekood prekės šifra cod-produs. tracking. sendungsnr. paketnummer. sledování trackingnr. отслежив трек. firmware. wersja.
    verze. sürüm. ~バージョン ~版本 версия. версія. verzia. verzió. versio. release. matricola. matrícula. serijska sériové výrobní seri. sarjanumero.
    preis. price. prix. precio. prezzo. preço. cena. ceny. ár. hinta. pris. prijs. цена. ціна. fiyat. preț. τιμή. ~価格 ~가격 ~价格 ~價格 ~序列号 ~案号 ~案號
    codice-cliente. código-cliente. código-de-cliente. numero-cliente. número-de-cliente. client-no. client-id. customer-no. customer-number. customer-id. numer-klienta.
    order-no. order-number. ordernr. auftrag. auftragsnr. rechnung. rechnungsnr. rechnungsnummer. invoice. facture. factura. fattura. faktura. zamówienie.
    objednávka. kundennummer. kunden-nr. ref. réf. ref-no. referenz. reference. référence. referencia. kennziffer. model. modell. modelo. modèle. serial.
    seriennummer. teilenummer. part-no. código. codigo. code. cod. kod. код. артикул. арт. cpv. ~品番 ~型番 ~商品番号 ~商品編號 ~单号 ~單號 ~编号 ~編號 id. nr. no. n. №. #.
    ~qq ~微信号 ticket. bug. issue. build. rev. revision. version. ver. v. numer. číslo. номер. serie. lot. charge.`,
  place: `plz. zip. postcode. postal. postfach. po-box. p-o-box. pobox. apartado. bp. cp. c-p. boîte-postale. code-postal. postnr. psč. 〒. ~郵便番号
    ~邮编 ~郵遞區號 ~우편번호 индекс. lat. lon. lng. latitude. longitude. gps. ~koordin coordinates. coordonnées. coordenadas. coordinate. współrzęd souřadnic súradnic координат ~緯度 ~経度 ~坐标 ~座標 ~좌표 συντεταγ
    ip. ip-adresse. ip-address. ip-адрес. server. parzelle. flurstück. öffnungszeiten. datum. copyright. ©.`,
  law: `case. case-no. dossier. expediente. sygn. az. aktenzeichen. gz. geschäftszahl. bverfg. §. celex. pmid. pmcid. pubmed. arxiv. orcid. nct. cas. ec-no. din. patent. nfz. grant.`,
} as const;

const otherWords = wordTable(WORDS, ["bank", "register", "goods", "place", "law"]);

/** Words for a number of any kind, right before one: `Fakturanummer`, `発票号码`. */
const ANY_NUMBER =
  /(?:nummers?|nummern|nummeret|numret|numro|番号|番號|号码|號碼|編號|编号|单号|單號|案号|案號|번호|계산서)[\s:：.#-]{0,4}$/iu;
/** What comes before them where the number is one to call: words of telephones are other tables'. */
const TO_CALL =
  /(?:^-?|[^\p{L}-]|tel|fax|kontakt|contact|service|zentral|direkt|info|journ?|bereitschafts?|not|doorkies|kunden(?:service|dienst)|連絡先?|聯絡|联系|咨询|諮詢|연락처?|문의|상담|대표|vårt|vår)$/iu;
/** Characters of a word before one of them that are looked at: words that say what is called are shorter. */
const MAX_WORD_CHARS = 30;

/** Where a text ends with a word for a number that is no telephone's by the rest of the word; 0 where it does not. */
export function numberedEnd(text: string): number {
  const { index } = ANY_NUMBER.exec(text) ?? {};
  return index === undefined || TO_CALL.test(text.slice(Math.max(0, index - MAX_WORD_CHARS), index))
    ? 0
    : text.length;
}

/** Where the last word of a short text ends that numbers something else; 0 where none does. */
export function otherWordEnd(text: TextTokens): number {
  return otherWords(text).at(-1)?.end ?? 0;
}
