import {
  CAPTCHA_WIDGETS,
  CHALLENGE_HEADERS,
  CHALLENGE_MARKUP,
  CHALLENGE_PHRASES,
  CONSENT_HOST,
  CONSENT_TITLES,
  IDENTITY_HOSTS,
  LOGIN_PATH,
  LOGIN_TITLE_WORDS,
  PARKING_MARKUP,
  PARKING_PHRASES,
  PROTECTION_SCRIPTS,
} from "./block-signs.ts";
import { toWords } from "./link-words.ts";
import { outlinePage, type PageOutline } from "./page-outline.ts";

/** What stands between us and a site's content. */
export type BlockKind = "challenge" | "captcha" | "login_wall" | "consent_wall" | "parked";

export type BlockedReason = {
  readonly kind: BlockKind;
  /** A sentence for a person, which names the host. */
  readonly message: string;
};

export type BlockCandidate = {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The decoded body. */
  readonly html: string;
  /** The URL that answered, after redirects. */
  readonly url: string;
};

type Glance = BlockCandidate & {
  /** The body's front in lower case. */
  readonly markup: string;
  readonly outline: PageOutline;
};

/** Characters of readable text up to which a page says little besides what a gate says. */
const GATE_TEXT_CHARS = 1_500;
/** Characters up to which a page says nothing else. */
const BARE_TEXT_CHARS = 700;
/** Characters of a wall's or a parked domain's text: advertisements and declarations of consent are text, too. */
const WALL_TEXT_CHARS = 3_000;
/** Characters of a whole document that holds a script and nothing else. */
const EMPTY_HTML_CHARS = 5_000;
/** Characters of readable text on such a document: "Please enable JavaScript" and the like. */
const EMPTY_TEXT_CHARS = 200;
/** Links of a gate; a site's page has a navigation. */
const MAX_GATE_LINKS = 12;
/** Links of a page that can only be known by what it says: a gate has one to its maker, a page its own. */
const MAX_SPOKEN_GATE_LINKS = 1;
/** Characters of a body that are searched for markup. */
const MAX_MARKUP_CHARS = 300_000;

/**
 * Why an answer is not the page it was asked for, null when it may be: bot checks, CAPTCHA gates, login and consent
 * walls, parked domains. Errs towards null: a page with content of its own, such as one with a contact form behind a
 * CAPTCHA or with a login box, is a page. Linear in the body. A `login_wall` below the start page may be no more than
 * the site's own login page.
 */
export function blockedReason(candidate: BlockCandidate): BlockedReason | null {
  const { host } = new URL(candidate.url);
  const vendor = challengeHeader(candidate.headers);
  if (vendor) return challenge(host, vendor);
  if (candidate.status === 401) return loginWall(host);
  const outline = outlinePage(candidate.html);
  if (outline.textLength > WALL_TEXT_CHARS) return null;
  const markup = decodeAscii(candidate.html.slice(0, MAX_MARKUP_CHARS)).toLowerCase();
  const glance: Glance = { ...candidate, markup, outline };
  for (const judge of [challengeReason, captchaReason, parkedReason, consentReason, loginReason]) {
    const reason = judge(glance, host);
    if (reason) return reason;
  }
  return null;
}

function challengeHeader(headers: Readonly<Record<string, string>>): string | undefined {
  return CHALLENGE_HEADERS.find(({ name, value }) => headers[name]?.toLowerCase().includes(value))?.vendor;
}

function challengeReason({ status, html, markup, outline }: Glance, host: string): BlockedReason | null {
  if (outline.textLength > GATE_TEXT_CHARS || hasForm(outline)) return null;
  const isEmpty =
    html.length <= EMPTY_HTML_CHARS && outline.textLength <= EMPTY_TEXT_CHARS && !saysSomething(outline);
  const vendor =
    vendorOf(markup, CHALLENGE_MARKUP) ?? (isEmpty ? vendorOf(markup, PROTECTION_SCRIPTS) : undefined);
  if (vendor) return challenge(host, vendor);
  // What a challenge says, a page may say as well: a refusal, or nothing else on the page, makes it one.
  if (status < 400 && saysSomething(outline)) return null;
  if (!isBare(outline) || !containsAny(readable(outline), CHALLENGE_PHRASES)) return null;
  return challenge(host, null);
}

