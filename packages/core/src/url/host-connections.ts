import { LIMITS } from "../config.ts";
import { ScannerError } from "../errors.ts";
import type { AllowedHosts } from "./allowed-hosts.ts";

/**
 * Connections that a host's owner lets us hold to it at a time, by the host as a URL spells it: its port where that is
 * neither 80 nor 443. Any other host gets LIMITS.maxConnectionsPerHost.
 */
export type HostConnections = ReadonlyMap<string, number>;

/** Nobody said anything about a host of theirs. */
export const NO_HOST_CONNECTIONS: HostConnections = new Map();

/** Reads `host=connections` pairs (`acme.com=16`, `127.0.0.1:4000=8`). Throws `invalid_fields` for anything else. */
export function parseHostConnections(entries: readonly string[]): HostConnections {
  return new Map(entries.map(parseEntry));
}

/** The same number of connections for each of the hosts that the user of a command named. */
export function connectionsForAll(hosts: AllowedHosts, connections: number): HostConnections {
  return new Map([...hosts].map((host) => [withoutWebPort(host), connections]));
}

/** Connections that the host of a URL may hold at a time, 1 to LIMITS.maxOwnConnections. */
export function connectionsTo(url: string | URL, granted: HostConnections): number {
  return granted.get(new URL(url).host) ?? LIMITS.maxConnectionsPerHost;
}

function parseEntry(entry: string): [host: string, connections: number] {
  const [, text = "", digits = ""] = /^\s*([^\s=]+)\s*=\s*(\d{1,3})\s*$/.exec(entry) ?? [];
  const url = URL.parse(`http://${text}`);
  const isHost = url !== null && url.href === `http://${url.host}/`;
  const connections = Number(digits);
  if (isHost && connections >= 1 && connections <= LIMITS.maxOwnConnections) {
    return [withoutWebPort(url.host), connections];
  }
  throw new ScannerError(
    "invalid_fields",
    `"${entry}" sets no connections of a host: write host=N with N from 1 to ${LIMITS.maxOwnConnections}, like acme.com=16.`,
  );
}

/** One pace holds for http and https of a host: their own ports name no other. */
function withoutWebPort(host: string): string {
  return host.replace(/:(?:80|443)$/, "");
}
