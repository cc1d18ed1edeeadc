import type { LookupFunction } from "node:net";
import { Agent, Pool } from "undici";
import type { AllowedHosts } from "../url/allowed-hosts.ts";
import { type AddressCheck, createAddressCheck } from "../url/public-address.ts";
import { type ConnectorBuilder, createGuardedConnector } from "./guarded-connector.ts";

/** Which hosts and addresses may be asked. */
export type GuardOptions = {
  readonly allowedHosts: AllowedHosts;
  /** Which addresses are public; the strict check of url/public-address.ts where nothing is given. */
  readonly checkAddress?: AddressCheck;
  readonly lookup?: LookupFunction;
  readonly connectorBuilder?: ConnectorBuilder;
};

export type AgentLimits = Readonly<
  Record<"connectTimeoutMs" | "headersTimeoutMs" | "maxHeaderBytes", number>
>;

/**
 * Connections to public addresses and allowed hosts alone. Each request is given this agent, so no proxy variable and
 * no global dispatcher has a say.
 */
export function createGuardedAgent(
  options: GuardOptions,
  limits: AgentLimits,
  connectionsTo: (origin: string | URL) => number,
): Agent {
  return new Agent({
    connect: createGuardedConnector({
      allowedHosts: options.allowedHosts,
      checkAddress: options.checkAddress ?? createAddressCheck(),
      connectTimeoutMs: limits.connectTimeoutMs,
      lookup: options.lookup,
      connectorBuilder: options.connectorBuilder,
    }),
    allowH2: false,
    factory: (origin, pool) => new Pool(origin, { ...pool, connections: connectionsTo(origin) }),
    headersTimeout: limits.headersTimeoutMs,
    maxHeaderSize: limits.maxHeaderBytes,
  });
}
