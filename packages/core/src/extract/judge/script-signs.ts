import type { MachineSign } from "./machine-sign.ts";

/** Words of interfaces: positions, events and parts of a page. */
const CODE_WORD =
  "left|right|top|bottom|center|middle|start|end|begin|load(?:start|ed|end)?|canplay|play(?:ing|back)?|paused?|ended|seek(?:ing|ed)?|click|dblclick|tap|touch(?:start|end|move)?|mouse(?:down|up|over|out)|hover|focus|blur|change|input|submit|key(?:down|up)|scroll|resize|open|close|show|hide|enter|leave|error|abort|progress|timeupdate|waiting|stalled|header|footer|sidebar|content|body|wrapper|container|item|index|value|node|parent|child|prev|next|first|last|self|window|document|event|target|video|audio|player|modal|menu|tab|update|toggle|select|mount|ready|init|drag|drop|refresh|reset|render|expand|collapse|dialog|popup";
/** Words of interfaces that things on a page are called by, and nothing that happens to them. */
const WIDGET_WORD = "button|checkbox|dropdown|icon|slider|thumbnail|toggle|tooltip|widget";

/** What only the strings of scripts, JSON and attributes tell: identifiers of programs, joined by an at sign. */
export const SCRIPT_SIGNS: readonly MachineSign[] = [
  {
    name: "a number in the place of a name",
    why: "Programs join the number of a record and a host so; people have such a mailbox where numbers are given out, or where a key or a label says mail, and neither markup nor an attribute for readers shows records.",
    rule: "identifier",
    all: [
      { of: "local", pattern: /^\d+$/ },
      {
        of: "registrable",
        pattern:
          /^(?!(?:qq|foxmail|163|126|139|yeah|wo|189|sina|sohu|tom|21cn|263|compuserve|icloud)\.(?:com|net|cn)$)/,
      },
      { of: "context", pattern: /^(?!.{0,200}(?:mail|e-?post|correo|courriel|contact|kontakt))/i },
    ],
    unless: (_parts, { isInMarkup, method }) => isInMarkup === true || method === "attribute",
    examples: [
      { text: "26@kr.tallowick-news.com", method: "script", context: "26@kr.tallowick-news.com" },
      { text: "20041277@acme.com", method: "json" },
    ],
    keep: [
      { text: "80041277@qq.com", method: "script" },
      { text: "4712@acme.com", method: "script", isInMarkup: true },
      { text: "4711@acme.com", method: "json", context: "contactEmail: 4711@acme.com" },
      { text: "4711@acme.com", method: "text" },
      { text: "4711@acme.com", method: "attribute" },
      { text: "ann26@acme.com", method: "script" },
    ],
  },
  {
    name: "the slot of an ad server",
    why: "A long number stands before the sign, and behind it a host that is numbered and has a label of one letter.",
    rule: "identifier",
    all: [
      { of: "local", pattern: /\d{5}$/ },
      { of: "domain", pattern: /^[a-z]{0,20}\d[a-z\d]{1,40}\.(?:[a-z]{1,20}\.)?[a-z]\.[a-z\d-]{1,63}\./ },
    ],
    examples: [
      { text: "otv-20650107@2915d.v.tallowads.net", method: "script" },
      { text: "otv-20650107@2915d.v.tallowads.net", method: "script", isInMarkup: true },
      { text: "pv-20417733@5c1d8.r.tallowads.net", method: "json" },
    ],
    keep: [
      { text: "ann-20650@mx2.acme.com", method: "script" },
      { text: "otv-20650107@2915d.v.tallowads.net", method: "mailto" },
    ],
  },
  {
    name: "the number of an ad",
    why: "It stands before the sign, called an ad, and behind it a numbered host.",
    rule: "identifier",
    all: [
      { of: "local", pattern: /^ads?[-_]?\d{5}/ },
      { of: "domain", pattern: /^[a-z]{1,20}\d{1,4}\./ },
    ],
    examples: [{ text: "ad-1234567@node7.tallowads.net", method: "script" }],
    keep: [
      { text: "ad-1234567@acme.com", method: "script" },
      { text: "ad-2026@node7.acme.com", method: "script" },
      { text: "ann-1234567@node7.acme.com", method: "script" },
    ],
  },
  {
    name: "an account of web analytics",
    why: "Google's accounts have numbers of this form, and the site's domain stands beside them.",
    rule: "identifier",
    all: [{ of: "local", pattern: /^ua-\d{4,12}-\d{1,4}$/ }],
    examples: [{ text: "UA-991406-1@acme.com", method: "script" }],
    keep: [{ text: "ua-991406@acme.com", method: "script" }],
  },
  {
    name: "a random key",
    why: "Small letters, capitals and digits take turns in a long run, as base64 makes them.",
    rule: "identifier",
    all: [
      { of: "text", pattern: /^[^@]{24}/ },
      { of: "text", pattern: /^[A-Z]{0,64}(?:[^A-Z@]{1,64}[A-Z]{1,64}){4}/ },
      { of: "text", pattern: /^[^@]{0,64}\d[A-Z]/ },
    ],
    examples: [{ text: "hQbZmMvJufOxsRWWhUuM8.pk.4Cowj8.6Y1yQ@x.tallowads.com", method: "script" }],
    keep: [
      { text: "franziska-spritzler-rd-cde-781-user@acme.com", method: "script" },
      { text: "HarbourBooksAndPaperCustomerDesk@acme.com", method: "script" },
      { text: "McAnnLee2nd@acme.com", method: "script" },
    ],
  },
  {
    name: "the end of a key in base64",
    why: "Its padding stands right before, with a dot that goes on with the path of a property.",
    rule: "identifier",
    all: [{ of: "before", pattern: /[A-Za-z\d+/]={1,2}\.$/ }],
    examples: [{ text: "body.content@filter.media", before: "LTA3MTY2OThjZWJhYQ==.", method: "script" }],
    keep: [{ text: "ann@acme.com", before: "?to=", method: "script" }],
  },
  {
    name: "a path of properties",
    why: "Its steps are named as in a program, with an index between them.",
    rule: "identifier",
    all: [{ of: "text", pattern: /@[a-z]{1,40}[A-Z][A-Za-z]{0,40}\.\d{1,4}\.[a-z]{2,20}$/ }],
    examples: [{ text: "pageBody.content@filterEmpty.15.media", method: "script" }],
    keep: [
      { text: "ann@vip.163.com", method: "script" },
      { text: "ann@harbourBooks.media", method: "script" },
    ],
  },
  {
    name: "a constant",
    why: "Programs write constants in capitals with underscores; who writes an address in capitals writes all of it so.",
    rule: "identifier",
    all: [{ of: "text", pattern: /^[A-Z\d]{1,40}(?:_[A-Z\d]{1,40}){1,10}@(?=[^@]{0,255}[a-z])/ }],
    examples: [{ text: "ARTICLE_SIDEBAR@tallowick.media", method: "script" }],
    keep: [
      { text: "PR_OFFICE@ACME.COM", method: "script" },
      { text: "Press_Office@acme.com", method: "script" },
    ],
  },
  {
    name: "words of an interface alone",
    why: "Positions and events are joined by signs, and the last word is a suffix by chance.",
    rule: "code",
    all: [
      { of: "local", pattern: new RegExp(`^(?:${CODE_WORD})$`) },
      {
        of: "domain",
        pattern: new RegExp(
          `^(?:${CODE_WORD}|${WIDGET_WORD})\\.(?!(?:com|net|org|info|edu|gov|biz)$)[a-z]{3,20}$`,
        ),
      },
    ],
    examples: [
      { text: "Left@Right.Top", method: "script" },
      { text: "loadstart@play.play", method: "script" },
      { text: "Left@Center.Top", method: "attribute" },
      { text: "hover@button.link", method: "script" },
      { text: "update@modal.open", method: "script" },
    ],
    keep: [
      { text: "play@right.com", method: "script" },
      { text: "ann@play.top", method: "script" },
      { text: "play@tallowick.top", method: "script" },
      { text: "event@player.it", method: "script" },
      { text: "ann@button.link", method: "script" },
      { text: "open@button.com", method: "script" },
    ],
  },
  {
    name: "one letter at a provider of free mail",
    why: "Providers give no mailbox so short; scripts that know providers try them so.",
    rule: "placeholder",
    all: [
      { of: "local", pattern: /^[a-z\d]$/ },
      { of: "registrable", pattern: /^(?:gmail|googlemail|hotmail|yahoo|outlook|live|aol|icloud)\.com$/ },
    ],
    examples: [{ text: "x@hotmail.com", method: "script" }],
    keep: [
      { text: "xy@hotmail.com", method: "script" },
      { text: "x@hotmail.com", method: "text" },
      { text: "x@mail.acme.com", method: "script", siteHost: "acme.com" },
    ],
  },
  {
    name: "packed code",
    why: "Three signs that neither text nor URLs have stand before it without a blank between.",
    rule: "code",
    all: [
      { of: "before", pattern: /^\S{8,50}$/ },
      { of: "before", pattern: /^[^`~$^]{0,50}(?:[`~$^][^`~$^]{0,50}){3}/ },
    ],
    examples: [{ text: "ref@Qn.tc", before: "k4=~p2`w`7$y)`H=`w`7!", method: "script" }],
    keep: [
      { text: "ann@acme.com", before: "Pay ~$20 or $30 to ", method: "script" },
      { text: "ann@acme.com", before: "https://acme.com/~desk/?to=", method: "script" },
    ],
  },
  {
    name: "the value of a key for samples",
    why: "The key says that it fills a field in which readers write their own.",
    rule: "placeholder",
    all: [{ of: "context", pattern: /^\w{0,80}(?:placeholder|dummy|(?:^|_)example(?:_|:))\w{0,40}:? /i }],
    examples: [
      { text: "jo@tallowick.com", method: "json", context: "SIGNUP_EMAIL_PLACEHOLDER: jo@tallowick.com" },
      { text: "jo@tallowick.com", method: "json", context: "emailPlaceholder: jo@tallowick.com" },
    ],
    keep: [{ text: "ann@acme.com", method: "json", context: "email: ann@acme.com" }],
  },
];
