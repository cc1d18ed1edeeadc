import { requireKeySetIssuer } from "@contact-scanner/core/auth/key-set-issuer";
import { NO_WHOLE_DAYS, WHOLE_DAYS } from "@contact-scanner/core/retention/whole-days";
import { readSignIn } from "./console-sign-in.ts";
import { readNatInstance } from "./nat.ts";

/**
 * Crawler functions at the same time when nothing else is set: each reads some 40 pages a second, and all of them as
 * many as the database bears that is there by default (docs/scale.md). The fewer there are, the more scans share each.
 */
const DEFAULT_CRAWLER_CONCURRENCY = 8;

/** A variable's value; undefined too where CI or a file leaves empty what nobody set. */
const read = (name: string): string | undefined => process.env[name] || undefined;

/** What a function's telemetry is set up by (OpenTelemetry's specification, "Environment variables"). */
const TELEMETRY_VARIABLES = [
  "OTEL_EXPORTER_OTLP_ENDPOINT",
  "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
  "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
  "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE",
  "OTEL_TRACES_EXPORTER",
  "OTEL_METRICS_EXPORTER",
  "OTEL_TRACES_SAMPLER",
  "OTEL_TRACES_SAMPLER_ARG",
  "OTEL_SERVICE_NAME",
  "OTEL_RESOURCE_ATTRIBUTES",
] as const;

const TELEMETRY_HEADERS = [
  "OTEL_EXPORTER_OTLP_HEADERS",
  "OTEL_EXPORTER_OTLP_TRACES_HEADERS",
  "OTEL_EXPORTER_OTLP_METRICS_HEADERS",
] as const;

/** Days that rows are kept. The reconciler would refuse to start with what are none; here the deploy does. */
function readDays(name: string): string | undefined {
  const text = read(name);
  if (text !== undefined && !WHOLE_DAYS.test(text)) throw new Error(`${name}: ${NO_WHOLE_DAYS}.`);
  return text;
}

/** What whoever deploys may set, in the shell, in `.env` or in `.env.<stage>`; SST reads the files. All is optional. */
export const settings = {
  /** the API's own host name, in a Route 53 zone of the account */
  domain: read("DOMAIN"),
  /** the console's own host name, in a Route 53 zone of the account */
  consoleDomain: read("CONSOLE_DOMAIN"),
  /** the console's client at the tokens' issuer; unset = people paste a token or an API key */
  oidcClientId: read("OIDC_CLIENT_ID"),
  /** what the console asks the issuer for, with blanks; console-sign-in.ts has the default */
  oidcScope: read("OIDC_SCOPE"),
  /** origins of the issuer's endpoints that are not its own, with commas */
  oidcOrigins: read("OIDC_ORIGINS"),
  /** origins whose pages may call the API, with commas */
  corsOrigins: read("CORS_ORIGINS"),
  /** who is told of alarms; AWS asks for a confirmation by mail first */
  alarmEmail: read("ALARM_EMAIL"),
  /** the issuer's key set, instead of the secret JwtSecret; then its name must be set too */
  jwksUrl: read("JWKS_URL"),
  jwtIssuer: read("JWT_ISSUER"),
  jwtAudience: read("JWT_AUDIENCE"),
  /** seconds that a token may be valid for; core's config.ts has the default */
  maxTokenAgeSeconds: read("MAX_TOKEN_AGE_SECONDS"),
  /** `true`: a token that claims no scopes has none */
  requireScopes: read("REQUIRE_SCOPES"),
  /** how the crawler names itself to sites */
  userAgent: read("USER_AGENT"),
  /** `false`: links of rel=nofollow are left alone */
  followNofollow: read("FOLLOW_NOFOLLOW"),
  /** `false`: DNS is not asked about the mail domains of what scans find */
  mailDomains: read("MAIL_DOMAINS"),
  /** what scans may keep of pages, with commas; nothing that stems from a person where `true` */
  collect: read("COLLECT"),
  roleOnly: read("ROLE_ONLY"),
  /** address ranges of one's own that look public and are never fetched, with commas */
  denyCidrs: read("DENY_CIDRS"),
  /** connections that the crawler may hold to hosts of our own: `acme.com=16`, with commas */
  hostConnections: read("HOST_CONNECTIONS"),
  /** scans of one user at the same time, and submits in a minute; core's config.ts has the defaults */
  maxActiveScans: read("MAX_ACTIVE_SCANS"),
  maxSubmitsPerMinute: read("MAX_SUBMITS_PER_MINUTE"),
  /** days that rows are kept, by kind; core's config.ts has the defaults */
  retention: {
    RETENTION_SCAN_DAYS: readDays("RETENTION_SCAN_DAYS"),
    RETENTION_GONE_CONTACT_DAYS: readDays("RETENTION_GONE_CONTACT_DAYS"),
    RETENTION_KEY_DAYS: readDays("RETENTION_KEY_DAYS"),
    RETENTION_DEAD_LETTER_DAYS: readDays("RETENTION_DEAD_LETTER_DAYS"),
    RETENTION_AUDIT_DAYS: readDays("RETENTION_AUDIT_DAYS"),
    RETENTION_FRONTIER_DAYS: readDays("RETENTION_FRONTIER_DAYS"),
    RETENTION_DELIVERY_DAYS: readDays("RETENTION_DELIVERY_DAYS"),
  },
  /** OpenTelemetry's variables that functions are told as they are, by their names */
  telemetry: Object.fromEntries(TELEMETRY_VARIABLES.map((name) => [name, read(name)])),
  /** headers for the collector, by their variables: they may be a key, and go as secrets */
  telemetryHeaders: TELEMETRY_HEADERS.flatMap((name) => {
    const value = read(name);
    return value === undefined ? [] : [{ name, value }];
  }),
  /** type of the instances that are NATs; undefined = production has gateways, other stages the smallest */
  natInstance: readNatInstance(read("NAT_INSTANCE")),
  /** an RDS instance class without its `db.` */
  databaseInstance: read("DATABASE_INSTANCE"),
  /**
   * RDS Proxy between functions and database. Off: the crawler's concurrency bounds the connections already, and a
   * proxy costs more than the small database it protects. On when the API's functions alone need more than it has.
   */
  databaseProxy: read("DATABASE_PROXY") === "true",
  /** crawler functions at the same time: the knob that protects the database */
  crawlerConcurrency: Number(read("CRAWLER_CONCURRENCY") ?? DEFAULT_CRAWLER_CONCURRENCY),
  /**
   * pages that are rendered at the same time; 0 = none ever. The containers are kept for it, which a new account may
   * not have to give, and it runs what strangers wrote: nobody gets it who does not ask.
   */
  renderConcurrency: Number(read("RENDER_CONCURRENCY") ?? 0),
};

// The API's functions would refuse to start; here the deploy does.
requireKeySetIssuer({ jwksUrl: settings.jwksUrl, issuer: settings.jwtIssuer });

/** How people sign in to the console; undefined = they paste a token or an API key. */
export const consoleSignIn = readSignIn(settings);

if (settings.consoleDomain !== undefined && settings.consoleDomain === settings.domain) {
  throw new Error("CONSOLE_DOMAIN serves the API too: leave DOMAIN unset, or set it to another name.");
}
