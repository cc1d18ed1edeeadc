import type { ScoredFind } from "./scored-finds.ts";

const TENTHS = 10;
/** Addresses that a tenth must have for its share to say something. */
const LEAST_ADDRESSES = 30;
/** Standard errors of the difference of two shares that may be noise: of twenty such differences one is greater. */
const NOISE = 2;

/** How many of the finds with a confidence in the same tenth are right. */
export type Tenth = {
  /** the least confidence of the tenth */
  readonly from: number;
  readonly addresses: Share;
  /** of the finds of which a person is told: whether that person is right */
  readonly names: Share;
};

type Share = { readonly all: number; readonly right: number };

/** The finds by the tenths of their confidence, the lowest first. */
export function tenthsOf(finds: readonly ScoredFind[]): Tenth[] {
  return Array.from({ length: TENTHS }, (_tenth, index) => {
    const found = finds.filter(
      ({ confidence }) => Math.min(TENTHS - 1, Math.floor(confidence / TENTHS)) === index,
    );
    const named = found.flatMap(({ isNameRight }) => (isNameRight === null ? [] : [isNameRight]));
    return {
      from: index * TENTHS,
      addresses: shareOf(found.map(({ isRight }) => isRight)),
      names: shareOf(named),
    };
  });
}

/** Tenths of which fewer are right than of a tenth below, by more than noise, where both have enough addresses. */
export function fallingTenths(tenths: readonly Tenth[]): Tenth[] {
  const telling = tenths.filter(({ addresses }) => addresses.all >= LEAST_ADDRESSES);
  return telling.filter(({ addresses }, index) =>
    telling.slice(0, index).some((below) => isLess(addresses, below.addresses)),
  );
}

/** Whether a share is less than another by more than noise. */
function isLess(a: Share, b: Share): boolean {
  const pooled = (a.right + b.right) / (a.all + b.all);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.all + 1 / b.all));
  return b.right / b.all - a.right / a.all > NOISE * error;
}

function shareOf(answers: readonly boolean[]): Share {
  return { all: answers.length, right: answers.filter(Boolean).length };
}
