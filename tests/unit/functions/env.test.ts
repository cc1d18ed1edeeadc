import {
  readApiSettings,
  readCrawlerSettings,
  readDelivererSettings,
  readQueueSettings,
  readRetentionSettings,
  readSiteHeaderKey,
  readSubmitLimits,
  readSuppressionKey,
  readWebhookKey,
} from "@contact-scanner/functions/env";
import { withLinks } from "@contact-scanner/functions/links";
import { readLocalSettings } from "@contact-scanner/local/env";
import { expect, test } from "vitest";

const env = {
  DATABASE_URL: "postgres://localhost/none",
  SCAN_QUEUE_URL: "https://sqs.us-east-1.amazonaws.com/000000000000/scans",
  SUPPRESSION_KEY: "a suppression key of thirty-two bytes or more",
  SITE_HEADER_KEY: "a key of sites' headers of thirty-two bytes or more",
};
const secret = "a secret of thirty-two bytes or more";
const keySet = { JWKS_URL: "https://issuer.test/jwks", JWT_ISSUER: "https://issuer.test/" };

test("a deployment checks tokens by a secret or by a key set, never by both or neither", () => {
  expect(readApiSettings({ ...env, JWT_SECRET: secret }).token.keys).toMatchObject({ kind: "secret" });
  const { keys } = readApiSettings({ ...env, ...keySet }).token;
  expect(keys).toMatchObject({ kind: "jwks", algorithms: ["RS256", "ES256", "EdDSA"] });
  expect(() => readApiSettings(env)).toThrow("exactly one");
  expect(() => readApiSettings({ ...env, JWT_SECRET: secret, JWKS_URL: "https://issuer.test" })).toThrow(
    "exactly one",
  );
});

test("a key set is taken with its issuer alone: the keys of a provider sign for its other customers too", () => {
  expect(readApiSettings({ ...env, ...keySet }).token.issuer).toBe("https://issuer.test/");
  for (const JWT_ISSUER of [undefined, ""]) {
    expect(() => readApiSettings({ ...env, ...keySet, JWT_ISSUER })).toThrow(
      "Set JWT_ISSUER beside JWKS_URL",
    );
    expect(() => readLocalSettings({ ...keySet, JWT_ISSUER })).toThrow("Set JWT_ISSUER beside JWKS_URL");
  }
  expect(readLocalSettings(keySet).jwtIssuer).toBe("https://issuer.test/");
  expect(readApiSettings({ ...env, JWT_SECRET: secret }).token.issuer).toBeUndefined();
});

test("the algorithms of a key set can be fewer, and are never HS256", () => {
  const jwks = { ...env, ...keySet };
  expect(readApiSettings({ ...jwks, JWT_ALGORITHMS: "ES256" }).token.keys).toMatchObject({
    algorithms: ["ES256"],
  });
  for (const algorithms of ["HS256", "none", "RS256,HS256"]) {
    expect(() => readApiSettings({ ...jwks, JWT_ALGORITHMS: algorithms })).toThrow("JWT_ALGORITHMS");
  }
});

test("the local stage's token cannot be set in a deployed function", () => {
  expect(() => readApiSettings({ ...env, JWT_SECRET: secret, FIXED_TOKEN: "x" })).toThrow("local stage");
});

test("a token that claims no scopes has all of them, unless the stage asks for scopes", () => {
  const read = (changes: object) => readApiSettings({ ...env, JWT_SECRET: secret, ...changes }).token;
  expect([read({}).requireScopes, readLocalSettings({}).requireScopes]).toEqual([false, false]);
  const REQUIRE_SCOPES = "true";
  expect(read({ REQUIRE_SCOPES }).requireScopes).toBe(true);
  expect(readLocalSettings({ REQUIRE_SCOPES }).requireScopes).toBe(true);
  for (const wrong of ["", "perhaps"])
    expect(() => read({ REQUIRE_SCOPES: wrong })).toThrow("REQUIRE_SCOPES");
});

test("a missing variable is named", () => {
  expect(() => readApiSettings({ JWT_SECRET: secret })).toThrow("DATABASE_URL");
  expect(() => readQueueSettings({})).toThrow("SCAN_QUEUE_URL");
});

test("a linked secret is a variable of its own name", () => {
  const links = { JwtSecret: { type: "sst.sst.Secret", value: secret }, App: { name: "x", stage: "y" } };
  expect(withLinks({ AWS_REGION: "eu-central-1" }, links)).toEqual({
    AWS_REGION: "eu-central-1",
    JWT_SECRET: secret,
  });
});

