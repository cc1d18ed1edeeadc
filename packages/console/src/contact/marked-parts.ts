const SIGNS = /[.*+?^${}()|[\]\\]/g;

/** A piece of a text; `isMarked` where it is what is looked for. */
export type TextPart = { readonly text: string; readonly isMarked: boolean };

/** A text in pieces, so that `marked` is told apart wherever it stands, whatever its case. */
export function markedParts(text: string, marked: string): readonly TextPart[] {
  if (marked === "") return [{ text, isMarked: false }];
  // Splitting at a group puts what it matched at the odd places. Lower case may be longer than what it was made of.
  return text
    .split(new RegExp(`(${marked.replace(SIGNS, "\\$&")})`, "iu"))
    .map((part, at) => ({ text: part, isMarked: at % 2 === 1 }))
    .filter((part) => part.text !== "");
}
