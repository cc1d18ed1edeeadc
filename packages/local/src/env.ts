import { resolve } from "node:path";
import { requireKeySetIssuer } from "@contact-scanner/core/auth/key-set-issuer";
import { type Collection, parseCollection } from "@contact-scanner/core/collection/collection";
import { DEFAULT_USER_AGENT, LIMITS } from "@contact-scanner/core/config";
import { parseUserAgent } from "@contact-scanner/core/http/user-agent";
import type { SubmitLimits } from "@contact-scanner/core/jobs/submit-limits";
import type { RetentionSettings } from "@contact-scanner/core/retention/kind";
import { NO_WHOLE_DAYS, WHOLE_DAYS } from "@contact-scanner/core/retention/whole-days";
import { type HostConnections, parseHostConnections } from "@contact-scanner/core/url/host-connections";
import { readTelemetrySettings, type TelemetrySettings } from "@contact-scanner/functions/telemetry/settings";
import * as z from "zod/mini";
import type { OidcClient } from "./console/console-sign-in.ts";
import type { LocalTokens } from "./local-user.ts";
import type { OwnDatabaseSettings } from "./own-database.ts";

/** Digits alone: a variable that is set to nothing must not become 0, which takes a limit away. */
const count = z.pipe(
  z.string().check(z.regex(/^\d{1,15}$/, { error: "a whole number is digits alone" })),
  z.transform(Number),
);

/** The highest port that TCP has (RFC 9293). */
const LAST_PORT = 65_535;

const NO_PORT = `a port is a whole number from 0 to ${LAST_PORT}`;

const port = z.pipe(
  z.string().check(z.regex(/^\d{1,5}$/, { error: NO_PORT })),
  z.pipe(z.transform(Number), z.number().check(z.maximum(LAST_PORT, { error: NO_PORT }))),
);

const days = z.pipe(z.string().check(z.regex(WHOLE_DAYS, { error: NO_WHOLE_DAYS })), z.transform(Number));

const schema = z.object({
  PORT: z._default(port, 8_000),
  HOST: z._default(z.string(), "localhost"),
  HOST_NAMES: z._default(z.string(), ""),
  DATA_DIR: z._default(z.string(), ".local"),
  DATABASE_URL: z.optional(z.string()),
  SQS_ENDPOINT: z.optional(z.union([z.literal(""), z.url({ protocol: /^https?$/ })])),
  LOCAL_TOKEN: z._default(z.stringbool(), true),
  JWT_SECRET: z.optional(z.string()),
  JWKS_URL: z.optional(z.url({ protocol: /^https$/ })),
  JWT_AUDIENCE: z.optional(z.string()),
  JWT_ISSUER: z.optional(z.string()),
  MAX_TOKEN_AGE_SECONDS: z._default(count, LIMITS.maxTokenAgeSeconds),
  OIDC_CLIENT_ID: z.optional(z.string().check(z.minLength(1))),
  OIDC_SCOPE: z._default(z.string(), "openid"),
  OIDC_ORIGINS: z._default(z.string(), ""),
  REQUIRE_SCOPES: z._default(z.stringbool(), false),
  ALLOW_HOSTS: z._default(z.string(), ""),
  CORS_ORIGINS: z._default(z.string(), ""),
  MAX_ACTIVE_SCANS: z._default(count, LIMITS.maxActiveScans),
  MAX_SUBMITS_PER_MINUTE: z._default(count, LIMITS.maxSubmitsPerMinute),
  RETENTION_SCAN_DAYS: z._default(days, LIMITS.keepScanDays),
  RETENTION_GONE_CONTACT_DAYS: z._default(days, LIMITS.keepGoneContactDays),
  RETENTION_KEY_DAYS: z._default(days, LIMITS.keepKeyDays),
  RETENTION_DEAD_LETTER_DAYS: z._default(days, LIMITS.keepDeadLetterDays),
  RETENTION_AUDIT_DAYS: z._default(days, LIMITS.keepAuditDays),
  RETENTION_FRONTIER_DAYS: z._default(days, LIMITS.keepFrontierDays),
  RETENTION_DELIVERY_DAYS: z._default(days, LIMITS.keepDeliveryDays),
  SUPPRESSION_KEY: z.optional(z.string().check(z.minLength(32))),
  WEBHOOK_KEY: z.optional(z.string().check(z.minLength(32))),
  USER_AGENT: z._default(z.string(), DEFAULT_USER_AGENT),
  FOLLOW_NOFOLLOW: z._default(z.stringbool(), true),
  MAIL_DOMAINS: z._default(z.stringbool(), true),
  COLLECT: z._default(z.string(), ""),
  ROLE_ONLY: z._default(z.stringbool(), false),
  DENY_CIDRS: z._default(z.string(), ""),
  HOST_CONNECTIONS: z._default(z.string(), ""),
  // Empty counts as unset, as a variable of a compose file is where nobody set it.
  OWN_DATABASE: z.optional(z.enum(["", "postgres", "pglite"])),
  npm_lifecycle_event: z.optional(z.string()),
  npm_execpath: z.optional(z.string()),
});

