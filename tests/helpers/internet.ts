import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer, type ServerOptions } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { FetcherOptions } from "@contact-scanner/core/http/fetcher";
import { buildConnector } from "undici";
import type { ServerCertificate } from "./certificates.ts";
import { listen } from "./listen.ts";

/** One website of a small internet. */
export type Site = {
  /** What DNS answers, one list a look-up, the last one for ever; a public address where nothing is given. */
  readonly answers?: readonly (readonly string[])[];
  readonly serve?: RequestListener;
  /** A server that listens already, for what node:http cannot say. */
  readonly port?: number;
  /** Served on port 443 with this certificate; without it https is refused unless `plainHttps`. */
  readonly tls?: ServerCertificate & Pick<ServerOptions, "minVersion" | "maxVersion" | "ciphers">;
  /** Serves https without TLS, where TLS does not matter to the test. */
  readonly plainHttps?: boolean;
  /** The address that its sockets tell as their peer's, where that is not the one they were routed to. */
  readonly peer?: string;
  /** Whether port 80 refuses connections. */
  readonly httpsOnly?: boolean;
};

export type Internet = {
  /** The network of a fetcher that lives in this internet. The guard in it is the strict one. */
  readonly network: Pick<FetcherOptions, "lookup" | "connectorBuilder">;
  /** Connections that were opened, as `host:port > address`. */
  readonly connections: string[];
  /** Requests that were answered, as `GET host/path`. */
  readonly requests: string[];
  /** Names that were looked up. */
  readonly lookups: string[];
  stop(): Promise<void>;
};

/** TEST-NET addresses are refused: an address that the guard takes for a public one. */
export const PUBLIC_ADDRESS = "93.184.216.34";

/**
 * An internet of servers on loopback, where every host has the addresses that a test gives it and ports 80 and 443.
 * Only routing is played: names are looked up through the connector's own, guarded lookup, and a socket tells the
 * address that it was routed to as its peer's. No packet leaves the machine.
 */
export async function startInternet(sites: Readonly<Record<string, Site>>, ca?: string): Promise<Internet> {
  const connections: string[] = [];
  const requests: string[] = [];
  const lookups: string[] = [];
  const servers: Server[] = [];
  const ports = new Map<string, number>();
  for (const [host, site] of Object.entries(sites)) {
    const serve: RequestListener = (request, response) => {
      requests.push(`${request.method} ${host}${request.url}`);
      if (site.serve) site.serve(request, response);
      else response.setHeader("content-type", "text/html").end(`<title>${host}</title><p>Welcome.</p>`);
    };
    if (!site.httpsOnly) ports.set(`http:${host}`, site.port ?? (await start(createServer(serve), servers)));
    if (site.tls) {
      ports.set(`https:${host}`, await start(createTlsServer(site.tls, serve), servers));
    } else if (site.plainHttps) {
      ports.set(`https:${host}`, site.port ?? (await start(createServer(serve), servers)));
    }
  }

  const connectorBuilder: NonNullable<FetcherOptions["connectorBuilder"]> = (options) => {
    const route = buildConnector({ ...options, ...(ca ? { ca } : {}), lookup: toLoopback });
    return (target, callback) => {
      const resolve = "lookup" in options ? options.lookup : undefined;
      if (!resolve) throw new Error("The connector has no lookup.");
      const host = target.hostname;
      const open = (address: string) => {
        connections.push(`${host}:${target.port || (target.protocol === "https:" ? 443 : 80)} > ${address}`);
        const port = ports.get(`${target.protocol}${host.replace(/\.$/, "")}`);
        if (port === undefined) return callback(refused(), null);
        const protocol = sites[host]?.tls ? target.protocol : "http:";
        return route({ ...target, protocol, port: String(port) }, (...[error, socket]) => {
          if (error) return callback(error, null);
          const peer = sites[host]?.peer ?? address;
          callback(null, Object.defineProperty(socket, "remoteAddress", { value: peer }));
        });
      };
      if (isIP(host)) return open(host);
      let socket: unknown;
      // The answers come at once, so that the socket is there to be given back as undici's connector does.
      resolve(host, { all: true }, (error, found) => {
        const [first] = Array.isArray(found) ? found : [];
        socket = error || !first ? callback(error ?? refused(), null) : open(first.address);
      });
      return socket;
    };
  };

  const asked = new Map<string, number>();
  const lookup: LookupFunction = (hostname, _options, callback) => {
    lookups.push(hostname);
    const site = sites[hostname.replace(/\.$/, "")];
    const times = asked.get(hostname) ?? 0;
    asked.set(hostname, times + 1);
    const answers = site?.answers ?? [[PUBLIC_ADDRESS]];
    const addresses = answers[Math.min(times, answers.length - 1)] ?? [];
    if (!site) return callback(Object.assign(new Error("not found"), { code: "ENOTFOUND" }), []);
    callback(
      null,
      addresses.map((address) => ({ address, family: isIP(address) })),
    );
  };

  return {
    network: { lookup, connectorBuilder },
    connections,
    requests,
    lookups,
    async stop() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
        await once(server, "close");
      }
    },
  };
}

const toLoopback: LookupFunction = (_hostname, options, callback) => {
  if (options.all) callback(null, [{ address: "127.0.0.1", family: 4 }]);
  else callback(null, "127.0.0.1", 4);
};

async function start(server: Server, servers: Server[]): Promise<number> {
  servers.push(server);
  return await listen(server);
}

function refused(): Error {
  return Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
}
