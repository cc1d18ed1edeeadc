import { JOINT } from "../dom/marks.ts";

/** Characters behind a number in which its fax is looked for: a divider, the word and the extension. */
const AFTER_CHARS = 40;
/** A fax by what differs from the number before it: `, Fax -99`, `/ Telefax: DW 30`. */
const SHORT_FAX =
  /^(?:[\s,;/|·]|und|oder){1,8}(?:tele)?fax[.:]?\s?(?:-|–|dw\.?|durchwahl|kl\.?|klappe)\s?(\d{1,4})(?![\d/]|[ -]\d)/i;
/** The same where the number ends with no extension, as Austria's do: `T +43 6542 72318`, `F DW 20`. */
const ADDED_FAX =
  /^(?:[\s,;/|·]|und|oder){1,8}(?:(?:tele)?fax|f)[.:]?\s?(?:dw\.?|durchwahl|kl\.?|klappe)\s?(\d{1,4})(?![\d/]|[ -]\d)/i;
/** The extension that a number ends with. */
const EXTENSION = /-\s?\d{1,4}$/;

/** A fax that stands behind a number by its extension alone, as it is written in full and where it ends. */
export function shortFax(
  text: string,
  run: string,
  end: number,
): { readonly run: string; readonly end: number } | undefined {
  const written = text.slice(end, end + AFTER_CHARS).replaceAll(JOINT, " ");
  const hasExtension = EXTENSION.test(run);
  const [found, extension] = (hasExtension ? SHORT_FAX : ADDED_FAX).exec(written) ?? [];
  if (found === undefined || extension === undefined) return undefined;
  const whole = hasExtension ? run.replace(EXTENSION, `-${extension}`) : `${run}-${extension}`;
  return { run: whole, end: end + found.length };
}
