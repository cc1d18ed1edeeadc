import {
  CAPTCHA_ELEMENT,
  CAPTCHA_PICTURE,
  CAPTCHA_WIDGETS,
  CHALLENGE_HEADERS,
  CHALLENGE_MARKUP,
  CHALLENGE_PHRASES,
  PROTECTION_SCRIPTS,
} from "./challenge-signs.ts";
import {
  type BlockedReason,
  containsAny,
  GATE_TEXT_CHARS,
  type Glance,
  hasForm,
  isBare,
  readable,
  tellsAddress,
} from "./glance.ts";
import type { PageOutline } from "./page-outline.ts";

/** Characters of a whole document that holds a script and nothing else: it needs no more to load a bot check. */
const EMPTY_HTML_CHARS = 5_000;
/** Characters of readable text on such a document: "Please enable JavaScript" and the like. */
const EMPTY_TEXT_CHARS = 200;
/** Links of a page that can only be known by what it says: a gate has one to its maker, a page its own. */
const MAX_SPOKEN_GATE_LINKS = 1;

/** The bot check that a response's headers tell of, whatever its body is; null where they tell of none. */
export function challengeOfHeaders(
  headers: Readonly<Record<string, string>>,
  host: string,
): BlockedReason | null {
  const told = CHALLENGE_HEADERS.find(({ name, value }) => headers[name]?.toLowerCase().includes(value));
  return told ? challenge(host, told.vendor) : null;
}

/** The bot check that a page is; null where it is none. */
export function challengeReason(
  { status, html, markup, outline }: Glance,
  host: string,
): BlockedReason | null {
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

/** The CAPTCHA that a page is; null where it is none. */
export function captchaReason({ markup, outline }: Glance, host: string): BlockedReason | null {
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

function challenge(host: string, vendor: string | null): BlockedReason {
  const check = vendor ? `a bot check of ${vendor}` : "a bot check";
  return { kind: "challenge", message: `${host} shows ${check} instead of its page.` };
}

function vendorOf(markup: string, signs: Readonly<Record<string, readonly string[]>>): string | undefined {
  return Object.entries(signs).find(([, marks]) => containsAny(markup, marks))?.[0];
}
