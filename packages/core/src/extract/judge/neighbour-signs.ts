import type { MachineSign } from "./machine-sign.ts";

/** The beginning of a telephone number: two groups of digits, or one that is long or stands in brackets. */
const PHONE_NUMBER = /(?:\d[\s().-]{1,3}\d{1,6}|\d{3}|[+(]\d{1,6})[\s().-]{0,3}$/;

/** What the text around an address, or what of it sticks to it, tells. */
export const NEIGHBOUR_SIGNS: readonly MachineSign[] = [
  {
    name: "a unique id",
    why: "RFC 5545's date and time, and serial numbers without a letter: who invents unique ids writes those.",
    rule: "message id",
    all: [{ of: "local", pattern: /^\d{8}t\d{4,6}z?(?:[.-]|$)|^\d+(?:[.-]\d+)+$|^\d{10,}\.[a-z0-9]/ }],
    examples: [{ text: "20260901T090000-77@ridgeback-conf.org" }, { text: "4411-9921@zephyrwold.org" }],
    keep: [{ text: "80041277@qq.com" }, { text: "4411-9921@zephyrwold.org", method: "structured_data" }],
  },
  {
    name: "the value of a field for unique ids",
    why: "A reference may be a person; one between angle brackets is a message.",
    rule: "message id",
    all: [
      {
        of: "before",
        pattern:
          /(?:^|[^a-z])(?:(?:message-?id|content-?id|uid)["']? ?[:=] ?["']?<?|(?:in-reply-to|references) ?: ?<)[^\s<>"'&]{0,50}$/i,
      },
    ],
    examples: [
      { text: "CA+x9Q@mail.acme.com", before: "Message-ID: <" },
      { text: "open-day@zephyrwold.org", before: "UID:" },
      { text: "abc123@mail.gmail.com", before: "Message-ID: <CAF=" },
    ],
    keep: [
      { text: "ann@acme.com", before: "References: " },
      { text: "ann@acme.com", before: "/contact?uid=12&email=", method: "link" },
    ],
  },
  {
    name: "the user and host of a URL",
    why: "They stand right after a scheme, or after a scheme and a name; but many write mailto://.",
    rule: "user info",
    all: [
      {
        of: "before",
        pattern: /(?<![a-z])(?!mailto:)[a-z][a-z0-9+.-]{1,49}:\/\/(?:[^\s/@"'<>]{0,50}:)?$/i,
      },
    ],
    examples: [
      { text: "deploy@gitlab.acme.com", before: "remote: ssh://" },
      { text: "secret@ftp.acme.com", before: "ftp://ann:" },
    ],
    keep: [
      { text: "dock@northquay-marina.ie", before: "mailto://" },
      { text: "dock@northquay-marina.ie", before: "See https://acme.com/?to=" },
    ],
  },
  {
    name: "an identifier under another scheme",
    why: "Names in chats and telephone networks look like addresses.",
    rule: "handle",
    all: [
      {
        of: "before",
        pattern: /(?:^|[^a-z])(?:acct|sips?|xmpp|jabber|im|matrix|msnim|ssh|sftp|scp|rsync|cid|mid):$/i,
      },
    ],
    examples: [{ text: "ann@chat.acme.com", before: "xmpp:" }],
    keep: [
      { text: "ann@acme.com", before: "Gossip:" },
      { text: "ann@acme.com", before: "Mail:" },
    ],
  },
  {
    name: "a name in a social network",
    why: "It begins with an at sign of its own, which ends no other address.",
    rule: "handle",
    all: [{ of: "before", pattern: /(?:^|[^\p{L}\p{N}])@$/u }],
    examples: [{ text: "emberline@mastodon.social", before: "Find us: @" }],
    keep: [{ text: "work@tallowick.io", before: "ann@" }],
  },
  {
    name: "the end of what dots cut off",
    why: "They stand in the place of its first letters; four dots and more, or some behind a label, lead there.",
    rule: "masked",
    all: [
      {
        of: "before",
        pattern:
          /(?<!\.|mail|contact|kontakt|correo|courriel)\.{2,3}$|(?<!…|mail|contact|kontakt|correo|courriel)…{1,2}$/i,
      },
    ],
    examples: [
      { text: "son@gmail.com", before: "by jo..." },
      { text: "son@gmail.com", before: "by jo…" },
    ],
    keep: [
      { text: "ann@acme.com", before: "Write to Ann. " },
      { text: "ann@acme.com", before: "Bookings ....." },
      { text: "ann@acme.com", before: "E-Mail..." },
      { text: "ann@acme.com", before: "E-Mail…" },
      { text: "ann@acme.com", before: "E-mail ……………" },
    ],
  },
  {
    name: "what a written-out dot stands before",
    why: "The mailbox begins before it: r (dot) amsel@acme.com.",
    rule: "masked",
    all: [
      {
        of: "before",
        pattern: /[\p{L}\p{N}] {0,3}[[({<] ?(?:dot|\.|punkt|punto|ponto|point|punt|kropka) ?[\])}>] {0,3}$/iu,
      },
    ],
    examples: [{ text: "amsel@acme.com", before: "Write to r (dot) " }],
    keep: [{ text: "ann@acme.com", before: "Turn at (point) A: " }],
  },
  {
    name: "what stars go on with",
    why: "A dot or an at sign after stars tells that letters stood in their place.",
    rule: "masked",
    all: [{ of: "after", pattern: /^[*•●]+[.@]/ }],
    examples: [{ text: "ann@acme.co", after: "**.uk" }],
    keep: [{ text: "ann@acme.com", after: "* required" }],
  },
  {
    name: "the end of what stars cut off",
    why: "They stand in the place of letters after a letter; one bullet may divide a list.",
    rule: "masked",
    all: [{ of: "before", pattern: /[\p{L}\p{N}](?:\*+|[•●]{2,})$/u }],
    examples: [{ text: "son@gmail.com", before: "jo*" }],
    keep: [{ text: "ann@acme.com", before: "Berlin •", after: "•Room 2" }],
  },
  {
    name: "what stars stand before and not behind",
    why: "Two and more on both sides are bold type in plain text.",
    rule: "masked",
    all: [
      { of: "before", pattern: /[*•●]{2}$/ },
      { of: "around", pattern: /(?<![*•●])([*•●]{2,})\n(?!\1)/ },
    ],
    examples: [{ text: "son@gmail.com", before: "Write to ***" }],
    keep: [{ text: "ann@acme.com", before: "Write to **", after: "** today" }],
  },
  {
    name: "the letter of an escape",
    why: "After a backslash that nobody undid it belongs to the escape.",
    rule: "glued",
    all: [
      { of: "local", pattern: /^[bfnrtvux\d]/ },
      { of: "before", pattern: /\\$/ },
    ],
    examples: [{ text: "nnews@tallowick.io", before: '"text":"\\', method: "json" }],
    keep: [{ text: "dock@northquay-marina.ie", before: "\\" }],
  },
  {
    name: "the end of a telephone number that begins before",
    why: "Digits follow digits, and letters those.",
    rule: "glued",
    all: [
      { of: "local", pattern: /^\d{3,}[^\d.@_+-]/ },
      { of: "before", pattern: PHONE_NUMBER },
    ],
    examples: [{ text: "0123dock@northquay-marina.ie", before: "+353 1 555 " }],
    keep: [
      { text: "2020vision@optics.dev", before: "Write to " },
      { text: "365grad@acme.com", before: "Room 12 " },
    ],
  },
  {
    name: "a number behind a hash sign",
    why: "A word before the two tells that they are a part of the mailbox, which is not all here: ssa#43@acme.com.",
    rule: "glued",
    all: [
      { of: "local", pattern: /^\d+$/ },
      { of: "before", pattern: /\p{L}#$/u },
    ],
    examples: [{ text: "43@acme.com", before: "Write to ssa#" }],
    keep: [{ text: "43@acme.com", before: "Write to #" }],
  },
  {
    name: "a telephone number",
    why: "Digits in groups, with a letter right behind, are glued to a mailbox.",
    rule: "glued",
    all: [{ of: "local", pattern: /^\d+(?:-\d+)+[a-z]/ }],
    examples: [{ text: "555-0142crew@peakline-roofing.com" }],
    keep: [{ text: "24-help@acme.com" }],
  },
];
