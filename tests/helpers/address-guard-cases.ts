import published from "../fixtures/address-guard.json" with { type: "json" };

/** A case of tests/fixtures/address-guard.json, whose head tells what its fields mean. */
export type GuardCase = {
  readonly id: string;
  readonly kind: string;
  readonly input: string;
  readonly expect: string;
  readonly why: string;
  readonly answers?: unknown;
  readonly status?: number;
  readonly start?: string;
  readonly hops?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

const cases: readonly GuardCase[] = published.cases;

export function guardCases(kind: string): readonly GuardCase[] {
  return cases.filter((it) => it.kind === kind);
}

/** `published cases: url (123)`: a test run tells how many of each kind were tried. */
export function guardTitle(kind: string): string {
  return `published cases: ${kind} (${guardCases(kind).length})`;
}
