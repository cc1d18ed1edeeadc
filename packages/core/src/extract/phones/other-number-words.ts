import { wordTable } from "./word-table.ts";

/** Words before numbers that are no telephone's, by what they number. */
const WORDS = {
  bank: `iban. bic. swift. kto. konto. ~konto kontonr. ktonr. blz. bankleitzahl. rib. bankgiro. plusgiro. bankgirot. postgiro. sort-code.
    account. account-no. account-number. acct. routing. aba. cuenta. ccc. conta. účet. účtu. rachunku. konta. számlaszám.
    bankszámla. счёт. счет. р-с. к-с. рахунок. сметка. hesap. ~銀行 ~口座 ~账号 ~帳號 ~계좌 clabe. paybill. swish. vipps. bizum. twint.`,
  register: `hrb. hra. gnr. vr. vr-nr. handelsregister. registernummer. register. registre. registro. rejestr. rekisteri. reg. reg-nr. regnr.
    regon. krs. nip. pesel. siret. siren. rcs. ape. naf. rm. gisa-zahl. gisa. fn. zvr. zvr-zahl. ust. ust-id. ust-idnr. ust-id-nr. ustid. ustidnr. uid. uid-nr. atu.
    mwst. mwst-nr. steuernummer. steuer-nr. st-nr. stnr. vat. vat-no. vat-id. vat-number. tva. btw. btw-nr. nif. cif. nie. dni. cnpj. cpf. nipc. p-iva. piva. iva.
    partita-iva. codice-fiscale. cf. c-f. rea. kvk. kvk-nr. kvk-nummer. rsin. cvr. cvr-nr. se-nr. org-nr. orgnr. organisationsnummer. organisasjonsnummer.
    org-no. y-tunnus. alv. ičo. ico. ič. dič. dic. ič-dph. adószám. cégjegyzékszám. kod-fiskalny. cui. reg-com. инн. кпп. огрн. огрнип. окпо.
    оквэд. єдрпоу. іпн. еик. булстат. αφμ. α-φ-μ. γεμη. vergi. vergi-no. mersis. mersis-no. ticaret-sicil. sicil. sicil-no. ח-פ. ע-מ. سجل.
    ~法人番号 ~登録番号 ~許可番号 ~免許 ~統一編號 ~統編 ~信用代码 ~备案 ~icp备 ~등록번호 ~통신판매 charity. charity-no. charity-number. company. company-no. company-number.
    company-reg. registered. registration. registration-number. duns. tax-id. abn. acn. gst. gstin. nzbn. crn. oib. pib. matični. jib. licence. license. lizenz.
    zulassung. npi. permit. legs. ide. pwz.`,
  goods: `art-nr. artnr. artikel. ~artikelnummer article. item-no. sku. ean. gtin. upc. mpn. isbn. issn. doi. ~bestellnummer ~bestellnr bestell-nr.
    order-no. order-number. ordernr. auftrag. auftragsnr. rechnung. rechnungsnr. rechnungsnummer. invoice. facture. factura. fattura. faktura. zamówienie.
    objednávka. kundennummer. kunden-nr. ref. réf. ref-no. referenz. reference. référence. referencia. kennziffer. model. modell. modelo. modèle. serial.
    seriennummer. teilenummer. part-no. código. codigo. code. cod. kod. код. артикул. арт. cpv. ~品番 ~型番 ~商品番号 ~商品編號 ~单号 ~單號 ~编号 ~編號 id. nr. no. n. №. #.
    ticket. bug. issue. build. rev. revision. version. ver. v. numer. číslo. номер. serie. lot. charge.`,
  place: `plz. zip. postcode. postal. postfach. po-box. p-o-box. pobox. apartado. bp. cp. c-p. boîte-postale. code-postal. postnr. psč. 〒. ~郵便番号
    ~邮编 ~郵遞區號 ~우편번호 индекс. lat. lon. lng. latitude. longitude. gps. koordinaten. coordinates. coordenadas. öffnungszeiten. datum. copyright. ©.`,
  law: `az. aktenzeichen. gz. geschäftszahl. bverfg. §. celex. pmid. pmcid. pubmed. arxiv. orcid. nct. cas. ec-no. din. patent. nfz. grant.`,
} as const;

const otherWords = wordTable(WORDS, ["bank", "register", "goods", "place", "law"]);

/** Where the last word of a short text ends that numbers something else; 0 where none does. */
export function otherWordEnd(text: string): number {
  return otherWords(text).at(-1)?.end ?? 0;
}
