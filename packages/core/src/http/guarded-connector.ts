import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import type { AllowedHosts } from "../url/allowed-hosts.ts";
import type { AddressCheck } from "../url/public-address.ts";

/** A connection that must not be made: the address behind the name is none of the public internet's. */
export class AddressRefusedError extends Error {
  constructor(host: string, reason: string) {
    super(`${host} is ${reason}: only public addresses are fetched.`);
    this.name = "AddressRefusedError";
  }
}

export type ConnectorOptions = {
  readonly allowedHosts: AllowedHosts;
  /** Why an address is not public, or null. */
  readonly checkAddress: AddressCheck;
  /** ms for TCP and TLS together */
  readonly connectTimeoutMs: number;
  /** Name resolution; every address it gives is checked. */
  readonly lookup?: LookupFunction;
};

/**
 * undici's way to open a connection, for public addresses only: an IP literal is checked before, every address of a
 * name when it is resolved, and the peer's address once more when the socket is open, so that no answer of DNS in
 * between matters. It stands in the connector because a guarded `lookup` is never asked for a literal.
 */
export function createGuardedConnector(options: ConnectorOptions): buildConnector.connector {
  const { allowedHosts, checkAddress, connectTimeoutMs: timeout, lookup = systemLookup } = options;
  const connectAllowed = buildConnector({ timeout, lookup });
  const connectPublic = buildConnector({ timeout, lookup: guardLookup(lookup, checkAddress) });

  return (target, callback) => {
    const host = target.hostname.replace(/^\[|\]$/g, "");
    const port = target.port || (target.protocol === "https:" ? "443" : "80");
    if (allowedHosts.has(`${target.hostname}:${port}`)) return connectAllowed(target, callback);
    const refusal = refuseTarget(host, port, checkAddress);
    if (refusal) return callback(refusal, null);
    connectPublic(target, (...[error, socket]) => {
      if (error) return callback(error, null);
      const reason = checkAddress(socket.remoteAddress ?? "");
      if (reason === null) return callback(null, socket);
      socket.destroy();
      callback(new AddressRefusedError(host, reason), null);
    });
  };
}

function refuseTarget(host: string, port: string, checkAddress: AddressCheck): Error | undefined {
  if (port !== "80" && port !== "443") return new AddressRefusedError(host, `asked for on port ${port}`);
  const reason = isIP(host) === 0 ? null : checkAddress(host);
  return reason === null ? undefined : new AddressRefusedError(host, reason);
}

/** Refuses a name when any of its addresses is not public: a mixed answer is an attack, not a site. */
function guardLookup(lookup: LookupFunction, checkAddress: AddressCheck): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found, family) => {
      if (error) return callback(error, []);
      const addresses = typeof found === "string" ? [{ address: found, family: family ?? 0 }] : found;
      for (const { address } of addresses) {
        const reason = checkAddress(address);
        if (reason !== null) return callback(new AddressRefusedError(hostname, reason), []);
      }
      const [first] = addresses;
      if (options.all || !first) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}
