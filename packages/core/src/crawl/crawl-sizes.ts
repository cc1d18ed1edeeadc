import { LIMITS } from "../config.ts";
import { connectionsTo, type HostConnections } from "../url/host-connections.ts";
import { isInScope, type Scope } from "../url/scope.ts";

/** Pages that wait for a scan of few pages: enough to choose from, though most may turn out to be duplicates. */
const MIN_FRONTIER = 5_000;
const WAITING_PER_PAGE = 50;

/** Pages that may wait at one time. */
export function frontierSize(maxPages: number): number {
  return Math.min(LIMITS.maxFrontier, Math.max(MIN_FRONTIER, maxPages * WAITING_PER_PAGE));
}

/** Pages that are visited at a time: as many as one host of the scope may hold connections. */
export function visitsAtATime(startUrl: string, scope: Scope, connections: HostConnections): number {
  const inScope = [...connections].filter(([host]) => isInScope(`http://${host}/`, scope));
  return Math.max(connectionsTo(startUrl, connections), ...inScope.map(([, count]) => count));
}

/** The faster a crawl may be, the more pages a checkpoint has: fewer statements for as much of its time. */
export function pagesOfCheckpoint(maxVisits: number): number {
  const timesAsMany = Math.max(1, maxVisits / LIMITS.maxConnectionsPerHost);
  return Math.round(LIMITS.checkpointPages * timesAsMany);
}