test("a secret that the deploy makes of another is a variable too", () => {
  const SiteHeaderKey = { type: "sst.sst.Linkable", value: secret };
  expect(withLinks({}, { SiteHeaderKey })).toEqual({ SITE_HEADER_KEY: secret });
});

test("the linked database is DATABASE_URL, whatever its password holds, with the environment's sslmode", () => {
  const Database = {
    type: "sst.aws.Postgres",
    host: "db.invalid",
    port: 5432,
    username: "scanner",
    password: "p@ss/w:rd?#%",
    database: "contact_scanner",
  };
  const { DATABASE_URL } = withLinks({ DATABASE_SSLMODE: "verify-full" }, { Database });
  const url = new URL(DATABASE_URL ?? "");
  expect(decodeURIComponent(url.password)).toBe(Database.password);
  expect(url.href.replace(url.password, "…")).toBe(
    "postgres://scanner:…@db.invalid:5432/contact_scanner?sslmode=verify-full",
  );
  expect(withLinks({}, { Database }).DATABASE_URL).not.toContain("sslmode");
});

test("a function that is no owner has its own user's way to the database", () => {
  const ReaderDatabase = {
    type: "sst.sst.Linkable",
    host: "db.invalid",
    port: 5432,
    username: "contact_scanner_reader",
    password: "p",
    database: "contact_scanner",
  };
  expect(withLinks({}, { ReaderDatabase }).DATABASE_URL).toBe(
    "postgres://contact_scanner_reader:p@db.invalid:5432/contact_scanner",
  );
});

test("a key set is fetched over https alone", () => {
  expect(() => readApiSettings({ ...env, JWKS_URL: "http://issuer.test/jwks" })).toThrow("JWKS_URL");
});

test("no origin may call from a browser unless it is named, as browsers write it", () => {
  const read = (CORS_ORIGINS?: string) =>
    readApiSettings({ ...env, JWT_SECRET: secret, ...(CORS_ORIGINS === undefined ? {} : { CORS_ORIGINS }) });
  expect(read().corsOrigins).toEqual([]);
  expect(read("https://a.com,http://localhost:5173").corsOrigins).toEqual([
    "https://a.com",
    "http://localhost:5173",
  ]);
  expect(read("*").corsOrigins).toEqual(["*"]);
  for (const wrong of [
    "a.com",
    "https://a.com/",
    "https://a.com/x",
    "https://A.com",
    "null",
    "https://*.a.com",
  ]) {
    expect(() => read(wrong)).toThrow("CORS_ORIGINS");
  }
});

test("no function that writes or removes contacts starts without a suppression key of 32 characters", () => {
  for (const SUPPRESSION_KEY of [undefined, "", "x".repeat(31)]) {
    expect(() => readSuppressionKey({ ...env, SUPPRESSION_KEY })).toThrow("SUPPRESSION_KEY");
    expect(() => readCrawlerSettings({ ...env, SUPPRESSION_KEY })).toThrow("SUPPRESSION_KEY");
  }
});

test("no function that seals headers of callers' own sites or opens them starts without a key of 32 characters", () => {
  expect(readSiteHeaderKey(env)).toBe(env.SITE_HEADER_KEY);
  expect(readCrawlerSettings(env).siteHeaderKey).toBe(env.SITE_HEADER_KEY);
  for (const SITE_HEADER_KEY of [undefined, "", "x".repeat(31)]) {
    expect(() => readSiteHeaderKey({ ...env, SITE_HEADER_KEY })).toThrow("SITE_HEADER_KEY");
    expect(() => readCrawlerSettings({ ...env, SITE_HEADER_KEY })).toThrow("SITE_HEADER_KEY");
  }
});

test("the crawler knows how much memory Lambda gives it; elsewhere nobody tells", () => {
  expect(readCrawlerSettings(env).memoryMb).toBeUndefined();
  expect(readCrawlerSettings({ ...env, AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "1024" }).memoryMb).toBe(1_024);
});

test("a user may have 100 active scans and submit 60 times a minute, unless configured otherwise", () => {
  const read = (changes: object) => readSubmitLimits({ ...env, ...changes });
  expect(read({})).toEqual({ maxActiveScans: 100, maxSubmitsPerMinute: 60 });
  expect(read({ MAX_ACTIVE_SCANS: "0", MAX_SUBMITS_PER_MINUTE: "7" })).toEqual({
    maxActiveScans: 0,
    maxSubmitsPerMinute: 7,
  });
  for (const wrong of ["-1", "1.5", "many"]) {
    expect(() => read({ MAX_ACTIVE_SCANS: wrong })).toThrow("MAX_ACTIVE_SCANS");
  }
});

