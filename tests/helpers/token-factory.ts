import {
  constants,
  createHmac,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  type SigningOptions,
  sign,
} from "node:crypto";

export const SECRET = "c2VjcmV0IHNlY3JldCBzZWNyZXQgc2VjcmV0IHNlY3JldA";
export const ISSUER = "https://issuer.test/auth/v1";
export const USER_ID = "5905e9fe-6c61-4694-b09a-6602017b000a";

const rsa1 = generateKeyPairSync("rsa", { modulusLength: 2048 });
const rsa2 = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ec1 = generateKeyPairSync("ec", { namedCurve: "P-256" });
const ed1 = generateKeyPairSync("ed25519");

/** The key set of the issuer; rsa2 is the attacker's. */
export const KEY_SET = {
  keys: Object.entries({ rsa1, ec1, ed1 }).map(([kid, { publicKey }]) => ({ ...jwk(publicKey), kid })),
};

/** A token as tests/fixtures/tokens.json describes it: what differs from a good one. `null` leaves a member out. */
export type TokenRecipe = {
  readonly header?: Record<string, unknown>;
  readonly payload?: Record<string, unknown>;
  readonly payload_raw?: string;
  readonly sign?: "none" | { readonly alg: string; readonly key: string };
  /** done to the finished token */
  readonly post?: readonly string[];
  /** the token itself, whatever else is said */
  readonly token?: unknown;
};

const BASE = {
  hs256: { header: { alg: "HS256", typ: "JWT" }, payload: {}, sign: { alg: "HS256", key: "secret" } },
  jwks: {
    header: { alg: "RS256", typ: "JWT", kid: "rsa1" },
    payload: { iss: ISSUER },
    sign: { alg: "RS256", key: "rsa1" },
  },
};
const PAYLOAD = {
  sub: USER_ID,
  aud: "authenticated",
  role: "authenticated",
  iat: { $now: -10 },
  exp: { $now: 3_600 },
};

export function makeToken(mode: keyof typeof BASE, recipe: TokenRecipe = {}): string {
  if (recipe.token !== undefined) return String(resolve(recipe.token));
  const base = BASE[mode];
  const header = encode(JSON.stringify(merge(base.header, recipe.header)));
  const claims = recipe.payload_raw ?? JSON.stringify(merge({ ...PAYLOAD, ...base.payload }, recipe.payload));
  const input = `${header}.${encode(claims)}`;
  const signature = recipe.sign === "none" ? "" : signText(input, recipe.sign ?? base.sign);
  return (recipe.post ?? []).reduce(tamper, `${input}.${signature}`);
}

function merge(base: Record<string, unknown>, changes: Record<string, unknown> = {}) {
  const entries = Object.entries({ ...base, ...changes }).filter(([, value]) => value !== null);
  return Object.fromEntries(entries.map(([name, value]) => [name, resolve(value)]));
}

function resolve(value: unknown): unknown {
  if (value === "$rsa2.public") return jwk(rsa2.publicKey);
  if (typeof value !== "object" || value === null) return value;
  const now = Math.floor(Date.now() / 1_000);
  if ("$now" in value) return now + Number(value.$now);
  if ("$now_ms" in value) return (now + Number(value.$now_ms)) * 1_000;
  if ("$random" in value) return randomUUID();
  if ("$repeat" in value && Array.isArray(value.$repeat)) return value.$repeat[0].repeat(value.$repeat[1]);
  return value;
}

function signText(input: string, { alg, key }: { alg: string; key: string }): string {
  const hash = `sha${alg.slice(2)}`;
  if (alg.startsWith("HS")) return createHmac(hash, secretBytes(key)).update(input).digest("base64url");
  const { privateKey } = { rsa1, rsa2, ec1, ed1 }[key] ?? rsa2;
  if (alg === "EdDSA") return sign(null, Buffer.from(input), privateKey).toString("base64url");
  const options: SigningOptions = {
    dsaEncoding: "ieee-p1363",
    ...(alg.startsWith("PS") ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : {}),
  };
  return sign(hash, Buffer.from(input), { key: privateKey, ...options }).toString("base64url");
}

/** What a forger may take for the secret, by name. */
function secretBytes(name: string): Buffer {
  const [kind, value = ""] = name.split(/:(.*)/);
  const pem = rsa1.publicKey.export({ type: "spki", format: "pem" }).toString();
  switch (kind) {
    case "secret":
      return Buffer.from(SECRET);
    case "secret.b64decoded":
      return Buffer.from(SECRET, "base64");
    case "empty":
      return Buffer.alloc(0);
    case "other":
      return Buffer.from("another secret of 32 bytes, or more");
    case "text":
      return Buffer.from(value);
    case "bytes":
      return Buffer.from(value, "hex");
    case "rsa1.pem":
      return Buffer.from(pem.trimEnd());
    case "rsa1.pem-nl":
      return Buffer.from(pem);
    case "rsa1.jwk":
      return Buffer.from(JSON.stringify(jwk(rsa1.publicKey)));
    case "rsa1.n":
      return Buffer.from(String(jwk(rsa1.publicKey).n), "base64url");
    default:
      throw new Error(`There is no key ${name}.`);
  }
}

function tamper(token: string, how: string): string {
  const [header = "", payload = "", signature = ""] = token.split(".");
  switch (how) {
    case "empty-sig":
      return `${header}.${payload}.`;
    case "zero-sig":
      return `${header}.${payload}.${encode(Buffer.alloc(Buffer.from(signature, "base64url").length))}`;
    case "swap-header":
      return `${encode('{"typ":"JWT","alg":"HS256"}')}.${payload}.${signature}`;
    case "nl-end":
      return `${token}\n`;
    default:
      throw new Error(`There is no way to tamper called ${how}.`);
  }
}

function encode(data: string | Buffer): string {
  return Buffer.from(data).toString("base64url");
}

function jwk(key: KeyObject) {
  return key.export({ format: "jwk" });
}
