import type { DueDelivery } from "./claim.ts";

/** requests at the same time: each may wait for its answer for ten seconds, and costs next to nothing meanwhile */
const MAX_IN_FLIGHT = 32;
/** requests of these to webhooks that fail: the others' are never used up by receivers that keep us waiting */
const MAX_FAILING_IN_FLIGHT = 8;
/** requests at the same time to one receiver, whoever named it */
export const MAX_PER_HOST = 2;

/** The requests that are under way. */
export type InFlight = ReadonlySet<Omit<DueDelivery, "id">>;

/** Hosts that take no further request now. */
export function busyHosts(inFlight: InFlight): string[] {
  const byHost = Map.groupBy(inFlight, ({ host }) => host);
  return [...byHost].flatMap(([host, requests]) => (requests.length >= MAX_PER_HOST ? [host] : []));
}

/** Those of the due deliveries, in their order, that may be sent beside what is under way. */
export function chooseDue(due: readonly DueDelivery[], inFlight: InFlight): DueDelivery[] {
  const taken: Omit<DueDelivery, "id">[] = [...inFlight];
  const count = (holds: (one: Omit<DueDelivery, "id">) => boolean) => taken.filter(holds).length;
  return due.filter((one) => {
    const hasRoom =
      taken.length < MAX_IN_FLIGHT &&
      count(({ host }) => host === one.host) < MAX_PER_HOST &&
      (!one.isFailing || count(({ isFailing }) => isFailing) < MAX_FAILING_IN_FLIGHT);
    if (hasRoom) taken.push(one);
    return hasRoom;
  });
}
