import {
  CAPTCHA_ELEMENT,
  CAPTCHA_PICTURE,
  CAPTCHA_WIDGETS,
  CHALLENGE_HEADERS,
  CHALLENGE_MARKUP,
  CHALLENGE_PHRASES,
  CONSENT_HOST,
  CONSENT_TITLES,
  IDENTITY_HOSTS,
  LOGIN_PATH,
  LOGIN_PHRASES,
  LOGIN_TITLE_WORDS,
  PARKING_MARKUP,
  PARKING_PHRASES,
  PROTECTION_SCRIPTS,
} from "./block-signs.ts";
import { toWords } from "./link-words.ts";
import { isSurelyLonger, outlinePage, type PageOutline } from "./page-outline.ts";

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
/** Links of a page that only asks to log in: to do so, to register, to go back. */
const MAX_WALL_LINKS = 3;
/** Characters of a body that are searched for markup. */
const MAX_MARKUP_CHARS = 300_000;

/**
 * Why an answer is not the page it was asked for, null when it may be: bot checks, CAPTCHA gates, login and consent
 * walls, parked domains. Errs towards null: a page with content of its own, such as one with a contact form behind a
 * CAPTCHA or with a login box, is a page. Linear in the body.
 */
export function blockedReason(candidate: BlockCandidate): BlockedReason | null {
  const { host } = new URL(candidate.url);
  const vendor = challengeHeader(candidate.headers);
  if (vendor) return challenge(host, vendor);
  if (candidate.status === 401) return loginWall(host);
  // Most pages say more than any gate does, which costs little to see.
  if (isSurelyLonger(candidate.html, WALL_TEXT_CHARS)) return null;
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

/** Whether a URL is that of a login page, by its path. */
export function isLoginPath(url: string): boolean {
  return LOGIN_PATH.test(new URL(url).pathname);
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
  // An ordinary page may use the words of a challenge. They make it one where the status refuses us, or where the page
  // says nothing else.
  if (status < 400 && saysSomething(outline)) return null;
  if (!isBare(outline) || !containsAny(readable(outline), CHALLENGE_PHRASES)) return null;
  return challenge(host, null);
}

/** Whether a page, however short, has something of its own: links to follow, or an address to write to. */
function saysSomething(outline: PageOutline): boolean {
  return outline.links > MAX_SPOKEN_GATE_LINKS || tellsAddress(outline);
}

function tellsAddress({ text }: PageOutline): boolean {
  return /\S@[^\s@]+\.[^\s@]/.test(text);
}

function captchaReason({ markup, outline }: Glance, host: string): BlockedReason | null {
  if (
    !isBare(outline) ||
    tellsAddress(outline) ||
    !(asksForProof(markup, outline) || asksForLetters(markup, outline))
  )
    return null;
  return { kind: "captcha", message: `${host} asks for a CAPTCHA before it shows its page.` };
}

/** Whether the page has a widget to tick or to solve, and no field to fill in. */
function asksForProof(markup: string, outline: PageOutline): boolean {
  if (hasForm(outline) || !containsAny(markup, CAPTCHA_WIDGETS)) return false;
  const isShown = CAPTCHA_ELEMENT.test(markup) && !/\bdata-size\s*=\s*["']?invisible/.test(markup);
  return isShown || /<form\b/.test(markup);
}

/**
 * Whether the page has a picture of letters and one field for them. A form that is for anything else has a field for
 * that, too.
 */
function asksForLetters(markup: string, { textFields, passwordFields }: PageOutline): boolean {
  return textFields === 1 && passwordFields === 0 && CAPTCHA_PICTURE.test(markup);
}

function parkedReason({ markup, outline }: Glance, host: string): BlockedReason | null {
  if (!containsAny(markup, PARKING_MARKUP)) {
    const saysLittle = outline.textLength <= GATE_TEXT_CHARS && outline.links <= MAX_GATE_LINKS;
    if (!saysLittle || !saysParked(outline, host)) return null;
  }
  const message = `${host} shows a placeholder of its domain or hosting provider: there is no website yet, or no longer.`;
  return { kind: "parked", message };
}

function saysParked(outline: PageOutline, host: string): boolean {
  const domain = host.replace(/^www\./, "");
  const text = readable(outline);
  return (
    containsAny(text, PARKING_PHRASES) ||
    containsAny(text, [`${domain} is for sale`, `${domain} may be for sale`]) ||
    // What Apache shows where nobody has put a page.
    outline.text === "it works!"
  );
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
  const { hostname } = new URL(url);
  if (outline.textLength > GATE_TEXT_CHARS || outline.links > MAX_GATE_LINKS) return null;
  const isAtLogin = isLoginPath(url);
  const isLogin =
    IDENTITY_HOSTS.some((identity) => hostname === identity || hostname.endsWith(`.${identity}`)) ||
    (isLoginForm(outline) && (isAtLogin || isLoginTitle(outline.title))) ||
    // Some sites ask for the name first, and for the password on the next page.
    (isAtLogin && isLoginTitle(outline.title) && hasForm(outline)) ||
    (containsAny(outline.text, LOGIN_PHRASES) && (isLoginForm(outline) || saysNothingElse(outline)));
  return isLogin ? loginWall(host) : null;
}

function saysNothingElse(outline: PageOutline): boolean {
  return isBare(outline) && outline.links <= MAX_WALL_LINKS && !hasForm(outline) && !tellsAddress(outline);
}

/** Whether the page's fields ask who one is, and for hardly anything else. */
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

/** Whether the page has a field to fill in, for a message or an address: gates have none. */
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
