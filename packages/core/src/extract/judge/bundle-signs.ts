import type { MachineSign } from "./machine-sign.ts";
import { siteDomain } from "./site-domain.ts";

/** Who makes the libraries that bundles hold, and writes an address of theirs into what a library says. */
const LIBRARY_DOMAINS: ReadonlySet<string> = new Set([
  "ag-grid.com",
  "algolia.com",
  "amcharts.com",
  "apryse.com",
  "auth0.com",
  "ckeditor.com",
  "cksource.com",
  "devexpress.com",
  "feross.org",
  "froala.com",
  "fullcalendar.io",
  "greensock.com",
  "handsontable.com",
  "highcharts.com",
  "highsoft.com",
  "mui.com",
  "npmjs.com",
  "okta.com",
  "posthog.com",
  "primefaces.org",
  "pspdfkit.com",
  "syncfusion.com",
  "telerik.com",
  "tiny.cloud",
  "vercel.com",
]);

/** "Like", as languages say it before what something is to look like. */
const LIKE =
  "like(?: this)?|such as|as in|in the form(?: of)?|wie|comme|como|come|zoals|som|jak|jako|ako|kuten|mint|ca|gibi|как|як|όπως";
/** An address, as forms call it. */
const MAIL_ADDRESS =
  "(?:e-?mail|mail(?:adresse)?|address|adresse?|direcci[oó]n|correo|indirizzo|endereço|adres|courriel|почт[аы]|адрес|邮箱|メール|이메일)";
/** "Not valid", as forms say it of an entry, with the address as a word beside it. */
const WRONG_ENTRY = [
  `(?:in|un)?valid ${MAIL_ADDRESS}`,
  `\\b(?:no|not an?) (?:e-?mail )?address\\b`,
  `g[üu]ltige[nrs]? ${MAIL_ADDRESS}`,
  `keine ${MAIL_ADDRESS}`,
  `${MAIL_ADDRESS}[^.!?]{0,30}(?:(?:in|un)?valid[aoe]?|inv[aá]lid[ao]|v[aá]lid[ao]|non valid[ao]|ung[üu]ltig|ongeldig|ogiltig|ugyldig|nieprawidłowy|neplatn[áý]|geçersiz)(?![a-z])`,
  `(?:geldig|giltig|gyldig|poprawny|platn[ýou]{1,2}|geçerli bir) ${MAIL_ADDRESS}`,
  `(?:корректный|некорректный|правильный|неверный) (?:адрес|e-?mail)`,
  `有效的?(?:电子)?邮箱|有効なメール|유효한 이메일`,
].join("|");
/** What leads to an address that is to be written to, whatever is said before. */
const LEADING_WORD = "(?:at|to|us|via|on|an|unter|per|à|a|al|aan|naar|op|til|till|na|do|по|на)";

