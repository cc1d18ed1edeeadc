import { requireKeySetIssuer } from "@contact-scanner/core/auth/key-set-issuer";
import { KEY_SET_ALGORITHMS, type TokenSettings } from "@contact-scanner/core/auth/verify-token";
import { parseCollection } from "@contact-scanner/core/collection/collection";
import { DEFAULT_USER_AGENT, LIMITS } from "@contact-scanner/core/config";
import { parseUserAgent } from "@contact-scanner/core/http/user-agent";
import type { SubmitLimits } from "@contact-scanner/core/jobs/submit-limits";
import type { RetentionSettings } from "@contact-scanner/core/retention/kind";
import { NO_WHOLE_DAYS, WHOLE_DAYS } from "@contact-scanner/core/retention/whole-days";
import { parseHostConnections } from "@contact-scanner/core/url/host-connections";
import { Resource } from "sst/resource";
import * as z from "zod/mini";
import { type Environment, withLinks } from "./links.ts";
import type {
  ApiSettings,
  CrawlerSettings,
  DelivererSettings,
  DeploymentSettings,
  QueueSettings,
} from "./settings.ts";

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
const deploymentEnv = z.object({
  STAGE: z._default(z.string(), "local"),
  DATABASE_URL: z.string().check(z.minLength(1)),
  DATABASE_CA: z.optional(z.string()),
  DATABASE_PROXY: z._default(z.stringbool(), false),
});

