import type { ContactMethod } from "./contact.ts";

/** Something on a page that may be an address; `judgeAddress` says whether it is one. */
export type Candidate = {
  /** Decoded and put together, as it would be written into a mail program; in the case of the page. */
  readonly text: string;
  readonly method: ContactMethod;
  /** What stands before and after it without a line break, decoded, up to 50 characters; "" where nothing does. */
  readonly before: string;
  readonly after: string;
  /** Readable text around it, about 50 characters either side. */
  readonly context: string;
  /** The element it stands in, as a selector. */
  readonly element: string | null;
};
