import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentSecurityPolicy } from "@contact-scanner/console/content-security-policy";
import { routeList as routes } from "@contact-scanner/functions/route-list";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  behaviorOf,
  DISTRIBUTION,
  distributionOf,
  fileOf,
  headersOf,
  ownResource,
} from "./rig/console-edge.ts";
import { ROOT, recordStack, SECRETS, type Stack } from "./rig/record-stack.ts";

const CONSOLE = join(ROOT, "packages/console");

/** Deep links of the console: none is a file. */
const PAGES = [
  "/scans",
  "/scans/6f1c2a34-0000-4000-8000-000000000000",
  "/scans/6f1c2a34-0000-4000-8000-000000000000/contacts/6f1c2a34-0000-4000-8000-000000000001",
  "/domains",
  "/schedules",
  "/webhooks",
  "/usage",
  "/removal",
  "/signed-in",
];

const BUCKET_HOST = expect.stringMatching(/consoleassetsbucket.*\.s3\.eu-central-1\.amazonaws\.com$/);

describe("a console with a domain and an issuer", () => {
  let stack: Stack;
  let config: unknown;
  beforeAll(async () => {
    stack = await recordStack({
      stage: "production",
      secrets: SECRETS,
      isConsoleBuilt: true,
      env: {
        CONSOLE_DOMAIN: "console.example.com",
        JWKS_URL: "https://login.example.com/jwks.json",
        JWT_ISSUER: "https://login.example.com/",
        JWT_AUDIENCE: "contact-scanner",
        OIDC_CLIENT_ID: "console",
        OIDC_ORIGINS: "https://id.example.com",
      },
    });
    config = JSON.parse(readFileSync(join(CONSOLE, "dist/config.json"), "utf8"));
  });
  // Whoever serves the folder next finds a console as `npm run console:build` leaves it.
  afterAll(() => execFileSync(process.execPath, [join(CONSOLE, "build.ts")]));

  test("gives the API all of its routes, by its own name, and keeps the other paths", () => {
    const { origins } = distributionOf(stack);
    const api = origins.find(({ originId }: { originId: string }) => originId === "api");
    expect(`https://${api.domainName}`).toBe(stack.outputs.api);
    expect(api.customOriginConfig).toMatchObject({
      originProtocolPolicy: "https-only",
      originSslProtocols: ["TLSv1.2"],
    });
    for (const { path } of routes)
      expect([path, behaviorOf(stack, path).targetOriginId]).toEqual([path, "api"]);
    expect(behaviorOf(stack, "/api/v3/no/route").targetOriginId).toBe("api");
    for (const path of ["/", "/config.json", "/assets/index.js", ...PAGES]) {
      expect([path, behaviorOf(stack, path).targetOriginId]).toEqual([path, "default"]);
    }
  });

  test("caches nothing of the API and changes nothing: methods, queries, headers and answers pass", () => {
    for (const { path } of routes) {
      const behavior = behaviorOf(stack, path);
      expect(behavior).toEqual({
        pathPattern: expect.any(String),
        targetOriginId: "api",
        viewerProtocolPolicy: "https-only",
        allowedMethods: ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"],
        cachedMethods: ["GET", "HEAD"],
        // AWS's CachingDisabled and AllViewerExceptHostHeader.
        cachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
        originRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
      });
    }
    // An error page of the distribution would stand in for the API's problems too.
    expect(distributionOf(stack).customErrorResponses).toEqual([]);
  });

  test("waits for the API as long as API Gateway does", () => {
    const { origins } = distributionOf(stack);
    expect(origins[1].customOriginConfig.originReadTimeout).toBe(30);
  });

  test("answers its deep links with index.html, and its files with themselves", async () => {
    for (const path of ["/", ...PAGES]) {
      expect([path, await fileOf(stack, path)]).toEqual([path, { file: "/index.html", host: BUCKET_HOST }]);
    }
    const [script = ""] = globSync("assets/*.js", { cwd: join(CONSOLE, "dist") });
    for (const path of ["/config.json", "/favicon.svg", `/${script}`, "/assets/of-an-older-build.js"]) {
      expect(await fileOf(stack, path)).toEqual({ file: path, host: BUCKET_HOST });
    }
  });

  test("is read by GET and HEAD alone, over https", () => {
    expect(behaviorOf(stack, "/scans")).toMatchObject({
      allowedMethods: ["GET", "HEAD"],
      viewerProtocolPolicy: "redirect-to-https",
      compress: true,
    });
  });

  test("has a bucket that its distribution alone may read, and reads alone", () => {
    const { inputs: block } = stack.get(
      "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
      "ConsoleAssetsPublicAccessBlock",
    );
    expect(block).toMatchObject({
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    const { policy } = stack.get("aws:s3/bucketPolicy:BucketPolicy", "ConsoleAssetsPolicy").inputs;
    const allowed = JSON.parse(policy).Statement.filter(
      ({ Effect }: { Effect: string }) => Effect === "Allow",
    );
    expect(allowed).toEqual([
      {
        Effect: "Allow",
        Action: ["s3:GetObject"],
        Resource: [expect.stringMatching(/^arn:aws:s3:::[a-z-]*consoleassetsbucket[a-z-]*\/\*$/)],
        Principal: { Service: ["cloudfront.amazonaws.com"] },
        Condition: [
          {
            test: "StringEquals",
            variable: "aws:SourceArn",
            values: [expect.stringMatching(/:distribution\/ConsoleCdnDistribution$/)],
          },
        ],
      },
    ]);
    expect(stack.ofType("aws:s3/bucketPolicy:BucketPolicy")).toHaveLength(1);
    expect(stack.ofType("aws:s3/bucketCorsConfiguration:BucketCorsConfiguration")).toEqual([]);
    expect(stack.ofType("aws:lambda/functionUrl:FunctionUrl")).toEqual([]);
  });

  test("sends the Content-Security-Policy and the other headers with its files, and none with the API's answers", () => {
    const inputs = headersOf(stack);
    expect(behaviorOf(stack, "/").responseHeadersPolicyId).toBe("ConsoleHeaders-id");
    expect(inputs.securityHeadersConfig).toEqual({
      contentSecurityPolicy: {
        contentSecurityPolicy: contentSecurityPolicy(["https://login.example.com", "https://id.example.com"]),
        override: false,
      },
      contentTypeOptions: { override: false },
      frameOptions: { frameOption: "DENY", override: false },
      referrerPolicy: { referrerPolicy: "no-referrer", override: false },
      strictTransportSecurity: {
        accessControlMaxAgeSec: 63_072_000,
        includeSubdomains: true,
        override: false,
      },
    });
    expect(inputs.customHeadersConfig.items).toEqual([
      { header: "cross-origin-resource-policy", value: "same-origin", override: false },
    ]);
  });

  test("has its name, TLS 1.2 at least, HTTP/3 and IPv6, and no more edges than it needs", () => {
    expect(stack.outputs.console).toBe("https://console.example.com");
    expect(stack.ofType(DISTRIBUTION)).toHaveLength(1);
    expect(distributionOf(stack)).toMatchObject({
      aliases: ["console.example.com"],
      viewerCertificate: { minimumProtocolVersion: "TLSv1.2_2021", sslSupportMethod: "sni-only" },
      httpVersion: "http2and3",
      isIpv6Enabled: true,
      priceClass: "PriceClass_100",
    });
  });

  test("stores what was built: what has a hash in its name for a year, all else to be asked for again", () => {
    const { files, purge } = ownResource(stack, "ConsoleAssetFiles.sst.aws.BucketFiles").inputs;
    const stored: readonly { key: string; cacheControl: string }[] = files;
    expect(stored.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["config.json", "favicon.svg", "index.html"]),
    );
    expect(stored.filter(({ key }) => key.startsWith("assets/")).length).toBeGreaterThan(1);
    for (const { key, cacheControl } of stored) {
      const isHashed = key.startsWith("assets/");
      expect([key, cacheControl]).toEqual([key, isHashed ? "public,max-age=31536000,immutable" : "no-cache"]);
    }
    // Pages that were opened before a deploy name files of the build before.
    expect(purge).toBe(false);
  });

  test("has CloudFront forget its files once those of a deploy are there", () => {
    const { inputs, dependencies } = ownResource(
      stack,
      "ConsoleInvalidation.sst.aws.DistributionInvalidation",
    );
    expect(inputs).toMatchObject({ distributionId: "ConsoleCdnDistribution-id", paths: ["/*"] });
    for (const name of ["ConsoleAssetFiles.sst.aws.BucketFiles", "ConsoleKvKeys.sst.aws.KvKeys"]) {
      expect(dependencies).toContain(ownResource(stack, name).urn);
    }
  });

  test("is built with what is no secret, and says how to sign in", () => {
    const { environment } = stack.get("command:local:Command", "ConsoleBuilder").inputs;
    expect(environment).toEqual({
      CONSOLE_ISSUER: "https://login.example.com/",
      CONSOLE_CLIENT_ID: "console",
      CONSOLE_SCOPE: "openid scans:write scans:read contacts:delete domains:delete webhooks keys",
      CONSOLE_AUDIENCE: "contact-scanner",
    });
    expect(config).toEqual({
      signIn: {
        kind: "oidc",
        issuer: "https://login.example.com/",
        clientId: "console",
        scope: environment.CONSOLE_SCOPE,
        audience: "contact-scanner",
      },
    });
  });

  test("logs who asked for what, without what a sign-in leaves in addresses", () => {
    const { inputs } = stack.get("aws:cloudwatch/logDelivery:LogDelivery", "ConsoleLogDelivery");
    for (const field of ["c-ip", "cs-uri-stem", "sc-status"]) expect(inputs.recordFields).toContain(field);
    for (const field of ["cs-uri-query", "cs(Cookie)", "cs(Referer)"]) {
      expect(inputs.recordFields).not.toContain(field);
    }
    const { resourceArn } = stack.get(
      "aws:cloudwatch/logDeliverySource:LogDeliverySource",
      "ConsoleLogSource",
    ).inputs;
    expect(resourceArn).toMatch(/:distribution\/ConsoleCdnDistribution$/);
    // CloudFront's logs leave from there alone.
    const logging = stack.resources.filter(({ name }) => name.startsWith("ConsoleLog"));
    expect(logging).toHaveLength(4);
    for (const { inputs: each } of logging) expect(each.region).toBe("us-east-1");
  });
});

test("a domain that is the API's own already is refused", async () => {
  const env = { CONSOLE_DOMAIN: "api.example.com", DOMAIN: "api.example.com" };
  await expect(recordStack({ secrets: SECRETS, env })).rejects.toThrow("CONSOLE_DOMAIN serves the API too");
});
