import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";

/** Copies a text, and says whether that worked: a page that is served without https may not write the clipboard. */
export function CopyButton({
  text,
  label = "Copy",
}: {
  readonly text: string;
  readonly label?: string;
}): ReactNode {
  const [outcome, setOutcome] = useState<"copied" | "refused">();
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  }
  return (
    <>
      <Button onClick={() => void copy()}>{label}</Button>
      <span role="status">
        {outcome === "copied" && "Copied."}
        {outcome === "refused" && "The browser does not let the page copy: select it by hand."}
      </span>
    </>
  );
}