test.each(["", " "])("a limit that is set to nothing, %j, is not taken for none", (nothing) => {
  for (const name of ["MAX_ACTIVE_SCANS", "MAX_SUBMITS_PER_MINUTE"]) {
    expect(() => readSubmitLimits({ ...env, [name]: nothing })).toThrow(name);
    expect(() => readLocalSettings({ [name]: nothing })).toThrow(name);
  }
  const MAX_TOKEN_AGE_SECONDS = nothing;
  expect(() => readApiSettings({ ...env, JWT_SECRET: secret, MAX_TOKEN_AGE_SECONDS })).toThrow("TOKEN_AGE");
  expect(() => readLocalSettings({ MAX_TOKEN_AGE_SECONDS })).toThrow("TOKEN_AGE");
});

test("the keys of webhooks' secrets are asked for where functions are deployed, and long enough", () => {
  const WEBHOOK_KEY = "a webhook key of thirty-two bytes or more";
  expect(readWebhookKey({ WEBHOOK_KEY })).toBe(WEBHOOK_KEY);
  expect(readLocalSettings({ WEBHOOK_KEY }).webhookKey).toBe(WEBHOOK_KEY);
  expect(readDelivererSettings({ ...env, WEBHOOK_KEY, DENY_CIDRS: "198.18.0.0/15" })).toMatchObject({
    webhookKey: WEBHOOK_KEY,
    denyCidrs: ["198.18.0.0/15"],
  });
  expect(() => readWebhookKey({})).toThrow("WEBHOOK_KEY");
  for (const wrong of ["", "too short"]) {
    expect(() => readDelivererSettings({ ...env, WEBHOOK_KEY: wrong })).toThrow("WEBHOOK_KEY");
    expect(() => readLocalSettings({ WEBHOOK_KEY: wrong })).toThrow("WEBHOOK_KEY");
  }
});

test("how long rows are kept has defaults; 0 is for ever", () => {
  const defaults = {
    keepScanDays: 180,
    keepGoneContactDays: 365,
    keepKeyDays: 1,
    keepDeadLetterDays: 90,
    keepAuditDays: 730,
    keepFrontierDays: 1,
    keepDeliveryDays: 30,
  };
  const set = {
    RETENTION_SCAN_DAYS: "0",
    RETENTION_GONE_CONTACT_DAYS: "30",
    RETENTION_KEY_DAYS: "2",
    RETENTION_DEAD_LETTER_DAYS: "99999",
    RETENTION_AUDIT_DAYS: "3650",
    RETENTION_FRONTIER_DAYS: "7",
    RETENTION_DELIVERY_DAYS: "8",
  };
  const values = {
    keepScanDays: 0,
    keepGoneContactDays: 30,
    keepKeyDays: 2,
    keepDeadLetterDays: 99_999,
    keepAuditDays: 3_650,
    keepFrontierDays: 7,
    keepDeliveryDays: 8,
  };
  for (const read of [readRetentionSettings, (env: object) => readLocalSettings({ ...env }).retention]) {
    expect(read(env)).toEqual(defaults);
    expect(read({ ...env, ...set })).toEqual(values);
    for (const wrong of ["", " ", "-1", "1.5", "1d", "100000"]) {
      for (const name of Object.keys(set)) expect(() => read({ ...env, [name]: wrong })).toThrow(name);
    }
  }
});

test("a stage's own hosts may have connections of their number, and a wrong number is told", () => {
  expect(readCrawlerSettings(env).connections.size).toBe(0);
  const { connections } = readCrawlerSettings({ ...env, HOST_CONNECTIONS: "acme.com=16,www.acme.com=8" });
  expect([...connections]).toEqual([
    ["acme.com", 16],
    ["www.acme.com", 8],
  ]);
  expect(() => readCrawlerSettings({ ...env, HOST_CONNECTIONS: "acme.com=100" })).toThrow("acme.com=100");
});

test.each(["abc", "-1", "65536", "80.5", ""])("a PORT of %j is refused with what a port is", (PORT) => {
  expect(() => readLocalSettings({ PORT })).toThrow("PORT: a port is a whole number from 0 to 65535.");
});
