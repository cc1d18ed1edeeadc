import { KEY_SET_ALGORITHMS, type TokenSettings } from "@contact-scanner/core/auth/verify-token";
import { DEFAULT_USER_AGENT, LIMITS } from "@contact-scanner/core/config";
import { parseUserAgent } from "@contact-scanner/core/http/user-agent";
import type { SubmitLimits } from "@contact-scanner/core/jobs/submit-limits";
import * as z from "zod/mini";

/** Values with commas between them. */
function list<Item extends z.ZodMiniType<unknown, string>>(item: Item) {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((text) => text.split(",").filter((value) => value !== "")),
    ),
    z.array(item),
  );
}

/** What every function reads from its environment. */
const databaseEnv = z.object({
  DATABASE_URL: z.string().check(z.minLength(1)),
  DATABASE_CA: z.optional(z.string()),
});

const queueEnv = z.extend(databaseEnv, {
  SCAN_QUEUE_URL: z.url(),
  SQS_ENDPOINT: z.optional(z.url()),
});

/** `https://host`, with a port where it has one, as browsers send it; or `*`. */
const origin = z.string().check(
  z.refine(
    (text) => text === "*" || (!text.includes("*") && URL.parse(text)?.origin === text && text !== "null"),
    {
      error: "an origin is a scheme and a host in lower case, without a path; or *",
    },
  ),
);

/** What every function reads that writes contacts or removes them: the key of the suppression list, 32 bytes or more. */
const suppressionEnv = { SUPPRESSION_KEY: z.string().check(z.minLength(32)) };

const openEnv = z.object({ CORS_ORIGINS: z._default(list(origin), []) });

const count = z.coerce.number().check(z.int(), z.minimum(0));

const apiEnv = z.extend(queueEnv, {
  ...openEnv.shape,
  ...suppressionEnv,
  MAX_ACTIVE_SCANS: z._default(count, LIMITS.maxActiveScans),
  MAX_SUBMITS_PER_MINUTE: z._default(count, LIMITS.maxSubmitsPerMinute),
  JWT_SECRET: z.optional(z.string()),
  // Whoever can change the keys on their way to us can sign what they like.
  JWKS_URL: z.optional(z.url({ protocol: /^https$/ })),
  JWT_ALGORITHMS: z._default(list(z.enum(KEY_SET_ALGORITHMS)), [...KEY_SET_ALGORITHMS]),
  JWT_AUDIENCE: z._default(z.string(), "authenticated"),
  JWT_ISSUER: z.optional(z.string()),
});

const crawlerEnv = z.extend(queueEnv, {
  ...suppressionEnv,
  USER_AGENT: z._default(z.string(), DEFAULT_USER_AGENT),
  FOLLOW_NOFOLLOW: z._default(z.stringbool(), true),
  DENY_CIDRS: z._default(list(z.string()), []),
});

export type DatabaseSettings = { readonly databaseUrl: string; readonly databaseCa: string | undefined };

export type QueueSettings = {
  readonly scanQueueUrl: string;
  /** undefined = AWS */
  readonly sqsEndpoint: string | undefined;
};

export type ApiSettings = DatabaseSettings &
  QueueSettings & {
    readonly token: TokenSettings;
    /** Whose pages may call the API from a browser; none by default. */
    readonly corsOrigins: readonly string[];
    readonly limits: SubmitLimits;
    readonly suppressionKey: string;
  };

export type CrawlerSettings = DatabaseSettings &
  QueueSettings & {
    readonly userAgent: string;
    /** Whether links of rel=nofollow are visited. */
    readonly followNofollow: boolean;
    /** Address ranges of our own that look public, beside those that never are. */
    readonly denyCidrs: readonly string[];
    readonly suppressionKey: string;
  };

/** The API functions' settings. Throws an error that names every variable that is missing or wrong. */
export function readApiSettings(env: NodeJS.ProcessEnv = process.env): ApiSettings {
  if (env.FIXED_TOKEN !== undefined) throw new Error("FIXED_TOKEN is for the local stage only. Unset it.");
  const values = parseEnv(apiEnv, env);
  return {
    ...databaseSettings(values),
    ...queueSettings(values),
    token: { keys: tokenKeys(values), audience: values.JWT_AUDIENCE, issuer: values.JWT_ISSUER },
    corsOrigins: values.CORS_ORIGINS,
    limits: {
      maxActiveScans: values.MAX_ACTIVE_SCANS,
      maxSubmitsPerMinute: values.MAX_SUBMITS_PER_MINUTE,
    },
    suppressionKey: values.SUPPRESSION_KEY,
  };
}

/** Whose pages may call the API from a browser. Throws an error that says what is wrong with the setting. */
export function readCorsOrigins(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  return parseEnv(openEnv, env).CORS_ORIGINS;
}

/** The crawler function's settings. Throws an error that names every variable that is missing or wrong. */
export function readCrawlerSettings(env: NodeJS.ProcessEnv = process.env): CrawlerSettings {
  const values = parseEnv(crawlerEnv, env);
  return {
    ...databaseSettings(values),
    ...queueSettings(values),
    userAgent: parseUserAgent(values.USER_AGENT),
    followNofollow: values.FOLLOW_NOFOLLOW,
    denyCidrs: values.DENY_CIDRS,
    suppressionKey: values.SUPPRESSION_KEY,
  };
}

/** The settings of the functions that keep the jobs going. Throws an error that names every variable that is missing. */
export function readWorkerSettings(env: NodeJS.ProcessEnv = process.env): DatabaseSettings & QueueSettings {
  const values = parseEnv(queueEnv, env);
  return { ...databaseSettings(values), ...queueSettings(values) };
}

function databaseSettings(values: z.infer<typeof databaseEnv>): DatabaseSettings {
  return { databaseUrl: values.DATABASE_URL, databaseCa: values.DATABASE_CA };
}

function queueSettings(values: z.infer<typeof queueEnv>): QueueSettings {
  return { scanQueueUrl: values.SCAN_QUEUE_URL, sqsEndpoint: values.SQS_ENDPOINT };
}

/** Secret or key set, never both: a verifier that takes either kind can be talked into the weaker one. */
function tokenKeys(values: z.infer<typeof apiEnv>): TokenSettings["keys"] {
  const { JWT_SECRET: secret, JWKS_URL: jwksUrl, JWT_ALGORITHMS: algorithms } = values;
  if (secret !== undefined && jwksUrl === undefined) {
    return { kind: "secret", secret: new TextEncoder().encode(secret) };
  }
  if (jwksUrl !== undefined && secret === undefined)
    return { kind: "jwks", url: new URL(jwksUrl), algorithms };
  throw new Error("Set exactly one of JWT_SECRET and JWKS_URL.");
}

function parseEnv<Schema extends z.ZodMiniType>(schema: Schema, env: NodeJS.ProcessEnv): z.infer<Schema> {
  const parsed = z.safeParse(schema, env);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is incomplete: ${problems.join("; ")}.`);
}
