import type { PageElement } from "./dom/page-element.ts";

/**
 * Characters of a JSON-LD block that is looked through: a block describes one page, and parsing makes a value of each
 * of its parts.
 */
const MAX_CHARS = 200_000;
/** Values of a block that are looked at: a block describes one page. */
const MAX_VALUES = 5_000;

/** Whether an element is a block of JSON-LD. */
export function isStructuredData(element: PageElement): boolean {
  return (
    element.rawTagName === "script" &&
    element.getAttribute("type")?.trim().toLowerCase() === "application/ld+json"
  );
}

/** Keys that name a page; under the second and third an object may stand for it, with its address as its name. */
const PAGE_KEYS: ReadonlySet<string> = new Set(["url", "item", "mainEntityOfPage"]);
/** Types of things that are pages. */
const PAGE_TYPE = /Page$/;

/** The pages that a block of JSON-LD names, in no certain order; nothing where it is no JSON. */
export function structuredUrls(json: string): string[] {
  const urls: string[] = [];
  const stack: unknown[] = [parsed(json)];
  for (let count = 0; stack.length > 0 && count < MAX_VALUES; count++) {
    const value = stack.pop();
    if (typeof value !== "object" || value === null) continue;
    const { "@type": type, "@id": id }: { "@type"?: unknown; "@id"?: unknown } = value;
    if (typeof type === "string" && PAGE_TYPE.test(type)) urls.push(...strings(id));
    for (const [key, child] of Object.entries(value)) {
      if (PAGE_KEYS.has(key)) urls.push(...strings(child));
      if (key === "url" || typeof child !== "object" || child === null) continue;
      if (PAGE_KEYS.has(key) && "@id" in child) urls.push(...strings(child["@id"]));
      stack.push(child);
    }
  }
  return urls;
}

function strings(value: unknown): string[] {
  return [value].flat().filter((text) => typeof text === "string");
}

function parsed(json: string): unknown {
  if (json.length > MAX_CHARS) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