/** Whether a page, however short, has something of its own: links to follow, or an address to write to. */
function saysSomething({ links, text }: PageOutline): boolean {
  return links > MAX_SPOKEN_GATE_LINKS || /\S@[^\s@]+\.[^\s@]/.test(text);
}

function captchaReason({ markup, outline }: Glance, host: string): BlockedReason | null {
  const isGate = isBare(outline) && !hasForm(outline) && /<form\b/.test(markup);
  if (!isGate || !containsAny(markup, CAPTCHA_WIDGETS)) return null;
  return { kind: "captcha", message: `${host} asks for a CAPTCHA before it shows its page.` };
}

function parkedReason({ markup, outline }: Glance, host: string): BlockedReason | null {
  if (!containsAny(markup, PARKING_MARKUP)) {
    const saysLittle = outline.textLength <= GATE_TEXT_CHARS && outline.links <= MAX_GATE_LINKS;
    if (!saysLittle || !containsAny(readable(outline), PARKING_PHRASES)) return null;
  }
  const message = `${host} shows a placeholder of its domain or hosting provider: there is no website yet, or no longer.`;
  return { kind: "parked", message };
}

function consentReason({ url, markup, outline }: Glance, host: string): BlockedReason | null {
  const asksForConsent =
    CONSENT_HOST.test(host) ||
    containsAny(outline.title, CONSENT_TITLES) ||
    /^\/(?:consent|privacy-gate)\b/.test(new URL(url).pathname);
  if (!asksForConsent || !/<(?:form|button)\b/.test(markup) || outline.links > MAX_GATE_LINKS) return null;
  return { kind: "consent_wall", message: `${host} asks for consent to cookies before it shows its page.` };
}

function loginReason({ url, outline }: Glance, host: string): BlockedReason | null {
  const { hostname, pathname } = new URL(url);
  if (outline.textLength > GATE_TEXT_CHARS || outline.links > MAX_GATE_LINKS) return null;
  const isLogin =
    IDENTITY_HOSTS.some((identity) => hostname === identity || hostname.endsWith(`.${identity}`)) ||
    (isLoginForm(outline) && (LOGIN_PATH.test(pathname) || isLoginTitle(outline.title)));
  return isLogin ? loginWall(host) : null;
}

/** Fields for who one is, and hardly any else. */
function isLoginForm({ passwordFields, textFields }: PageOutline): boolean {
  return passwordFields > 0 && textFields <= 3;
}

function isLoginTitle(title: string): boolean {
  const words = ` ${toWords(title).join(" ")} `;
  return LOGIN_TITLE_WORDS.some((listed) => words.includes(` ${toWords(listed).join(" ")} `));
}

function isBare({ textLength, links }: PageOutline): boolean {
  return textLength <= BARE_TEXT_CHARS && links <= MAX_GATE_LINKS;
}

/** Something to fill in: a message, an address. Gates have nothing of the kind. */
function hasForm({ textFields, passwordFields }: PageOutline): boolean {
  return textFields + passwordFields > 0;
}

function readable({ title, text }: PageOutline): string {
  return `${title} ${text}`;
}

/** Firewalls spell their error pages in references: `errors&#46;edgesuite&#46;net`. */
function decodeAscii(markup: string): string {
  return markup.replace(/&#(\d{2,3});/g, (_, code) => String.fromCharCode(Number(code)));
}

function loginWall(host: string): BlockedReason {
  return { kind: "login_wall", message: `${host} shows its pages only to people who log in.` };
}

function challenge(host: string, vendor: string | null): BlockedReason {
  const check = vendor ? `a bot check of ${vendor}` : "a bot check";
  return { kind: "challenge", message: `${host} shows ${check} instead of its page.` };
}

function vendorOf(markup: string, signs: Readonly<Record<string, readonly string[]>>): string | undefined {
  return Object.entries(signs).find(([, marks]) => containsAny(markup, marks))?.[0];
}

function containsAny(text: string, signs: readonly string[]): boolean {
  return signs.some((sign) => text.includes(sign));
}
