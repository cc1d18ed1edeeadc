import type { Candidate } from "../candidate.ts";
import type { ContactMethod } from "../contact.ts";
import { type Finding, isNested, type NestedDocument } from "../methods/method.ts";
import { HOLE } from "../script/values.ts";

/**
 * How many documents may stand one inside the other: a frame may hold markup, that a script, that JSON, and that markup
 * again.
 */
const MAX_NESTING = 4;
/**
 * Characters of the documents inside one page that are read: less than the page itself may have, as each is read as a
 * page is.
 */
const MAX_NESTED_CHARS = 3_000_000;

/** A document that is being searched. */
type OpenDocument = {
  readonly findings: Iterator<Finding>;
  /** Whether it stands inside another one. */
  readonly isInside: boolean;
  /**
   * The method and element that its addresses are told with; undefined where the methods say. Markup inside a document
   * counts as found where the markup was found.
   */
  readonly told: Told | undefined;
};

type Told = { readonly method: ContactMethod; readonly element: string | null };

/**
 * All candidates of a document and of the documents inside it, each of them searched where it was met. `open` gives
 * what the methods find in one. Bounded in nesting and characters; what is beyond the bounds is passed over and takes
 * nothing of them.
 */
export function* search(
  findings: Iterable<Finding>,
  open: (document: NestedDocument) => Iterable<Finding>,
): Generator<Candidate> {
  let nestedChars = 0;
  const documents: OpenDocument[] = [
    { findings: findings[Symbol.iterator](), isInside: false, told: undefined },
  ];
  for (let current = documents.at(-1); current !== undefined; current = documents.at(-1)) {
    const next = current.findings.next();
    if (next.done) documents.pop();
    else if (!isNested(next.value)) {
      if (!current.isInside || !isCutByHole(next.value))
        yield current.isInside ? toldAs(current.told, withoutPlace(next.value)) : next.value;
    } else {
      const { length } = next.value.source;
      if (documents.length > MAX_NESTING || nestedChars + length > MAX_NESTED_CHARS) continue;
      nestedChars += length;
      documents.push(opened(next.value, open(next.value), current));
    }
  }
}

function opened(
  { kind, method, place }: NestedDocument,
  findings: Iterable<Finding>,
  outer: OpenDocument,
): OpenDocument {
  const told = outer.told ?? (kind === "markup" ? { method, element: place.element } : undefined);
  return { findings: findings[Symbol.iterator](), isInside: true, told };
}

/** A candidate of a document inside the page: its place is none of the page's own, and would keep that document. */
function withoutPlace({ node, start, ...candidate }: Candidate): Candidate {
  return candidate;
}

/** A candidate as the markup that holds it is told; what a script of that markup says stays a script's. */
function toldAs(told: Told | undefined, candidate: Candidate): Candidate {
  if (told === undefined) return candidate;
  const isShown = !["script", "json", "bundle"].includes(candidate.method);
  return { ...candidate, ...told, isInMarkup: candidate.isInMarkup ?? isShown };
}

/** An address next to a value that is not known may be half of one. */
export function isCutByHole({ text, before, after }: Candidate): boolean {
  return text.includes(HOLE) || before.endsWith(HOLE) || after.startsWith(HOLE);
}
