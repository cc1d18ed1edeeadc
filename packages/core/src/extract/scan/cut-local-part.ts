/** Characters before a local part that tell what was glued to it. */
const BEFORE_CHARS = 24;
/** Characters before and after a number in which the next one of a list is looked for. */
const NUMBER_WINDOW = 200;
const LIST_NUMBER = /(?<!\S)(\d{1,2})\.(?=\p{L})/gu;
/** Words that stand before an address without belonging to it, where a capital tells that it begins. */
const LABEL_BEFORE_CAPITAL =
  /^(?:E-?[Mm]ail|Mail|EMAIL|E-?MAIL|Contact|Kontakt|Correo|Courriel|E-?post|Email[Uu]s)(?=[A-Z])/;

const CAPITAL_LABEL = /^(?:E-?MAIL|MAIL|TEL|FAX)(?=[a-z])/;
/** The beginning of a telephone number: a country's or a town's code, or three digits. */
const PHONE_NUMBER = /(?:^|[^\d.,])(?:[(+]\d{1,5}\)?|0\d{1,5}|\d{3})[\s/.-]{1,3}$/;

/** A local part, found at `start` of a text, without what does not belong to its front. */
export function cutLocalPart(local: string, text: string, start: number): string {
  return cutNumber(cutGlued(local, text.slice(Math.max(0, start - BEFORE_CHARS), start)), text, start);
}

/** A local part without what stands glued to its front: labels, telephone numbers, escapes, other scripts' words. */
function cutGlued(raw: string, before: string): string {
  let local = raw
    .replace(/^.*%(?:20|22|2[cC]|3[aAcCeE]|5[bB]|0[aAdD])/, "")
    .replace(/^(?:\\?u00(?:3[ceCE]|2[267]|0[aAdD]))+/, "")
    .replace(LABEL_BEFORE_CAPITAL, "")
    .replace(CAPITAL_LABEL, "")
    .replace(/^mailto(?=[\p{L}\d])/iu, "")
    .replace(/^\+?\d{2,5}[.-]\d{3,8}(?:[.-]\d{3,4})?(?=\p{L})|^\+\d[\d.-]{5,}(?=\p{L})/u, "");
  // `\nann@acme.com`, `\x22ann@acme.com`: escapes that nobody undid.
  if (before.endsWith("\\")) local = local.replace(/^(?:[nrt]|x[\da-f]{2}|u[\da-f]{4})(?=\p{L})/iu, "");
  if (PHONE_NUMBER.test(before)) local = local.replace(/^\d{4,}(?=\p{L})/u, "");
  if (before.endsWith("=")) local = local.replace(/^(?:3[CcAaDd]|2[02]|5[Bb])/, "");
  if (/(?:\d[\s().-]{1,2}){2}$|\+\d[\d\s().-]{3,}$/.test(before))
    local = local.replace(/^\d{2,}(?=\p{L})/u, "");
  // Scripts without spaces between words run into an address.
  const latinTail =
    /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]([\p{Script=Latin}\p{Script=Common}]+)$/u.exec(
      local,
    )?.[1];
  if (latinTail !== undefined && /\p{L}|\d/u.test(latinTail)) local = latinTail;
  // `%s@acme.com`: a program fills it in.
  return /^%[sd]$/.test(local) ? "" : local.replace(/^[.'&+%-]+/, "");
}

/** The local part without its number in a list, `1.ann@acme.com 2.bob@acme.com`, when a neighbour has the next. */
function cutNumber(local: string, text: string, start: number): string {
  const [numbered, digits] = /^(\d{1,2})\.(?=\p{L})/u.exec(local) ?? [];
  if (numbered === undefined) return local;
  const around = text.slice(Math.max(0, start - NUMBER_WINDOW), start + NUMBER_WINDOW);
  const isListed = [...around.matchAll(LIST_NUMBER)].some(
    ([, other]) => Math.abs(Number(other) - Number(digits)) === 1,
  );
  return isListed ? local.slice(numbered.length) : local;
}
