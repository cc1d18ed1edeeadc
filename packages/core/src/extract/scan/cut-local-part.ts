import { FRONT_CUTS } from "./local-part-cuts.ts";

/** Characters before a local part that tell what was glued to it: a telephone number or an escape is no longer. */
const BEFORE_CHARS = 24;
/** Characters before and after a number in which the next one of a list is looked for. */
const NUMBER_WINDOW = 200;
const NUMBER = /^(\d{1,2})\.(?=\p{L})/u;
const LIST_NUMBER = /(?<!\S)(\d{1,2})\.(?=\p{L})/gu;

/** A local part, found at `start` of a text, without what does not belong to its front. */
export function cutLocalPart(local: string, text: string, start: number): string {
  return cutNumber(cutGlued(local, text.slice(Math.max(0, start - BEFORE_CHARS), start)), text, start);
}

function cutGlued(raw: string, textBefore: string): string {
  let local = raw;
  for (const { before, pattern } of FRONT_CUTS)
    if (before === undefined || before.test(textBefore)) local = local.replace(pattern, "");
  return local;
}

/** The local part without its number in a list, `1.ann@acme.com 2.bob@acme.com`, when a neighbour has the next. */
function cutNumber(local: string, text: string, start: number): string {
  const [numbered, digits] = NUMBER.exec(local) ?? [];
  if (numbered === undefined) return local;
  const around = text.slice(Math.max(0, start - NUMBER_WINDOW), start + NUMBER_WINDOW);
  const isListed = [...around.matchAll(LIST_NUMBER)].some(
    ([, other]) => Math.abs(Number(other) - Number(digits)) === 1,
  );
  return isListed ? local.slice(numbered.length) : local;
}
