import { withReadableHosts } from "@contact-scanner/core/url/readable-host";
import { oneLine } from "../table.ts";
import type { ListedLine } from "./site-list.ts";

/** What a person should know of the list before it is scanned, a sentence for each line that is not. */
export function* lineNotes(lines: readonly ListedLine[]): Generator<string> {
  for (const listed of lines) {
    if (listed.kind === "unreadable") yield note(listed.line, listed.detail);
    if (listed.kind === "duplicate") {
      yield note(listed.line, `${listed.site} is the site of line ${listed.of}, and scanned once.`);
    }
  }
}

function note(line: number, sentence: string): string {
  return `Line ${line}: ${oneLine(withReadableHosts(sentence))}`;
}
