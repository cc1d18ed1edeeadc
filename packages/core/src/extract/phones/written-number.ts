import { LIMITS } from "../../config.ts";
import { siteText } from "../../site-text.ts";
import { JOINT } from "../dom/marks.ts";

/** A number as its page writes it, in one line. */
export function writtenNumber(text: string): string {
  return siteText(text.replaceAll(JOINT, ""), LIMITS.maxWrittenNumberChars);
}
