import {
  AMBIGUOUS_DOMAINS,
  FILLER_LOCAL_PARTS,
  FREE_MAIL_NAMES,
  NAME_PARTS,
  PATTERN_LOCAL_PARTS,
  PLACEHOLDER_DOMAINS,
  SAMPLE_LOCAL_PARTS,
} from "./placeholder-words.ts";
import type { Refusal } from "./refusal.ts";

/** An address by what placeholders are made of. */
export type WrittenAddress = {
  readonly email: string;
  /** The local part without its tag. */
  readonly mailbox: string;
  readonly registrable: string;
  /** The registrable domain without its suffix and its hyphens. */
  readonly name: string;
};

export type PlaceholderSign = Refusal<string> & {
  readonly holds: (address: WrittenAddress) => boolean;
  /** Whether it is asked of addresses at the page's own domain, too, where all others may be real. */
  readonly onOwnDomain?: true;
};

const NAME_SEPARATOR = /[._-]/;
/** One letter over and over and then another: the local part and the domain's name of `aa@bb.cc`, put together. */
const TWO_LETTERS = /^([a-z])\1{1,5}([a-z])\2{1,5}$/;
/** Samples end in a suffix that everybody knows: info@site.com, but info@site.fr may be a firm. */
const KNOWN_SUFFIX = /\.(?:com|net|org|tld)$/;

/** What site builders and theme authors put into what they sell. */
const TEMPLATE_DOMAINS: ReadonlySet<string> = new Set([
  // Wix
  "mysite.com",
  "wixpress.com",
  // Canva
  "reallygreatsite.com",
  // TemplateMonster
  "demolink.org",
]);
const TEMPLATE_ADDRESSES: ReadonlySet<string> = new Set([
  // GoDaddy's builder
  "filler@godaddy.com",
  // The licence text of many web fonts
  "impallari@gmail.com",
  // A start-up's page of several free themes
  "support@startup.com",
]);

/** In this order: a template's address is called so, though it looks like a placeholder. */
export const PLACEHOLDER_SIGNS: readonly PlaceholderSign[] = [
  {
    name: "a call to write one's own",
    why: "Nobody has such a mailbox, whatever the domain.",
    rule: "placeholder",
    holds: ({ mailbox }) => PATTERN_LOCAL_PARTS.has(mailbox),
    onOwnDomain: true,
    examples: ["you@acme.com", "your-name@harbour-books.com", "jouwnaam+web@acme.nl"],
    keep: ["youssef@acme.com"],
  },
  {
    name: "the pattern of a firm's addresses",
    why: "It is made of parts of a name alone, and not of two initials.",
    rule: "placeholder",
    holds: ({ mailbox }) => isNamePattern(mailbox),
    onOwnDomain: true,
    examples: ["firstname.lastname@harbour-books.com", "v.nachname@harbour-books.com"],
    keep: ["f.l@harbour-books.com", "first@harbour-books.com", "nome.bianchi@acme.it"],
  },
  {
    name: "a domain of templates",
    why: "It came with a template or a site builder.",
    rule: "template default",
    holds: ({ registrable }) => TEMPLATE_DOMAINS.has(registrable),
    examples: ["info@mysite.com", "hello@reallygreatsite.com"],
    keep: ["info@mysites.com"],
  },
  {
    name: "an address of templates",
    why: "It came with a site builder or a font, at a domain where others have real ones.",
    rule: "template default",
    holds: ({ email }) => TEMPLATE_ADDRESSES.has(email),
    examples: ["filler@godaddy.com", "impallari@gmail.com"],
    keep: ["support@godaddy.com"],
  },
  {
    name: "a domain that stands for the reader's",
    why: "Its name says “your domain” or “sample company” in some language.",
    rule: "placeholder",
    holds: ({ name }) => PLACEHOLDER_DOMAINS.has(name),
    examples: ["jane@yourcompany.com", "ann@your-domain.com", "info@ihre-firma.de"],
    keep: ["ann@yours.com"],
  },
  {
    name: "words that programmers write for any other",
    why: "Foo, bar and their like stand on both sides of the sign.",
    rule: "placeholder",
    holds: ({ mailbox, registrable }) =>
      /^(?:foo|baz|qux|quux|foobar)$/.test(mailbox) && /\.(?:bar|foo)$/.test(registrable),
    examples: ["foo@tallowick.bar", "baz@qux.foo"],
    keep: ["bar@tallowick.bar", "foo@tallowick.com"],
  },
  {
    name: "two letters over and over",
    why: "They are typed to fill a field.",
    rule: "placeholder",
    holds: ({ mailbox, name }) => TWO_LETTERS.test(mailbox + name),
    examples: ["aa@bb.cc", "xxx@xxx.com"],
    keep: ["aa@bbc.com", "aaron@aa.com"],
  },
  {
    name: "an invented person, the surname as the domain",
    why: "John Doe and his like in other languages are written john@doe.com, too.",
    rule: "placeholder",
    holds: ({ mailbox, name }) => FILLER_LOCAL_PARTS.has(`${mailbox}.${name}`),
    examples: ["john@doe.com", "ola@nordmann.no", "max@mustermann.de"],
    keep: ["ann@nordmann.no"],
  },
  {
    name: "a filler at a domain that may stand for any",
    why: "Each may be real, both together are a sample.",
    rule: "placeholder",
    holds: ({ mailbox, name }) => FILLER_LOCAL_PARTS.has(mailbox) && AMBIGUOUS_DOMAINS.has(name),
    examples: [
      "user@domain.com",
      "yourfriend@email.com",
      "address@email.com",
      "tu@empresa.com",
      "nom@domaine.fr",
    ],
    keep: ["user@tallowick.io", "office@domaine.fr", "yourfriends@tallowick.com"],
  },
  {
    name: "a role or a first name at a domain that may stand for any",
    why: "Samples have them, but below a suffix that everybody knows; a domain called “domain” is one below any.",
    rule: "placeholder",
    holds: ({ mailbox, name, registrable }) =>
      SAMPLE_LOCAL_PARTS.has(mailbox) &&
      AMBIGUOUS_DOMAINS.has(name) &&
      (name === "domain" || KNOWN_SUFFIX.test(registrable)),
    examples: ["info@site.com", "info@domain.de"],
    keep: ["info@site.fr", "ann@site.com"],
  },
  {
    name: "the name of a domain that may stand for any, twice",
    why: "No firm calls its mailbox like that.",
    rule: "placeholder",
    holds: ({ mailbox, name }) => mailbox === name && AMBIGUOUS_DOMAINS.has(name),
    examples: ["teszt@teszt.hu", "null@null.com", "firma@firma.de"],
    keep: ["tallowick@tallowick.io"],
  },
  {
    name: "a filler at a free-mail provider",
    why: "Samples use a provider that everybody knows, and those mailboxes are nobody's.",
    rule: "placeholder",
    holds: ({ mailbox, name }) => FILLER_LOCAL_PARTS.has(mailbox) && FREE_MAIL_NAMES.has(name),
    examples: ["john.doe@gmail.com", "max.mustermann@gmx.de"],
    keep: ["ann.doe@gmail.com"],
  },
];

/** firstname.lastname, v.nachname, name_surname: parts of a name alone, and not two initials. */
function isNamePattern(mailbox: string): boolean {
  if (!NAME_SEPARATOR.test(mailbox)) return false;
  const parts = mailbox.split(NAME_SEPARATOR);
  return parts.every((part) => NAME_PARTS.has(part)) && parts.some((part) => part.length > 2);
}
