import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";
import * as z from "zod/mini";
import { ScannerError } from "../errors.ts";
import type { Clock } from "../time.ts";

/** ms that a fetched key set is used without asking again: a key that is withdrawn is refused from then on */
const FRESH_MS = 600_000;
/** ms between two fetches, successful or not: neither unknown key ids nor a dead issuer make a storm of requests */
const COOLDOWN_MS = 30_000;
/**
 * ms after its fetch that a key set goes on being used while the issuer does not answer: its outage shuts nobody out
 * meanwhile
 */
const STALE_MS = 3_600_000;
/** ms for one fetch: callers wait for it, and API Gateway gives their request 30 s */
const FETCH_TIMEOUT_MS = 5_000;

export type KeySetPorts = { readonly fetch: typeof fetch; readonly clock: Clock };

type KeyFinder = ReturnType<typeof createLocalJWKSet>;

const keySetSchema = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })) });

/**
 * The issuer's keys (RFC 7517) by the URL that our configuration names; nothing in a token leads to a request. They
 * are kept for ten minutes, and for an hour while the issuer is away; a key id that is not among them is looked up
 * again at most every 30 seconds, which is how a rotated key is found. The finder throws `unavailable` when there are
 * no keys to look in, and jose's errors when none of them fits the token.
 */
export function createKeySet(url: URL, { fetch, clock }: KeySetPorts): JWTVerifyGetKey {
  let loaded: { find: KeyFinder; at: number } | undefined;
  let lastTry: { at: number; failure: unknown } | undefined;
  let pending: Promise<void> | undefined;

  const load = async () => {
    try {
      const find = createLocalJWKSet(await fetchKeySet(url, fetch));
      loaded = { find, at: clock.now() };
      lastTry = { at: clock.now(), failure: undefined };
    } catch (failure) {
      lastTry = { at: clock.now(), failure };
    }
  };
  const reload = async () => {
    if (pending === undefined && lastTry !== undefined && clock.now() - lastTry.at < COOLDOWN_MS) return;
    pending ??= load().finally(() => {
      pending = undefined;
    });
    await pending;
  };
  const finder = () => {
    if (loaded && clock.now() - loaded.at < STALE_MS) return loaded.find;
    throw keysUnavailable(lastTry?.failure);
  };

  return async (header, token) => {
    if (!loaded || clock.now() - loaded.at >= FRESH_MS) await reload();
    try {
      return await finder()(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await reload();
      // The token may be signed with a new key that we could not fetch: that is no fault of the token.
      if (lastTry?.failure !== undefined) throw keysUnavailable(lastTry.failure);
      return await finder()(header, token);
    }
  };
}

async function fetchKeySet(url: URL, fetch: KeySetPorts["fetch"]): Promise<JSONWebKeySet> {
  const response = await fetch(url, {
    redirect: "manual",
    signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
    headers: { accept: "application/json, application/jwk-set+json" },
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`The key set's URL answered HTTP ${response.status}.`);
  }
  return keySetSchema.parse(await response.json());
}

function keysUnavailable(cause: unknown): ScannerError {
  return new ScannerError("unavailable", "Tokens cannot be checked at the moment. Try again in a minute.", {
    cause,
  });
}
