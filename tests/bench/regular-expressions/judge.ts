import { check, type Diagnostics } from "recheck";

/**
 * ms that recheck may take for one expression: most take a few, the longest lists of words some seconds on a busy
 * machine.
 */
const CHECK_TIMEOUT_MS = 30_000;
/** Characters of the small attack; the large one is GROWTH times as long. */
const ATTACK_LENGTH = 50_000;
const GROWTH = 4;
/** Times as slow on the large attack: GROWTH when linear, GROWTH² when quadratic. */
const MAX_SLOWDOWN = 8;
/** ms under which the large attack says nothing. */
const NOISE_MS = 20;
/** ms of the small attack after which the large one is not tried: it would take hours. */
const SLOW_MS = 4_000;

export type Verdict =
  /** Proved to be linear. */
  | { readonly kind: "safe" }
  /** recheck came to no end. */
  | { readonly kind: "unknown" }
  /** recheck suspects it; its attack takes linear time, or too little to measure. */
  | { readonly kind: "linear"; readonly slowdown: number | null }
  | { readonly kind: "super_linear"; readonly slowdown: number };

/**
 * Whether an expression takes linear time. One whose repetitions all are bounded does: what a match may cost from one
 * place on has a bound. Of the others recheck finds suspects, and an attack of its making tells whether time grows
 * faster than input, which clears what is bounded in practice.
 */
export async function judge(regex: RegExp): Promise<Verdict> {
  if (hasBoundedRepetitions(regex)) return { kind: "safe" };
  const found = await check(regex.source, regex.flags, { timeout: CHECK_TIMEOUT_MS });
  if (found.status === "safe") return { kind: "safe" };
  if (found.status === "unknown") return { kind: "unknown" };
  const slowdown = slowdownOf(regex, found);
  return slowdown !== null && slowdown > MAX_SLOWDOWN
    ? { kind: "super_linear", slowdown }
    : { kind: "linear", slowdown };
}

function hasBoundedRepetitions({ source }: RegExp): boolean {
  const operators = source.replace(/\\./gs, "").replace(/\[[^\]]*\]/g, "");
  return !/[*+]|\{\d+,\}/.test(operators);
}

/** How many times as slow the large attack is; null where it is too fast to tell. */
function slowdownOf(
  regex: RegExp,
  { attack }: Extract<Diagnostics, { status: "vulnerable" }>,
): number | null {
  const small = matchMs(regex, attackText(attack, ATTACK_LENGTH));
  if (small > SLOW_MS) return GROWTH ** 2;
  const large = matchMs(regex, attackText(attack, ATTACK_LENGTH * GROWTH));
  return large < NOISE_MS ? null : large / Math.max(small, 0.1);
}

function attackText(
  { pumps, suffix }: { pumps: { prefix: string; pump: string }[]; suffix: string },
  length: number,
): string {
  const share = length / Math.max(1, pumps.length);
  return (
    pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(share / pump.length))).join("") + suffix
  );
}

/** CPU milliseconds of all matches in a text. */
function matchMs(regex: RegExp, text: string): number {
  const global = new RegExp(regex.source, regex.flags.replace(/[gy]/g, "") + (regex.sticky ? "y" : "g"));
  const before = process.cpuUsage();
  text.replace(global, "");
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