export type LocalSettings = LocalTokens &
  OwnDatabaseSettings & {
    readonly port: number;
    readonly host: string;
    /** names beside `host` under which callers may ask */
    readonly hostNames: readonly string[];
    /** the console at the issuer; undefined = people paste a token */
    readonly oidc: OidcClient | undefined;
    /** absolute path */
    readonly dataDir: string;
    /** undefined = a Postgres of our own */
    readonly databaseUrl: string | undefined;
    /** undefined = a queue in this process */
    readonly sqsEndpoint: string | undefined;
    /** host:port pairs that may be crawled though they are not public */
    readonly allowHosts: readonly string[];
    /** origins whose pages may call the API from a browser */
    readonly corsOrigins: readonly string[];
    /** what one user may submit */
    readonly limits: SubmitLimits;
    /** how long rows are kept */
    readonly retention: RetentionSettings;
    /** the keys of the suppression list, the newest first, with commas; undefined = this stage's own */
    readonly suppressionKey: string | undefined;
    /** the keys that webhooks' secrets are sealed by, the newest first, with commas; undefined = this stage's own */
    readonly webhookKey: string | undefined;
    /** how the crawler names itself to the sites it reads */
    readonly userAgent: string;
    /** whether links of rel=nofollow are visited */
    readonly followNofollow: boolean;
    /** whether DNS is asked about the mail domains of what scans find */
    readonly mailDomains: boolean;
    /** what scans may keep of pages */
    readonly collection: Collection;
    /** Address ranges that are refused beside those that are not public. */
    readonly denyCidrs: readonly string[];
    /** Connections that may be held to hosts of the user's own. */
    readonly connections: HostConnections;
    /** Where telemetry is sent; undefined = nowhere. */
    readonly telemetrySettings: TelemetrySettings | undefined;
    /** Whether npm or npx started this process, through a shell. */
    readonly isStartedByNpm: boolean;
  };

/** The number of a port. Throws a sentence where the text is none. */
export function parsePort(text: string): number {
  const parsed = z.safeParse(port, text);
  if (!parsed.success) throw new Error(`${JSON.stringify(text)} is no port: ${NO_PORT}.`);
  return parsed.data;
}

/** The local stage's settings. Throws an error that names what is wrong. */
export function readLocalSettings(env: NodeJS.ProcessEnv = process.env): LocalSettings {
  const parsed = z.safeParse(schema, env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is wrong: ${problems.join("; ")}.`);
  }
  const values = parsed.data;
  if (values.JWT_SECRET !== undefined && values.JWKS_URL !== undefined) {
    throw new Error("The environment is wrong: set one of JWT_SECRET and JWKS_URL, not both.");
  }
  requireKeySetIssuer({ jwksUrl: values.JWKS_URL, issuer: values.JWT_ISSUER });
  return {
    port: values.PORT,
    host: values.HOST,
    hostNames: values.HOST_NAMES.split(",").filter((name) => name !== ""),
    oidc: oidcClient(values),
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    // A compose file cannot leave a variable out: set to nothing is not set.
    sqsEndpoint: values.SQS_ENDPOINT || undefined,
    localToken: values.LOCAL_TOKEN,
    jwtSecret: values.JWT_SECRET,
    jwksUrl: values.JWKS_URL,
    jwtAudience: values.JWT_AUDIENCE,
    jwtIssuer: values.JWT_ISSUER,
    maxTokenAgeSeconds: values.MAX_TOKEN_AGE_SECONDS,
    requireScopes: values.REQUIRE_SCOPES,
    allowHosts: values.ALLOW_HOSTS.split(",").filter((host) => host !== ""),
    corsOrigins: values.CORS_ORIGINS.split(",").filter((origin) => origin !== ""),
    limits: {
      maxActiveScans: values.MAX_ACTIVE_SCANS,
      maxSubmitsPerMinute: values.MAX_SUBMITS_PER_MINUTE,
    },
    retention: {
      keepScanDays: values.RETENTION_SCAN_DAYS,
      keepGoneContactDays: values.RETENTION_GONE_CONTACT_DAYS,
      keepKeyDays: values.RETENTION_KEY_DAYS,
      keepDeadLetterDays: values.RETENTION_DEAD_LETTER_DAYS,
      keepAuditDays: values.RETENTION_AUDIT_DAYS,
      keepFrontierDays: values.RETENTION_FRONTIER_DAYS,
      keepDeliveryDays: values.RETENTION_DELIVERY_DAYS,
    },
    suppressionKey: values.SUPPRESSION_KEY,
    webhookKey: values.WEBHOOK_KEY,
    userAgent: parseUserAgent(values.USER_AGENT),
    followNofollow: values.FOLLOW_NOFOLLOW,
    mailDomains: values.MAIL_DOMAINS,
    collection: parseCollection(values.COLLECT, values.ROLE_ONLY),
    denyCidrs: values.DENY_CIDRS.split(",").filter((cidr) => cidr !== ""),
    connections: parseHostConnections(values.HOST_CONNECTIONS.split(",").filter((pair) => pair !== "")),
    telemetrySettings: readTelemetrySettings(env),
    ownDatabase: values.OWN_DATABASE || undefined,
    npmProgram: values.npm_execpath,
    isStartedByNpm: values.npm_lifecycle_event !== undefined,
  };
}

function oidcClient(values: z.infer<typeof schema>): OidcClient | undefined {
  const { OIDC_CLIENT_ID: clientId, OIDC_SCOPE: scope, OIDC_ORIGINS: origins } = values;
  if (clientId === undefined) return undefined;
  if (values.JWKS_URL === undefined || values.JWT_ISSUER === undefined) {
    throw new Error("The environment is wrong: OIDC_CLIENT_ID needs JWKS_URL and JWT_ISSUER beside it.");
  }
  return { clientId, scope, origins: origins.split(",").filter((origin) => origin !== "") };
}
