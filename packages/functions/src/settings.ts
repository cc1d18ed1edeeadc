import type { TokenSettings } from "@contact-scanner/core/auth/verify-token";
import type { Collection } from "@contact-scanner/core/collection/collection";
import type { HostConnections } from "@contact-scanner/core/url/host-connections";

/** What every deployed function is told by its environment. */
export type DeploymentSettings = {
  /** the stage's name, as metrics carry it */
  readonly stage: string;
  readonly databaseUrl: string;
  /** PEM; undefined = the URL says how TLS is done */
  readonly databaseCa: string | undefined;
  /** Whether RDS Proxy stands between the function and the database. */
  readonly databaseProxy: boolean;
};

/** What the functions that send to the queue are told besides. */
export type QueueSettings = {
  readonly scanQueueUrl: string;
  /** undefined = AWS */
  readonly sqsEndpoint: string | undefined;
};

/** What the API's functions are told. */
export type ApiSettings = DeploymentSettings & {
  readonly token: TokenSettings;
  /** Whose pages may call the API from a browser; none by default. */
  readonly corsOrigins: readonly string[];
};

/** What the crawler is told. */
export type CrawlerSettings = DeploymentSettings & {
  readonly userAgent: string;
  /** Whether links of rel=nofollow are visited. */
  readonly followNofollow: boolean;
  /** Whether DNS is asked about the mail domains of what scans find. */
  readonly mailDomains: boolean;
  /** What scans may keep of pages. */
  readonly collection: Collection;
  /** Address ranges of our own that look public, beside those that never are. */
  readonly denyCidrs: readonly string[];
  /** Connections that may be held to hosts of our own. */
  readonly connections: HostConnections;
  /** the function that renders pages; undefined = there is none */
  readonly renderFunction: string | undefined;
  /** the keys of the suppression list, the newest first, with commas */
  readonly suppressionKey: string;
  /** the keys of headers of callers' own sites, the newest first, with commas */
  readonly siteHeaderKey: string;
  /** MB that the function has; undefined outside Lambda */
  readonly memoryMb: number | undefined;
};

/** What the function is told that tells webhooks. */
export type DelivererSettings = DeploymentSettings & {
  readonly userAgent: string;
  /** Address ranges of our own that look public, beside those that never are. */
  readonly denyCidrs: readonly string[];
  /** the keys of webhooks' secrets, the newest first, with commas */
  readonly webhookKey: string;
};
