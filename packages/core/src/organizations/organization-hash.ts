import { contentKey } from "../contact-points/point-content.ts";
import type { StoredFacts } from "./facts.ts";

/** The hash by which equal facts are one row. */
export function organizationHash(facts: StoredFacts): string {
  return contentKey(facts);
}
