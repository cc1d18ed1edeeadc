import type { Candidate } from "../candidate.ts";
import type { Refusal } from "./refusal.ts";

export type AddressParts = {
  /** What stands before the @, in lower case. */
  readonly local: string;
  /** What stands behind the @, in lower-case ASCII. */
  readonly domain: string;
  readonly registrable: string;
};

/** A sign that a machine writes or reads an address: it holds where all of its patterns match. */
export type MachineSign = Refusal<CandidateExample> & {
  readonly all: readonly SignPattern[];
  /** What speaks for a contact so that the sign says nothing. */
  readonly unless?: (parts: AddressParts, candidate: Candidate, siteHost: string) => boolean;
};

type SignPattern = {
  /**
   * What the pattern is matched with. It is a part of the address, the candidate's `text` as it was found, what stands
   * `before` or `after` it, or its `context`, which in data begins with the field's key. `around` is what stands before
   * and after with a line break between the two, which neither has: one pattern can compare them.
   */
  readonly of: keyof AddressParts | "text" | "before" | "after" | "around" | "context";
  readonly pattern: RegExp;
};

/**
 * A candidate as an example: it was found in a text unless a method is given, and on another site unless `siteHost` is
 * given.
 */
export type CandidateExample = Pick<Candidate, "text"> &
  Partial<
    Pick<
      Candidate,
      "before" | "after" | "method" | "context" | "isInMarkup" | "isBareWords" | "isPutTogether"
    >
  > & {
    readonly siteHost?: string;
  };

/** Whether a sign says of a candidate, whose parts are given, that it is a machine's. */
export function signHolds(
  { all, unless }: MachineSign,
  parts: AddressParts,
  candidate: Candidate,
  siteHost: string,
): boolean {
  for (const { of, pattern } of all) if (!pattern.test(seen(of, parts, candidate))) return false;
  return unless?.(parts, candidate, siteHost) !== true;
}

function seen(of: SignPattern["of"], parts: AddressParts, candidate: Candidate): string {
  switch (of) {
    case "local":
      return parts.local;
    case "domain":
      return parts.domain;
    case "registrable":
      return parts.registrable;
    case "text":
      return candidate.text;
    case "before":
      return candidate.before;
    case "after":
      return candidate.after;
    case "context":
      return candidate.context;
    case "around":
      return `${candidate.before}\n${candidate.after}`;
  }
}
