import { PRODUCT_TOKEN } from "../config.ts";

/** Rules of an X-Robots-Tag that have a value after a colon. What else stands before a colon is a crawler's name. */
const RULES_WITH_VALUE = /^(?:unavailable_after|max-snippet|max-image-preview|max-video-preview)$/;

/**
 * Whether an X-Robots-Tag header asks us that the page's links be left alone: `nofollow` or `none`, said to all
 * crawlers or to ours by name. A name holds until the next one.
 */
export function isNofollowHeader(header: string | undefined): boolean {
  let isForUs = true;
  for (const part of (header ?? "").toLowerCase().split(",")) {
    const [, name = "", rest = ""] = /^\s*([\w-]+|\*)\s*:(.*)$/.exec(part) ?? [];
    const isName = name !== "" && !RULES_WITH_VALUE.test(name);
    if (isName) isForUs = name === PRODUCT_TOKEN.toLowerCase() || name === "*";
    const rule = (isName ? rest : part).trim();
    if (isForUs && (rule === "nofollow" || rule === "none")) return true;
  }
  return false;
}
