import type { MachineSign } from "./machine-sign.ts";
import { isKnownContact } from "./told-contact.ts";

/** "For example", as languages write it out or short. */
const FOR_EXAMPLE =
  "for example|for instance|example|e\\.g\\.|par exemple|p\\. ?ex\\.|zum beispiel|beispiel|z\\. ?b\\.|bijvoorbeeld|bijv\\.|por ejemplo|ejemplo|p\\. ?ej\\.|por exemplo|exemplo|ad esempio|per esempio|esempio|na przykład|np\\.|například|např\\.|napríklad|napr\\.|till exempel|t\\. ?ex\\.|for eksempel|f\\. ?eks\\.|esimerkiksi|esim\\.|például|pl\\.|de exemplu|örneğin|örn\\.|например|напр\\.|наприклад|π\\. ?χ\\.|例如|例えば|예를 들어|예|مثال|לדוגמה";

/** What tells of a text that an address in it is no contact's but a sample, or no address but a name. */
export const SAMPLE_SIGNS: readonly MachineSign[] = [
  {
    name: "what follows “for example”",
    why: "Hints at a field and messages about a wrong address show what one looks like.",
    rule: "placeholder",
    all: [
      {
        of: "before",
        pattern: new RegExp(`(?:^|[^\\p{L}])(?:${FOR_EXAMPLE})[:：,]?\\s{0,2}["'“„«(<]?$`, "iu"),
      },
    ],
    examples: [
      { text: "paulatallow@domaine.com", before: "Par exemple " },
      { text: "paula@gmail.com", before: "Zadajte e-mailovú adresu. Napríklad ", method: "script" },
      { text: "paula@tallowick.com", before: "Your address (e.g. " },
      { text: "paula@tallowick.com", before: "z. B.: " },
    ],
    keep: [
      { text: "paula@tallowick.com", before: "For example, write to " },
      { text: "paula@tallowick.com", before: "Counterexample " },
      { text: "paula@tallowick.com", before: "Example: ", method: "mailto" },
    ],
  },
  {
    name: "a name in a chat network with its label",
    why: "Jabber's names have a domain, too, and few of their servers take mail.",
    rule: "handle",
    all: [{ of: "before", pattern: /(?:^|[^a-z])(?:jabber|xmpp|jid)(?:[ -]id)? ?[:：] ?$/i }],
    examples: [{ text: "7107102@tallowchat.cc", before: "Skype: ann Jabber: " }],
    keep: [
      { text: "ann@acme.com", before: "Jabber: ann@acme.com, mail: " },
      { text: "ann@acme.com", before: "We use Jabber. Mail: " },
    ],
  },
  {
    name: "a word with the sign in the place of a letter",
    why: "Comments and lists of words write what is not to be read so, and a sentence goes on without a blank: sh@t.is",
    rule: "masked",
    all: [
      {
        of: "text",
        pattern:
          /^(?:sh@t|cr@p|f@ck|f@g|f@ggot|tw@t|d@mn|h@te|b@d|b@stard|n@zi|r@pe|wh@t|th@t)\.[a-z]{2,3}$/i,
      },
    ],
    unless: isKnownContact,
    examples: [
      { text: "sh@t.is", before: "lol that " },
      { text: "wh@t.me", before: "for so " },
    ],
    keep: [{ text: "sh@tallowick.is" }, { text: "b@d.de", before: "E-mail: " }],
  },
  {
    name: "a name in Bluesky",
    why: "Every user has a host of the network's, and none of them takes mail.",
    rule: "handle",
    all: [{ of: "registrable", pattern: /^bsky\.social$/ }],
    examples: [{ text: "ann@tallowick.bsky.social", method: "spelled_out" }],
    keep: [{ text: "ann@social.com", method: "spelled_out" }],
  },
  {
    name: "a service of Mail.ru",
    why: "The portal calls its services so, and its mailboxes have Latin names.",
    rule: "handle",
    all: [
      { of: "registrable", pattern: /^mail\.ru$/ },
      { of: "text", pattern: /^(?:[^@\x20-\x7e]|(?:Rating|Top|Agent)@Mail\.ru$)/i },
    ],
    examples: [
      { text: "Рейтинг@Mail.ru", method: "attribute" },
      { text: "Rating@Mail.ru", method: "attribute" },
    ],
    keep: [
      { text: "paula@mail.ru", method: "attribute" },
      { text: "top.paula@mail.ru", method: "attribute" },
    ],
  },
  {
    name: "the name of a file with its copy's number",
    why: "Browsers kept cookies in files called after the user, the host and a number in square brackets.",
    rule: "asset name",
    all: [{ of: "after", pattern: /^\[\d{1,3}\]\.[a-z\d]{2,4}(?![a-z\d])/i }],
    examples: [{ text: "ann@adserver.com", after: "[1].txt" }],
    keep: [{ text: "ann@acme.com", after: "[1]. Call us" }],
  },
  {
    name: "a copy's number in a list of files",
    why: "Alone it is a footnote; behind a file that has one, too, it is the next file's.",
    rule: "asset name",
    all: [
      { of: "after", pattern: /^\[\d{1,3}\]/ },
      { of: "before", pattern: /\[\d{1,3}\]\.[a-z\d]{2,4}\s/i },
    ],
    examples: [{ text: "ann@adserver.com", before: "ann@acme.com[2].txt ", after: "[1]" }],
    keep: [{ text: "ann@acme.com", before: "Write to Ann[2] at ", after: "[1]" }],
  },
];
