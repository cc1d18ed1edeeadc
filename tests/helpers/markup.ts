import { PageElement } from "@contact-scanner/core/extract/dom/page-element";
import { type ParseOptions, parseHtml } from "@contact-scanner/core/extract/dom/parse-html";

/** A document's tree, written out as markup in which every element is closed. */
export function treeMarkup(html: string, options?: ParseOptions): string {
  return childrenMarkup(parseHtml(html, options).root);
}

/** The first element of a document. */
export function firstElement(html: string): PageElement {
  const [first] = parseHtml(html).root.childNodes;
  if (!(first instanceof PageElement)) throw new TypeError(`no element: ${html}`);
  return first;
}

function childrenMarkup({ childNodes, rawTagName }: PageElement): string {
  const isCode = rawTagName === "script" || rawTagName === "style";
  return childNodes
    .map((child) => {
      if (child instanceof PageElement) return elementMarkup(child);
      return isCode ? child.rawText : child.rawText.replace(/<(?=[a-z/])/gi, "&lt;");
    })
    .join("");
}

function elementMarkup(element: PageElement): string {
  const name = element.rawTagName;
  const attributes = Object.entries(element.rawAttributes).map(([key, value]) => {
    const quote = value.includes('"') ? "'" : '"';
    return ` ${key}=${quote}${value}${quote}`;
  });
  return `<${name}${attributes.join("")}>${childrenMarkup(element)}</${name}>`;
}
