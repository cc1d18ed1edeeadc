/**
 * Mbit/s that an instance's network bears for good, by its type (Amazon EC2 instance types guide, "Network
 * specifications"); for minutes it bears up to 5,000. SST's image is for arm64, and of its types these are the cheap
 * ones: a day of a million sites is 100 to 150 Mbit/s in its busiest minute over both zones (docs/scale.md).
 */
const BASELINE_MBIT = {
  "t4g.nano": 32,
  "t4g.micro": 64,
  "t4g.small": 128,
  "t4g.medium": 256,
  "t4g.large": 512,
  "t4g.xlarge": 1_024,
} as const satisfies Readonly<Record<string, number>>;

/** A type of instance that may be a NAT. */
export type NatInstance = keyof typeof BASELINE_MBIT;

/** bytes of a megabit */
const MEGABIT = 125_000;

function isNatInstance(text: string): text is NatInstance {
  return Object.hasOwn(BASELINE_MBIT, text);
}

/** The type that a deployer names. Throws a sentence where it is none that may be a NAT. */
export function readNatInstance(text: string | undefined): NatInstance | undefined {
  if (text === undefined || isNatInstance(text)) return text;
  const types = Object.keys(BASELINE_MBIT).join(", ");
  throw new Error(`NAT_INSTANCE is one of ${types}, not ${JSON.stringify(text)}.`);
}

/** bytes that an instance's network takes in so many seconds, for good */
export function natBytes(type: NatInstance, seconds: number): number {
  return BASELINE_MBIT[type] * MEGABIT * seconds;
}
