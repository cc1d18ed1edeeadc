import { requireKeySetIssuer } from "@contact-scanner/core/auth/key-set-issuer";

/** Crawler functions at the same time when nothing else is set. */
const DEFAULT_CRAWLER_CONCURRENCY = 20;

/** What whoever deploys may set, in the shell, in `.env` or in `.env.<stage>`; SST reads the files. All is optional. */
export const settings = {
  /** the API's own host name, in a Route 53 zone of the account */
  domain: process.env.DOMAIN,
  /** origins whose pages may call the API, with commas */
  corsOrigins: process.env.CORS_ORIGINS,
  /** who is told of alarms; AWS asks for a confirmation by mail first */
  alarmEmail: process.env.ALARM_EMAIL,
  /** the issuer's key set, instead of the secret JwtSecret; then its name must be set too */
  jwksUrl: process.env.JWKS_URL,
  jwtIssuer: process.env.JWT_ISSUER,
  jwtAudience: process.env.JWT_AUDIENCE,
  /** seconds that a token may be valid for; core's config.ts has the default */
  maxTokenAgeSeconds: process.env.MAX_TOKEN_AGE_SECONDS,
  /** how the crawler names itself to sites */
  userAgent: process.env.USER_AGENT,
  /** `false`: links of rel=nofollow are left alone */
  followNofollow: process.env.FOLLOW_NOFOLLOW,
  /** address ranges of one's own that look public and are never fetched, with commas */
  denyCidrs: process.env.DENY_CIDRS,
  /** connections that the crawler may hold to hosts of our own: `acme.com=16`, with commas */
  hostConnections: process.env.HOST_CONNECTIONS,
  /** scans of one user at the same time, and submits in a minute; core's config.ts has the defaults */
  maxActiveScans: process.env.MAX_ACTIVE_SCANS,
  maxSubmitsPerMinute: process.env.MAX_SUBMITS_PER_MINUTE,
  /** an RDS instance class without its `db.` */
  databaseInstance: process.env.DATABASE_INSTANCE,
  /**
   * RDS Proxy between functions and database. Off: the crawler's concurrency bounds the connections already, and a
   * proxy costs more than the small database it protects. On when the API's functions alone need more than it has.
   */
  databaseProxy: process.env.DATABASE_PROXY === "true",
  /** crawler functions at the same time: the knob that protects the database */
  crawlerConcurrency: Number(process.env.CRAWLER_CONCURRENCY ?? DEFAULT_CRAWLER_CONCURRENCY),
};

// The API's functions would refuse to start; here the deploy does.
requireKeySetIssuer({ jwksUrl: settings.jwksUrl, issuer: settings.jwtIssuer });
