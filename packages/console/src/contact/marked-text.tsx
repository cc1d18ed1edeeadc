import type { ReactNode } from "react";

/** A text with what is marked in it, wherever it stands, whatever its case. */
export function MarkedText({ text, marked }: { readonly text: string; readonly marked: string }): ReactNode {
  const at = text.toLowerCase().indexOf(marked.toLowerCase());
  if (at < 0 || marked === "") return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + marked.length)}</mark>
      {text.slice(at + marked.length)}
    </>
  );
}
