import { hasPublicSuffix } from "./public-suffix.ts";

const WORD_AFTER_SUFFIX =
  /^(com|org|net|edu|info|biz|[a-z]{2})(?:https?|www|tel|telefon|telefono|telefax|phone|fon|fax|mobile|mobil|mob|handy|e-?mail|web|website|address|copy|call|contact|office|hours|or|and|oder|und)$/i;

/** A domain without what stands glued to its end; unchanged when it has no public suffix at all. */
export function cutDomain(raw: string): string {
  const domain = withoutNumber((raw.split("..", 1)[0] ?? "").replace(/(?<![.-])[.-]+$/, ""));
  const labels = domain.split(".");
  for (let count = 2; count <= labels.length; count++) {
    const prefix = labels.slice(0, count - 1).join(".");
    const label = labels[count - 1] ?? "";
    const glued = /^(.{2,})(?:www|https?)$/i.exec(label)?.[1];
    if (glued && count < labels.length && hasPublicSuffix(`${prefix}.${glued}`)) return `${prefix}.${glued}`;
    const isSentence = /^\p{Lu}\p{Ll}/u.test(label) && prefix === prefix.toLowerCase();
    if (isSentence && hasPublicSuffix(prefix) && !isLongerSuffix(prefix, label)) return prefix;
  }
  return hasPublicSuffix(domain) ? domain : (cutLabel(labels) ?? domain);
}

/** `acme.combob` before `@acme.com`: the domain that the next address repeats, else one under a suffix all know. */
export function cutDomainBeforeNext(domain: string, next: string): string {
  const [second = ""] = /^[\p{L}\p{N}.-]+/u.exec(next) ?? [];
  const repeated = cutDomain(second);
  if (repeated !== "" && domain.startsWith(repeated)) return repeated;
  return /^.+?\.(?:com|org|net|info|co\.uk|com\.au)(?=[a-z])/.exec(domain)?.[0] ?? cutDomain(domain);
}

/** `acme.com.2`: the number begins a new sentence. */
function withoutNumber(domain: string): string {
  if (!/\d$/.test(domain)) return domain;
  const rest = domain.replace(/(?:\.\d{1,9}){1,4}$/, "");
  return hasPublicSuffix(rest) ? rest : domain;
}

/** `acme.co` and `Uk`: the label is part of the suffix and not a new sentence. */
function isLongerSuffix(prefix: string, label: string): boolean {
  return (
    !hasPublicSuffix(`${prefix.split(".").slice(-1)[0]}.${label}`) && hasPublicSuffix(`${prefix}.${label}`)
  );
}

/** The longest name with a public suffix that ends inside a label: `co.ukOpening`, `com555`, `cn咨询`. */
function cutLabel(labels: readonly string[]): string | undefined {
  for (let index = labels.length - 1; index >= 1; index--) {
    const label = labels[index] ?? "";
    const prefix = labels.slice(0, index).join(".");
    const ends = [
      // `Widget@1b6d3586.toString` is an object and no address.
      /^[\da-f]{5,}$/.test(prefix) ? undefined : /^([a-z]{2,})\p{Lu}/u.exec(label)?.[1],
      /^([a-z]{2,})\d/i.exec(label)?.[1],
      /^([a-z]{2,})[^\0-\x7f]/i.exec(label)?.[1],
      WORD_AFTER_SUFFIX.exec(label)?.[1],
    ];
    const end = ends.find((start) => start !== undefined && hasPublicSuffix(`${prefix}.${start}`));
    if (end !== undefined) return `${prefix}.${end}`;
  }
  return undefined;
}
