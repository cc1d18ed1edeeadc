/** Names of elements and attributes in one spelling, whatever a page writes. */
import { ownText } from "../../own-text.ts";
import { remembered } from "../../remembered.ts";

/** Names that are remembered, and characters of one: pages write some hundred, each many times. */
const REMEMBERED = { answers: 1_000, chars: 50 };

/** An element's name in lower case; characters that no name has become a dash. "" where nothing of it is a name. */
export const elementName = remembered(
  (name) =>
    ownText(
      name
        .toLowerCase()
        .replace(/[^a-z0-9:.-]/g, "-")
        .replace(/^[^a-z]+/, ""),
    ),
  REMEMBERED,
);

/** An attribute's name in lower case; `@click` and `:href` are names, characters that no name has become a dash. */
export const attributeName = remembered(inOneSpelling, REMEMBERED);

function inOneSpelling(name: string): string {
  return ownText(
    name
      .toLowerCase()
      .replace(/^[^a-z@$:([#_.]/, "x")
      .replace(/(?!^)[^a-z0-9:.()[\]#-]/g, "-"),
  );
}
