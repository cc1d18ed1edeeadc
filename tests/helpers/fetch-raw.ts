import type { Socket } from "node:net";
import { LIMITS } from "@contact-scanner/core/config";
import type { FetchPurpose, FetchResult } from "@contact-scanner/core/http/fetch";
import { createFetcher, type FetcherLimits } from "@contact-scanner/core/http/fetcher";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { buildConnector } from "undici";
import { type RawAnswer, startRawServer } from "./raw-server.ts";

export type RawFetch = {
  readonly result: FetchResult;
  /** bytes that came over the network, heads included */
  readonly bytesReceived: number;
};

/** Fetches what a hostile server answers, with the product's limits where none are given. */
export async function fetchRaw(
  answer: RawAnswer,
  {
    scheme = "http",
    purpose = "page",
    limits = {},
  }: { scheme?: "http" | "https"; purpose?: FetchPurpose; limits?: Partial<FetcherLimits> } = {},
): Promise<RawFetch> {
  const server = await startRawServer(answer);
  const sockets: Socket[] = [];
  const host = `127.0.0.1:${server.port}`;
  const fetcher = createFetcher({
    userAgent: "Test/1.0",
    allowedHosts: parseAllowedHosts([host]),
    limits: { ...LIMITS, ...limits },
    connectorBuilder: (options) => {
      const connect = buildConnector(options);
      return (target, callback) =>
        connect(target, (...[error, socket]) => {
          if (error) return callback(error, null);
          sockets.push(socket);
          callback(null, socket);
        });
    },
  });
  try {
    const url = `${scheme}://${host}/`;
    const result = await fetcher.fetch({ url, purpose }, new AbortController().signal);
    return { result, bytesReceived: sockets.reduce((sum, socket) => sum + socket.bytesRead, 0) };
  } finally {
    await fetcher.close();
    await server.stop();
  }
}
