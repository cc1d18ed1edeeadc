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

/** What a block of JSON-LD names by `url`, in no certain order; nothing where it is no JSON. */
export function structuredUrls(json: string): string[] {
  const urls: string[] = [];
  const stack: unknown[] = [parsed(json)];
  for (let count = 0; stack.length > 0 && count < MAX_VALUES; count++) {
    const value = stack.pop();
    if (typeof value !== "object" || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      if (key === "url") urls.push(...[child].flat().filter((url) => typeof url === "string"));
      else if (typeof child === "object") stack.push(child);
    }
  }
  return urls;
}

function parsed(json: string): unknown {
  if (json.length > MAX_CHARS) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
