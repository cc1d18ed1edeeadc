import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import type { AllowedHosts } from "../url/allowed-hosts.ts";
import type { AddressCheck } from "../url/public-address.ts";
import { publicUrlRefusal } from "../url/public-url.ts";
import { AddressRefusedError } from "./address-refused.ts";
import { withCertificateFaults } from "./certificate-fault.ts";

/** Makes connectors of undici's kind: undici's own, unless a test plays the internet. */
export type ConnectorBuilder = (options: buildConnector.BuildOptions) => buildConnector.connector;

export type ConnectorOptions = {
  readonly allowedHosts: AllowedHosts;
  /** Why an address is not public, or null. */
  readonly checkAddress: AddressCheck;
  /** ms for name, TCP and TLS together */
  readonly connectTimeoutMs: number;
  /** Name resolution; every address it gives is checked. */
  readonly lookup?: LookupFunction | undefined;
  readonly connectorBuilder?: ConnectorBuilder | undefined;
};

/**
 * undici's way to open a connection, for public addresses only: an IP literal is refused before, every address of a
 * name checked when it is resolved, and the peer's address once more when the socket is open, so that no answer of DNS
 * in between matters. It stands in the connector because a guarded `lookup` is never asked for a literal.
 */
export function createGuardedConnector(options: ConnectorOptions): buildConnector.connector {
  const { allowedHosts, checkAddress, lookup = systemLookup, connectorBuilder = buildConnector } = options;
  const connector = (resolve: LookupFunction) =>
    withCertificateFaults(
      connectorBuilder({
        timeout: options.connectTimeoutMs,
        lookup: resolve,
        // Every bound of ours (headers, connections) counts HTTP/1.1.
        allowH2: false,
        // Written out: an environment variable of Node's can change the default.
        rejectUnauthorized: true,
      }),
    );
  const connectAllowed = connector(lookup);
  const connectPublic = connector(guardLookup(lookup, checkAddress));

  return (target, callback) => {
    const port = target.port || (target.protocol === "https:" ? "443" : "80");
    if (allowedHosts.has(`${target.hostname}:${port}`)) return connectAllowed(target, callback);
    const refusal = publicUrlRefusal(`${target.protocol}//${target.hostname}:${port}`, allowedHosts);
    if (refusal !== null) return callback(new AddressRefusedError(refusal), null);
    connectPublic(target, (...[error, socket]) => {
      if (error) return callback(error, null);
      const reason = checkAddress(socket.remoteAddress ?? "");
      if (reason === null) return callback(null, socket);
      socket.destroy();
      callback(notPublic(target.hostname, `was reached at ${reason}`), null);
    });
  };
}

/** Refuses a name when any of its addresses is not public: a mixed answer is an attack, not a site. */
export function guardLookup(lookup: LookupFunction, checkAddress: AddressCheck): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found, family) => {
      if (error) return callback(error, []);
      const addresses =
        typeof found === "string" ? [{ address: found, family: family ?? isIP(found) }] : found;
      const [first] = addresses;
      if (!first) return callback(noAddress(hostname), []);
      for (const { address } of addresses) {
        const reason = checkAddress(address);
        if (reason !== null) return callback(notPublic(hostname, `resolves to ${reason}`), []);
      }
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}

function notPublic(hostname: string, what: string): AddressRefusedError {
  return new AddressRefusedError(`${hostname} ${what}: only public addresses are fetched.`);
}

function noAddress(hostname: string): Error {
  return Object.assign(new Error(`${hostname} has no address`), { code: "ENODATA" });
}
