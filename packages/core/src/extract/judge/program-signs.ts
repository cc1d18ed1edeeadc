import type { MachineSign } from "./machine-sign.ts";
import { isKnownContact, isToldContact } from "./told-contact.ts";

/** 20 hexadecimal digits and more: a key, a digest, a commit. */
const HASH = /^[0-9a-f]{20,}$/;
/** Services that take errors under a key in the user part of a URL, by a label of their host or by their domain. */
const TRACKER_HOST =
  /(?:^|\.)(?:sentry(?:-[a-z]+)?|glitchtip|bugsink)\.|\.ingest\.|(?:^|\.)(?:sentry|bugsnag|rollbar|honeybadger|raygun|airbrake|trackjs)\.(?:io|com|dev)$/;

/** Local parts that are keys. */
export const KEY_SIGNS: readonly MachineSign[] = [
  {
    name: "the key of an error tracker",
    why: "Scripts carry the address (DSN) to which they report errors, with a key in the place of a user.",
    rule: "tracker",
    all: [
      { of: "local", pattern: HASH },
      { of: "domain", pattern: TRACKER_HOST },
    ],
    examples: [
      { text: "d41d8cd98f00b204e9800998ecf8427e@sentry.io" },
      { text: "91482a3bb041f455933ac3b2aff62bf3@o803181.ingest.us.sentry.io" },
    ],
    keep: [{ text: "security@sentry.io" }],
  },
  {
    name: "a hash",
    why: "Nobody is given a mailbox of 20 hexadecimal digits and more.",
    rule: "hash",
    all: [{ of: "local", pattern: HASH }],
    examples: [{ text: "9f86d081884c7d659a2feaa0c55ad015@errors.trackpilot.dev" }],
    keep: [{ text: "deadbeef@acme.com" }, { text: "20041277@acme.com" }],
  },
  {
    name: "a UUID",
    why: "It is a key of a database (RFC 9562).",
    rule: "hash",
    all: [{ of: "local", pattern: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/ }],
    examples: [{ text: "1b4e28ba-2fa1-11d2-883f-0016d3cca427@acme.com" }],
    keep: [{ text: "deadbeef-cafe@acme.com" }],
  },
];

/** Names that languages and frameworks give their decorators and annotations, or the modules that these come from. */
const DECORATOR =
  "inject|injectable|autowired|override|overrides|deprecated|decorator|decorate|memoize|memoized|pytest|staticmethod|classmethod|dataclass|dataclasses|property|abstractmethod|cached|cache|functools|click|celery|fixture|observable|computed|viewchild|hostlistener|component|directive|injector|ngmodule|entity|column|bean|qualifier|transactional|nullable|nonnull|suppresswarnings|param|returns|throws|module|mixin|action|subscribe|listen|router|route|app|api|bot|client|task|validator|typeguard|jit|numba|torch|tf|strawberry|typer";
/** Suffixes that are words of programs. */
export const SUFFIX_OF_PROGRAMS =
  "bar|foo|call|map|group|link|style|data|select|click|observer|case|box|open|save|read|post|name|page|build|run|next|final|services|tools|systems|events|host|channel|network|now|new|live|show|one";

/** Expressions and what programs print. */
export const CODE_SIGNS: readonly MachineSign[] = [
  {
    name: "an object of a program",
    why: "Java prints an object as its class and a hash code (Object.toString).",
    rule: "code",
    all: [{ of: "text", pattern: /^(?:[a-z]\w{0,30}\.){1,10}[A-Z]\w{0,60}@[0-9a-f]{4,8}\./ }],
    examples: [{ text: "com.acme.Widget@1b6d3586.to" }],
    keep: [{ text: "ann.Widget@acme.com" }],
  },
  {
    name: "an array of a program",
    why: "Java prints an array as a bracket, a letter for its type and a hash code.",
    rule: "code",
    all: [
      { of: "text", pattern: /^[BCDFIJSZ]@[0-9a-f]{4,8}\./ },
      { of: "before", pattern: /\[$/ },
    ],
    examples: [{ text: "B@1f32e575.is", before: "was: [" }],
    keep: [{ text: "B@facade.is" }, { text: "b@facade.is", before: "[" }],
  },
  {
    name: "a decorator",
    why: "An at sign stands before it, and what it is called with behind its dot: a suffix that is a word of programs.",
    rule: "code",
    all: [{ of: "domain", pattern: new RegExp(`^(?:${DECORATOR})\\.(?:${SUFFIX_OF_PROGRAMS})$`) }],
    unless: isKnownContact,
    examples: [
      { text: "foo@inject.bar" },
      { text: "main@click.group", before: "def " },
      { text: "cart@action.call", method: "attribute" },
    ],
    keep: [
      { text: "ann@inject.com" },
      { text: "ann@tallowick.bar" },
      { text: "ann@component.tools", siteHost: "www.component.tools" },
      { text: "ann@route.link", before: "E-mail: " },
      { text: "ann@property.events", method: "mailto" },
    ],
  },
  {
    name: "a domain of one letter below a country",
    why: "Hardly any are registered, and chance gives many: f@g.ht stands in compressed data.",
    rule: "code",
    all: [{ of: "registrable", pattern: /^.\..{2}$/ }],
    unless: isToldContact,
    examples: [
      { text: "f@g.ht" },
      { text: "foo@g.ht" },
      { text: "vK@g.ht", before: "of the " },
      { text: "foo@g.ht", before: "of the ", method: "script" },
      { text: "foo@g.ht", before: "of the ", after: "(x)" },
    ],
    keep: [
      { text: "a@uv.coop" },
      { text: "foo@g.ht", method: "mailto" },
      { text: "foo@g.ht", siteHost: "www.g.ht" },
      { text: "foo@g.ht", before: "E-mail: " },
      { text: "foo@g.ht", before: "", context: "Kate E-mail foo@g.ht" },
      { text: "foo@g.ht", before: "Write to ", after: ", please." },
      { text: "office@g.ht" },
      { text: "jane.doe@g.ht" },
      { text: "iryna.m@i.ua" },
    ],
  },
  {
    name: "one letter on both sides of the sign",
    why: "Minified code and noise look so.",
    rule: "code",
    all: [
      { of: "registrable", pattern: /^.\./ },
      { of: "local", pattern: /^.$/ },
    ],
    unless: isToldContact,
    examples: [{ text: "a@x.com" }, { text: "a@x.com", before: "of the " }],
    keep: [{ text: "web@x.com" }, { text: "a@xy.com" }, { text: "a@mail.x.de", siteHost: "x.de" }],
  },
];
