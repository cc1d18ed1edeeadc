import type { Socket } from "node:net";
import { LIMITS } from "@contact-scanner/core/config";
import type { GuardOptions } from "@contact-scanner/core/http/guarded-agent";
import { createGuardedConnector } from "@contact-scanner/core/http/guarded-connector";
import { createAddressCheck } from "@contact-scanner/core/url/public-address";

/**
 * Opens a TCP connection by the rules that hold for the crawler's own: to public addresses and allowed hosts, on the
 * web's ports, the name resolved here and the address checked before and after. Rejects with what was wrong.
 */
export type OpenSocket = (hostname: string, port: string) => Promise<Socket>;

/** The way out of the proxy; what it is given decides where it may lead. */
export function createOpenSocket(options: GuardOptions): OpenSocket {
  const connect = createGuardedConnector({
    allowedHosts: options.allowedHosts,
    checkAddress: options.checkAddress ?? createAddressCheck(),
    connectTimeoutMs: LIMITS.connectTimeoutMs,
    lookup: options.lookup,
    connectorBuilder: options.connectorBuilder,
  });
  return (hostname, port) =>
    new Promise((resolve, reject) => {
      // TLS is between the browser and the site: to us its tunnel is a connection like any other.
      connect({ protocol: "http:", hostname, host: `${hostname}:${port}`, port }, (error, socket) => {
        if (error) reject(error);
        else resolve(socket);
      });
    });
}