/** What only files of scripts tell: what libraries bring with them. */
export const BUNDLE_SIGNS: readonly MachineSign[] = [
  {
    name: "the maker of a library",
    why: "Its licences, errors and help name it on every site that uses it; its own site is another matter.",
    rule: "third party",
    all: [{ of: "registrable", pattern: /./ }],
    unless: ({ registrable }, _candidate, siteHost) =>
      !LIBRARY_DOMAINS.has(registrable) || siteDomain(siteHost) === registrable,
    examples: [
      { text: "support@mui.com", method: "bundle" },
      { text: "jo.tallow@highsoft.com", method: "bundle", isInMarkup: true },
    ],
    keep: [
      { text: "support@mui.com", method: "bundle", siteHost: "www.mui.com" },
      { text: "support@mui.com", method: "text" },
      { text: "support@tallowick.com", method: "bundle" },
    ],
  },
  {
    name: "packed data",
    why: "Signs that no text has stand before letters again and again: it is a table or a program in few characters.",
    rule: "code",
    all: [{ of: "around", pattern: /(?:[^|#`~^{}!?]{0,60}[|#`~^{}!?]{1,9}[A-Za-z\d]){4}/ }],
    examples: [
      {
        text: "0L@tallow.pt",
        method: "bundle",
        before: "RusuUd|Yt-1A+#ArmaAtn(IvoOb] ",
        after: " t!Z`uZdola~2At",
      },
    ],
    keep: [
      {
        text: "ann@acme.com",
        method: "bundle",
        before: "Questions? Ideas? Write to ",
        after: "! We answer.",
      },
      { text: "0L@tallow.pt", method: "text", before: "a|b#c~d^e " },
    ],
  },
  {
    name: "a domain that says that it is made up",
    why: "Programs bring people and messages along for trying them out.",
    rule: "placeholder",
    all: [
      {
        of: "registrable",
        pattern: /^(?:fake|dummy|sample|mock)-?(?:e?mail|domain|company|site)?\.[a-z.]{2,10}$/,
      },
    ],
    unless: ({ registrable }, _candidate, siteHost) => siteDomain(siteHost) === registrable,
    examples: [
      { text: "email@fake.com", method: "bundle", before: "user_email: " },
      { text: "sam@dummymail.com", method: "bundle" },
    ],
    keep: [
      { text: "sam.lee@fakenham.com", method: "bundle" },
      { text: "email@fake.com", method: "bundle", siteHost: "www.fake.com" },
    ],
  },
  {
    name: "who commits a change",
    why: "Articles on programs tell Git who is writing, and mostly that is a program.",
    rule: "third party",
    all: [{ of: "before", pattern: /\buser\.email["']?[ =]\s?["'“]?$/i }],
    examples: [{ text: "actions@tallowick.com", method: "bundle", before: 'git config user.email "' }],
    keep: [
      { text: "sam.lee@tallowick.com", method: "bundle", before: "user.email: " },
      { text: "sam.lee@tallowick.com", method: "text", before: 'git config user.email "' },
    ],
  },
  {
    name: "what an entry is to look like",
    why: "What a form says of a wrong entry shows one; it stands in its script until then.",
    rule: "placeholder",
    all: [{ of: "before", pattern: new RegExp(`(?:^|[^\\p{L}])(?:${LIKE})[:,]?\\s{0,2}["'“„«(<]?$`, "iu") }],
    examples: [
      { text: "sam.lee@tallowick.com", method: "bundle", before: "That is no address. Write it like " },
      { text: "sam@tallowick.com", method: "bundle", before: "Geben Sie sie ein wie " },
      { text: "sam@tallowick.com", method: "bundle", before: "Saisissez-la comme: «" },
    ],
    keep: [
      { text: "sam.lee@tallowick.com", method: "bundle", before: "Would you like to know more? Mail " },
      { text: "sam.lee@tallowick.com", method: "text", before: "People like " },
    ],
  },
  {
    name: "what stands in a message on a wrong entry",
    why: "It says that an address is none, and shows one.",
    rule: "placeholder",
    all: [
      { of: "before", pattern: new RegExp(`(?:${WRONG_ENTRY})`, "iu") },
      { of: "before", pattern: new RegExp(`(?<!(?:^|[^\\p{L}])${LEADING_WORD}:?\\s{0,2})$`, "iu") },
    ],
    examples: [
      { text: "sam@tallowick.com", method: "bundle", before: "Please enter a valid email (" },
      { text: "sam@tallowick.com", method: "bundle", before: "That is not an address: " },
      { text: "sam@tallowick.com", method: "bundle", before: "Bitte eine gültige E-Mail-Adresse, " },
      { text: "sam@tallowick.com", method: "bundle", before: "L'adresse n'est pas valide (" },
      { text: "sam@tallowick.com", method: "bundle", before: "El correo no es válido, " },
    ],
    keep: [
      { text: "sam.lee@tallowick.com", method: "bundle", before: "Is your link not valid? Mail " },
      { text: "sam.lee@tallowick.com", method: "bundle", before: "From a valid email address write to " },
      { text: "sam.lee@tallowick.com", method: "text", before: "Please enter a valid email (" },
    ],
  },
];