const queueEnv = z.object({
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

/**
 * What every function reads that writes contacts or removes them: the suppression list's keys, as its hasher takes
 * them.
 */
const suppressionEnv = z.object({ SUPPRESSION_KEY: z.string().check(z.minLength(32)) });

/** What every function reads that seals webhooks' secrets or opens them: keys, as their box takes them. */
const webhookEnv = z.object({ WEBHOOK_KEY: z.string().check(z.minLength(32)) });

/** What every function reads that seals headers of callers' own sites or opens them: keys, as their box takes them. */
const siteHeaderEnv = z.object({ SITE_HEADER_KEY: z.string().check(z.minLength(32)) });

const openEnv = z.object({ CORS_ORIGINS: z._default(list(origin), []) });

/** Digits alone: a variable that is set to nothing must not become 0, which takes a limit away. */
const count = z.pipe(
  z.string().check(z.regex(/^\d{1,15}$/, { error: "a whole number is digits alone" })),
  z.transform(Number),
);

/** What one user may submit. */
const limitsEnv = z.object({
  MAX_ACTIVE_SCANS: z._default(count, LIMITS.maxActiveScans),
  MAX_SUBMITS_PER_MINUTE: z._default(count, LIMITS.maxSubmitsPerMinute),
});

const days = z.pipe(z.string().check(z.regex(WHOLE_DAYS, { error: NO_WHOLE_DAYS })), z.transform(Number));

/** How long rows are kept. */
const retentionEnv = z.object({
  RETENTION_SCAN_DAYS: z._default(days, LIMITS.keepScanDays),
  RETENTION_GONE_CONTACT_DAYS: z._default(days, LIMITS.keepGoneContactDays),
  RETENTION_KEY_DAYS: z._default(days, LIMITS.keepKeyDays),
  RETENTION_DEAD_LETTER_DAYS: z._default(days, LIMITS.keepDeadLetterDays),
  RETENTION_AUDIT_DAYS: z._default(days, LIMITS.keepAuditDays),
  RETENTION_FRONTIER_DAYS: z._default(days, LIMITS.keepFrontierDays),
  RETENTION_DELIVERY_DAYS: z._default(days, LIMITS.keepDeliveryDays),
});

const apiEnv = z.extend(deploymentEnv, {
  ...openEnv.shape,
  JWT_SECRET: z.optional(z.string()),
  // Whoever can change the keys on their way to us can sign what they like.
  JWKS_URL: z.optional(z.url({ protocol: /^https$/ })),
  JWT_ALGORITHMS: z._default(list(z.enum(KEY_SET_ALGORITHMS)), [...KEY_SET_ALGORITHMS]),
  JWT_AUDIENCE: z._default(z.string(), "authenticated"),
  JWT_ISSUER: z.optional(z.string()),
  MAX_TOKEN_AGE_SECONDS: z._default(count, LIMITS.maxTokenAgeSeconds),
  REQUIRE_SCOPES: z._default(z.stringbool(), false),
});

/** How what we send to the web names itself, and where it never goes. */
const webEnv = z.object({
  USER_AGENT: z._default(z.string(), DEFAULT_USER_AGENT),
  DENY_CIDRS: z._default(list(z.string()), []),
});

const delivererEnv = z.extend(deploymentEnv, { ...webEnv.shape, ...webhookEnv.shape });

const crawlerEnv = z.extend(deploymentEnv, {
  ...suppressionEnv.shape,
  ...siteHeaderEnv.shape,
  ...webEnv.shape,
  FOLLOW_NOFOLLOW: z._default(z.stringbool(), true),
  MAIL_DOMAINS: z._default(z.stringbool(), true),
  COLLECT: z._default(z.string(), ""),
  ROLE_ONLY: z._default(z.stringbool(), false),
  HOST_CONNECTIONS: z._default(list(z.string()), []),
  RENDER_FUNCTION: z.optional(z.string().check(z.minLength(1))),
  // Lambda's own.
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: z.optional(z.coerce.number().check(z.positive())),
});

/** The API functions' settings. Throws an error that names every variable that is missing or wrong. */
export function readApiSettings(env: Environment = deployedEnvironment()): ApiSettings {
  if (env.FIXED_TOKEN !== undefined) throw new Error("FIXED_TOKEN is for the local stage only. Unset it.");
  const values = parseEnv(apiEnv, env);
  return {
    ...deploymentSettings(values),
    token: {
      keys: tokenKeys(values),
      audience: values.JWT_AUDIENCE,
      issuer: values.JWT_ISSUER,
      maxAgeSeconds: values.MAX_TOKEN_AGE_SECONDS,
      requireScopes: values.REQUIRE_SCOPES,
    },
    corsOrigins: values.CORS_ORIGINS,
  };
}

/** What one user may submit. Throws an error that names what is wrong. */
export function readSubmitLimits(env: Environment = deployedEnvironment()): SubmitLimits {
  const values = parseEnv(limitsEnv, env);
  return {
    maxActiveScans: values.MAX_ACTIVE_SCANS,
    maxSubmitsPerMinute: values.MAX_SUBMITS_PER_MINUTE,
  };
}

/** How long rows are kept. Throws an error that names what is wrong. */
export function readRetentionSettings(env: Environment = deployedEnvironment()): RetentionSettings {
  const values = parseEnv(retentionEnv, env);
  return {
    keepScanDays: values.RETENTION_SCAN_DAYS,
    keepGoneContactDays: values.RETENTION_GONE_CONTACT_DAYS,
    keepKeyDays: values.RETENTION_KEY_DAYS,
    keepDeadLetterDays: values.RETENTION_DEAD_LETTER_DAYS,
    keepAuditDays: values.RETENTION_AUDIT_DAYS,
    keepFrontierDays: values.RETENTION_FRONTIER_DAYS,
    keepDeliveryDays: values.RETENTION_DELIVERY_DAYS,
  };
}

/**
 * The keys of the suppression list, the newest first, with commas. Throws an error where they are missing or too short.
 */
export function readSuppressionKey(env: Environment = deployedEnvironment()): string {
  return parseEnv(suppressionEnv, env).SUPPRESSION_KEY;
}

/** The keys of webhooks' secrets, the newest first, with commas. Throws an error where they are missing, or short. */
export function readWebhookKey(env: Environment = deployedEnvironment()): string {
  return parseEnv(webhookEnv, env).WEBHOOK_KEY;
}

/** The keys of sites' headers, the newest first, with commas. Throws an error where they are missing, or short. */
export function readSiteHeaderKey(env: Environment = deployedEnvironment()): string {
  return parseEnv(siteHeaderEnv, env).SITE_HEADER_KEY;
}

/** The deliverer function's settings. Throws an error that names every variable that is missing or wrong. */
export function readDelivererSettings(env: Environment = deployedEnvironment()): DelivererSettings {
  const values = parseEnv(delivererEnv, env);
  return {
    ...deploymentSettings(values),
    userAgent: parseUserAgent(values.USER_AGENT),
    denyCidrs: values.DENY_CIDRS,
    webhookKey: values.WEBHOOK_KEY,
  };
}

/** Whose pages may call the API from a browser. Throws an error that says what is wrong with the setting. */
export function readCorsOrigins(env: Environment = deployedEnvironment()): readonly string[] {
  return parseEnv(openEnv, env).CORS_ORIGINS;
}

/** The crawler function's settings. Throws an error that names every variable that is missing or wrong. */
export function readCrawlerSettings(env: Environment = deployedEnvironment()): CrawlerSettings {
  const values = parseEnv(crawlerEnv, env);
  return {
    ...deploymentSettings(values),
    userAgent: parseUserAgent(values.USER_AGENT),
    followNofollow: values.FOLLOW_NOFOLLOW,
    mailDomains: values.MAIL_DOMAINS,
    collection: parseCollection(values.COLLECT, values.ROLE_ONLY),
    denyCidrs: values.DENY_CIDRS,
    connections: parseHostConnections(values.HOST_CONNECTIONS),
    renderFunction: values.RENDER_FUNCTION,
    suppressionKey: values.SUPPRESSION_KEY,
    siteHeaderKey: values.SITE_HEADER_KEY,
    memoryMb: values.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
  };
}

/** Address ranges of our own that look public. Throws an error that says what is wrong with the setting. */
export function readDeniedRanges(env: Environment = deployedEnvironment()): readonly string[] {
  return parseEnv(webEnv, env).DENY_CIDRS;
}

/** What every function needs. Throws an error that names every variable that is missing or wrong. */
export function readDeploymentSettings(env: Environment = deployedEnvironment()): DeploymentSettings {
  return deploymentSettings(parseEnv(deploymentEnv, env));
}

/** Where the scan queue is, for the functions that send to it. Throws an error that names what is missing. */
export function readQueueSettings(env: Environment = deployedEnvironment()): QueueSettings {
  const values = parseEnv(queueEnv, env);
  return { scanQueueUrl: values.SCAN_QUEUE_URL, sqsEndpoint: values.SQS_ENDPOINT };
}

/** OpenTelemetry's variables; undefined where none says that something is to be sent, and whither. */
export function readTelemetryEnvironment(env: Environment = deployedEnvironment()): Environment | undefined {
  const set = Object.entries(env).filter(([name]) => name.startsWith("OTEL_"));
  const isSent = set.some(
    ([name, value]) => /^OTEL_EXPORTER_OTLP_(\w+_)?ENDPOINT$/.test(name) && value !== "",
  );
  return isSent ? Object.fromEntries(set) : undefined;
}

/** The variables of a function, and beside them what SST links to it: those values are encrypted in its bundle. */
function deployedEnvironment(): Environment {
  const isDeployed = process.env.SST_RESOURCE_App !== undefined;
  return isDeployed ? withLinks(process.env, { ...Resource }) : process.env;
}

function deploymentSettings(values: z.infer<typeof deploymentEnv>): DeploymentSettings {
  return {
    stage: values.STAGE,
    databaseUrl: values.DATABASE_URL,
    databaseCa: values.DATABASE_CA,
    databaseProxy: values.DATABASE_PROXY,
  };
}

/** Secret or key set, never both: a verifier that takes either kind can be talked into the weaker one. */
function tokenKeys(values: z.infer<typeof apiEnv>): TokenSettings["keys"] {
  const { JWT_SECRET: secret, JWKS_URL: jwksUrl, JWT_ALGORITHMS: algorithms } = values;
  if (secret !== undefined && jwksUrl === undefined) {
    return { kind: "secret", secret: new TextEncoder().encode(secret) };
  }
  if (jwksUrl !== undefined && secret === undefined) {
    requireKeySetIssuer({ jwksUrl, issuer: values.JWT_ISSUER });
    return { kind: "jwks", url: new URL(jwksUrl), algorithms };
  }
  throw new Error("Set exactly one of JWT_SECRET and JWKS_URL.");
}

function parseEnv<Schema extends z.ZodMiniType>(schema: Schema, env: Environment): z.infer<Schema> {
  const parsed = z.safeParse(schema, env);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is incomplete: ${problems.join("; ")}.`);
}
