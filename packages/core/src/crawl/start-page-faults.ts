import { LIMITS } from "../config.ts";
import type { SiteFault } from "../http/site-fault.ts";
import { siteText } from "../site-text.ts";
import { quoted } from "../url/public-url.ts";

/** A start URL that is no URL of a page. */
export function noWebAddress(startUrl: string): SiteFault {
  return { code: "address_refused", message: `${quoted(startUrl)} is no web address.`, retry: "never" };
}

/** A site whose robots.txt forbids its start page. */
export function forbiddenByRobots(url: string): SiteFault {
  const message = `The robots.txt of ${new URL(url).host} forbids us to read its start page.`;
  return { code: "robots_disallowed", message, retry: "never" };
}

/** A URL in a sentence. */
function told(url: string): string {
  return siteText(url, LIMITS.maxToldUrlChars);
}

/** What came is no page: by its content type, or by its first bytes. */
export function noWebPage(
  url: string,
  { contentType, isBinary }: { contentType: string | null; isBinary?: true },
): SiteFault {
  if (isBinary) {
    const type = contentType ? `, though it is sent as ${quoted(contentType)}` : "";
    const message = `${told(url)} is no web page${type}: it begins with bytes that no text has.`;
    return { code: "bad_response", message, retry: "never" };
  }
  const type = contentType ? ` but ${quoted(contentType)}` : "";
  return { code: "bad_response", message: `${told(url)} is no web page${type}.`, retry: "never" };
}

/** A start page that redirects to what is no URL of a page. */
export function badRedirect(url: string, location: string): SiteFault {
  const message = `${new URL(url).host} redirects to ${quoted(location, LIMITS.maxHeaderValueChars)}, which is no web address.`;
  return { code: "bad_redirect", message, retry: "never" };
}

/** A start page that redirects to a second other site: it may do so once. */
export function movedTwice(startUrl: string, target: string): SiteFault {
  const message = `${new URL(startUrl).host} redirects through several other sites, at last to ${new URL(target).host}.`;
  return { code: "bad_redirect", message, retry: "never" };
}

/** A start page that redirects into the middle of another site. */
export function movedAway(startUrl: string, target: string): SiteFault {
  const message = `${new URL(startUrl).host} redirects to ${told(target)}, a page within another website. Scan that one if it is what you mean.`;
  return { code: "bad_redirect", message, retry: "never" };
}
