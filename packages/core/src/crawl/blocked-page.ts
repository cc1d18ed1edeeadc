import { captchaReason, challengeOfHeaders, challengeReason } from "./challenge.ts";
import type { BlockCandidate, BlockedReason, Glance } from "./glance.ts";
import { isSurelyLonger, outlinePage } from "./page-outline.ts";
import { consentReason, loginReason, loginWall, parkedReason } from "./wall.ts";

/** Characters of a wall's or a parked domain's text: advertisements and declarations of consent are text, too. */
const WALL_TEXT_CHARS = 3_000;
/**
 * Characters of a body that are searched for markup: what gives a gate away stands near its beginning, and every answer
 * may be as long as a page.
 */
const MAX_MARKUP_CHARS = 300_000;

/**
 * Why an answer is not the page it was asked for, null when it may be: bot checks, CAPTCHA gates, login and consent
 * walls, parked domains. Errs towards null: a page with content of its own, such as one with a contact form behind a
 * CAPTCHA or with a login box, is a page. Linear in the body.
 */
export function blockedReason(candidate: BlockCandidate): BlockedReason | null {
  const { host } = new URL(candidate.url);
  const told = challengeOfHeaders(candidate.headers, host);
  if (told) return told;
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

/** Firewalls spell their error pages in references: `errors&#46;edgesuite&#46;net`. */
function decodeAscii(markup: string): string {
  return markup.replace(/&#(\d{2,3});/g, (_, code) => String.fromCharCode(Number(code)));
}
