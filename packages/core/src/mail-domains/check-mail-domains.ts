import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import type { Log } from "../log.ts";
import { pause } from "../time.ts";
import { asciiOf, isRegistrableName } from "./ascii-domain.ts";
import { isDisposable } from "./disposable.ts";
import { type LookUpPorts, lookUpMailDomain } from "./look-up.ts";
import { providerOf } from "./providers.ts";
import { type CheckedMailDomain, claimMailDomains, dueMailDomains, storeMailDomains } from "./repository.ts";

/** domains of a scan that are looked up: nearly all sites name fewer than ten, a directory thousands */
const MAX_DOMAINS = 200;
/** domains at the same time: few, as a resolver takes a flood for an attack */
const AT_ONCE = 8;
/** ms for all domains of a scan, which waits for them at its end */
const ALL_TIMEOUT_MS = 10_000;

/**
 * Looks up the domains of the addresses that a scan saw, where that is due, and stores what DNS says. Takes ten seconds
 * at most and the time of four statements. Never rejects: what is not found out a later scan finds.
 */
export async function checkMailDomains(
  ports: LookUpPorts & { readonly db: Kysely<DB>; readonly log: Log },
  scanId: number,
  signal: AbortSignal,
): Promise<void> {
  const { db, log, clock } = ports;
  const done = new AbortController();
  const outOfTime = new AbortController();
  void pause(clock, ALL_TIMEOUT_MS, done.signal).then((isOver) => isOver && outOfTime.abort());
  try {
    const names = (await dueMailDomains(db, scanId, MAX_DOMAINS)).map(asciiOf).filter(isRegistrableName);
    const claimed = await claimMailDomains(db, names);
    const until = AbortSignal.any([signal, outOfTime.signal]);
    await storeMailDomains(db, await checkAll(ports, claimed, until));
  } catch (error) {
    log.warn("The mail domains of a scan were not looked up: a later scan does it", { error });
  } finally {
    done.abort();
  }
}

/** Those that were looked up until the signal aborted; the others stay claimed for a minute. */
async function checkAll(
  ports: LookUpPorts,
  domains: readonly string[],
  until: AbortSignal,
): Promise<CheckedMailDomain[]> {
  const waiting = domains.values();
  const checked: CheckedMailDomain[] = [];
  const worker = async () => {
    for (const domain of waiting) {
      if (until.aborted) return;
      const answer = await lookUpMailDomain(ports, domain, until);
      const provider = answer.kind === "facts" ? providerOf(answer.facts.mx) : null;
      checked.push({ domain, answer, provider, disposable: isDisposable(domain) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return checked;
}
