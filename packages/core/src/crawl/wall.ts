import {
  type BlockedReason,
  containsAny,
  GATE_TEXT_CHARS,
  type Glance,
  hasForm,
  isBare,
  MAX_GATE_LINKS,
  readable,
  tellsAddress,
} from "./glance.ts";
import { toWords } from "./link-words.ts";
import type { PageOutline } from "./page-outline.ts";
import {
  CONSENT_HOST,
  CONSENT_TITLES,
  IDENTITY_HOSTS,
  LOGIN_PATH,
  LOGIN_PHRASES,
  LOGIN_TITLE_WORDS,
  PARKING_MARKUP,
  PARKING_PHRASES,
} from "./wall-signs.ts";

/** Links of a page that only asks to log in: to do so, to register, to go back. */
const MAX_WALL_LINKS = 3;

/** Whether a URL is that of a login page, by its path. */
export function isLoginPath(url: string): boolean {
  return LOGIN_PATH.test(new URL(url).pathname);
}

/** What a host shows where there is no website; null where the page is something else. */
export function parkedReason({ markup, outline }: Glance, host: string): BlockedReason | null {
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

/** The question for consent that a page is; null where it is something else. */
export function consentReason({ url, markup, outline }: Glance, host: string): BlockedReason | null {
  const asksForConsent =
    CONSENT_HOST.test(host) ||
    containsAny(outline.title, CONSENT_TITLES) ||
    /^\/(?:consent|privacy-gate)\b/.test(new URL(url).pathname);
  if (!asksForConsent || !/<(?:form|button)\b/.test(markup) || outline.links > MAX_GATE_LINKS) return null;
  return { kind: "consent_wall", message: `${host} asks for consent to cookies before it shows its page.` };
}

/** The login that a page is, in place of the page that was asked for; null where it is something else. */
export function loginReason({ url, outline }: Glance, host: string): BlockedReason | null {
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

/** The reason of a site that shows nothing to strangers. */
export function loginWall(host: string): BlockedReason {
  return { kind: "login_wall", message: `${host} shows its pages only to people who log in.` };
}
