import type { AtLeastOne } from "../scan/cut.ts";
import type { RejectionRule } from "./rejection.ts";

/** A row of a table of refusals: a sign that something is no contact's address. */
export type Refusal<Example> = {
  /** What is refused, in a few words. */
  readonly name: string;
  /** Why nobody is to be written to at what it refuses, and how one sees that. */
  readonly why: string;
  /** What it is refused for. */
  readonly rule: RejectionRule;
  readonly examples: AtLeastOne<Example>;
  /** What comes near and is not refused. */
  readonly keep: AtLeastOne<Example>;
};
