import type { PageTree } from "../dom/page-tree.ts";
import { ElementPlace } from "../methods/element-place.ts";
import type { Finding, ReadDocument } from "../methods/method.ts";
import { ELEMENT_METHODS, TEXT_METHODS } from "../methods/registry.ts";
import type { PageText } from "../text/page-text.ts";

/**
 * Characters of a script in which it says that it turns digits: it says so in a name or a comment near its beginning.
 */
const MAX_ROTATION_CHARS = 20_000;

/** What all methods find in a document's elements and in its text; its scripts are read by themselves. */
export function* insideTree(tree: PageTree, text: PageText): Generator<Finding> {
  // Asked where a link is turned by 13 letters, which few pages have; once, as a page may be made of such links.
  let doRotate: boolean | undefined;
  const context = {
    text,
    rotatesDigits: () => {
      doRotate ??= tree.scripted.some(rotatesDigits);
      return doRotate;
    },
  };
  for (const element of tree.noted) {
    const place = new ElementPlace(element, context);
    for (const method of ELEMENT_METHODS) yield* method.find(place);
  }
  yield* insideText({ tree, text });
}

/** What the methods for text find in a document. */
export function* insideText(document: ReadDocument): Generator<Finding> {
  for (const method of TEXT_METHODS) yield* method.find(document);
}

function rotatesDigits(script: PageTree["scripted"][number]): boolean {
  return /rot-?(?:18|5\b)/i.test(
    script.attributeList.join(" ") + script.rawText.slice(0, MAX_ROTATION_CHARS),
  );
}
