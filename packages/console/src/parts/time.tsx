import type { ReactNode } from "react";

const FORMAT = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/** A moment in the reader's own time zone, for where only text can stand. */
export function timeWords(at: string): string {
  return FORMAT.format(new Date(at));
}

/** A moment in the reader's own time zone. */
export function Time({ at }: { readonly at: string }): ReactNode {
  return (
    <time dateTime={at} title={at}>
      {timeWords(at)}
    </time>
  );
}
