import type { ReactNode } from "react";
import { markedParts } from "./marked-parts.ts";

/** A text with what is marked in it. */
export function MarkedText({ text, marked }: { readonly text: string; readonly marked: string }): ReactNode {
  return markedParts(text, marked).map((part, at) => {
    const key = `${at} ${part.text}`;
    return part.isMarked ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
  });
}
