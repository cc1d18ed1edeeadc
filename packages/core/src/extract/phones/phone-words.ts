import type { PhoneKind } from "./phone.ts";
import { type TableWord, type TextTokens, tokensOf, wordTable } from "./word-table.ts";

/** Words before a number by what answers there, of some forty languages, and signs of a telephone. */
const WORDS: Readonly<Record<PhoneKind, string>> = {
  fax: `~📠 ~fax ~faks ~факс ~φαξ ~传真 ~傳真 ~ファックス ~ファクス ~ファクシミリ ~팩스 ~فاكس ~فکس ~نمابر ~פקס ~โทรสาร ~แฟกซ์ ~फैक्स facs. facsimile
    telecop télécop telekopi bréfsími myndsendir belgegeçer belgeç f.`,
  whatsapp:
    "~whatsapp ~ватсап ~вотсап ~вацап ~واتساب ~ווטסאפ ~ワッツアップ whats-app whattsapp watsapp whats. wapp",
  mobile: `~📱 ~handy mobil. mobile mobiel mobiltel mobilní mobilný mobiln mobilus mobilais mobilā mobilsím mob. mobi. natel gsm. cell. cellphone cellular
    cellul cel. celul port. portable. portatile móvil movil móbil mòbil telemóvel telemovel telem. telm. tlm. tlmv. komór kom. komorkowy matkap kännyk farsím cep. cep-tel hp.
    ~携帯 ~手机 ~手機 ~移动电话 ~行動電話 ~行动电话 ~휴대 ~핸드폰 ~모바일 моб. мобил мобільн сот. сотов κινητ κιν. ~נייד ~جوال ~محمول ~موبايل ~همراه ~موبایل ~มือถือ di-động đtdđ. dđ.
    मोबाइल mobitel мобилен m.`,
  office: `☎. ✆. ~📞 ~telefon ~telefoon ~telephone ~téléphone ~teléfono ~telefono ~telefone ~telèfon ~телефон ~τηλέφων ~τηλεφων ~tālrun ~talrun ~puhelin ~puhelu
    ~hotline ~helpline ~phone ~電話 ~电话 ~전화 ~هاتف ~تليفون ~تلفن ~טלפון ~โทร ~दूरभाष ~फोन ~总机 ~總機 ~代表 ~座机 ~热线 ~熱線 ~專線 ~专线 ~客服 ~联系方式 ~聯絡方式 ~予約 ~受付 ~フリーダイヤル ~フリーコール ~ナビダイヤル
    ~fernsprech ~rufnummer ~durchwahl vermittlung. zentrale. switchboard hot-line điện-thoại tổng-đài gọi. đt. sđt. tel tél. téls. telf tlf. tlfn. tfno. tfn. tlph. tph. ph. fon. fono. fone. tf. τηλ. тел
    sími sími. p. t. puh. doorkies doorkiesnummer call. call-us. ring. ring-oss rufen anrufen anruf appelez appeler llámanos llama llame chiama chiamare ligue zadzwo volejte zavolejte hívjon
    bel. bel-ons ara. arayın hubungi telp. tlp. hotlajn infoline infolin linka. direct. direct-line direct-dial direkt. office. landline festnetz fixnet fixe. fijo. fisso. fixo.
    op-het-nummer. unter-der-nummer. unter-nummer. au-numéro. al-número. al-numero. pelo-número. pod-numerem. na-čísle. på-nummer. the-number. по-номеру. за-номером.
    stacjonarny pevná toll-free tollfree freephone contact-number notruf notfall notdienst bereitschaft störungsdienst emergency. customer-service reservations. réservation.
    centralino numero-verde centralita central. centrala. centrála. ústředna ústředňa kontor. växel. vx. vaihde sentralbord omstilling reception. recepción. recepce. recepcja. rezeption.
    standard. standardul santral sms. звон позвон дзвон телефонуйте gratuit. vert. sans-frais. gratuito. gratuita.`,
};

/** The more telling first: a word that two know is the first one's. */
const KINDS = ["fax", "whatsapp", "mobile", "office"] as const;
const words = wordTable(WORDS, KINDS);

/** A word of a text that says what a number is. */
export type KindWord = TableWord<PhoneKind>;

/** The words of a short text that say what answers at a number, in their order. */
export function kindWords(text: string): KindWord[] {
  return words(tokensOf(text));
}

/** Letters that stand for a word, which they do right before a number: `T +49 30 …`. */
const LETTER = /^[a-z]$/i;
const BEFORE_LETTER = /[.\-/]$/;
const BEHIND_LETTER = /^[.:)]?\s{0,2}$/;
/** Letters that a key begins with rather than that they name a number: `T7573701173487`, `PH-8996-08`, `VX 7771`. */
const KEY_LETTERS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{1,2}$/u;
const BEHIND_KEY_LETTERS = /^[-_]?(?:\d|$)|^ \d.*\p{L}{2}/u;

/** What stands between two words for one number: `Tel./Fax`, `Telefon und Fax`, `Tel. (mobil)`. */
const TOGETHER = /^[\s.,:/&+()|-]{0,5}(?:und|and|et|e|y|i|a|og|och|en|ja|és|и|και)?[\s.:/&+()-]{0,4}$/iu;

/**
 * What the words of a text say of the number behind them, by the nearest; undefined where there are none. Words for one
 * number that name telephone and fax mean the telephone, which answers at both.
 */
export function kindBefore(
  text: string,
  tokens: TextTokens = tokensOf(text),
): { readonly kind: PhoneKind; readonly end: number } | undefined {
  const found = words(tokens).filter(
    ({ start, end }) =>
      !(KEY_LETTERS.test(text.slice(start, end)) && BEHIND_KEY_LETTERS.test(text.slice(end))) &&
      (!LETTER.test(text.slice(start, end)) ||
        (BEHIND_LETTER.test(text.slice(end)) && !BEFORE_LETTER.test(text.slice(0, start)))),
  );
  const last = found.at(-1);
  if (last === undefined) return undefined;
  const kinds = new Set([last.kind]);
  for (let index = found.length - 2, next = last; index >= 0; index--) {
    const word = found[index];
    if (word === undefined || !TOGETHER.test(text.slice(word.end, Math.max(word.end, next.start)))) break;
    kinds.add(word.kind);
    next = word;
  }
  return { kind: kindOfTogether(kinds, last.kind), end: last.end };
}

function kindOfTogether(kinds: ReadonlySet<PhoneKind>, last: PhoneKind): PhoneKind {
  if (kinds.size === 1) return last;
  if (kinds.has("mobile")) return "mobile";
  if (kinds.has("fax")) return "office";
  return kinds.has("whatsapp") && last === "office" ? "office" : last;
}
