import { routeList } from "@contact-scanner/functions/route-list";
import { api } from "./api.ts";
import { createConsoleHeaders } from "./console-headers.ts";
import { consoleSignIn, settings } from "./env.ts";

/**
 * CloudFront's managed policies, by the ids that they have in every account. Nothing is cached, and nobody gets the
 * answer to another's request of the same moment. All that a caller sends goes on but `Host`, by which API Gateway
 * knows the API.
 */
const CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const ALL_VIEWER_EXCEPT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

/** seconds that CloudFront waits for the API: API Gateway's own 30 */
const API_TIMEOUT_SECONDS = 30;

const READ_METHODS = ["GET", "HEAD"];
/** All that CloudFront knows: it takes these, or those that read, or those and OPTIONS. */
const ALL_METHODS = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

/** What the API answers, as CloudFront's patterns; all else is the console's. */
const API_PATTERNS = [...new Set(routeList.map(({ path }) => (path.startsWith("/api/") ? "/api/*" : path)))];

/** In `sst dev` there is none: `npm start` serves it, and `npm run console:dev`. */
export const site = $dev ? undefined : createSite();

/** Where people find it; an issuer sends them back to its `/signed-in`. */
export const consoleUrl = site?.url;

/**
 * The console's files in a bucket, and a CloudFront distribution of them and the API: one origin for both, so that no
 * page needs CORS and the console no address. What is no file is answered with index.html, and so all its deep links.
 */
function createSite(): sst.aws.StaticSite {
  const headers = createConsoleHeaders();
  const distributionArn = Promise.withResolvers<$util.Output<string>>();
  const made = new sst.aws.StaticSite("Console", {
    ...(settings.consoleDomain === undefined ? {} : { domain: settings.consoleDomain }),
    build: { command: "npm run console:build", output: "packages/console/dist" },
    environment: consoleSignIn
      ? {
          CONSOLE_ISSUER: consoleSignIn.issuer,
          CONSOLE_CLIENT_ID: consoleSignIn.clientId,
          CONSOLE_SCOPE: consoleSignIn.scope,
          ...(consoleSignIn.audience === undefined ? {} : { CONSOLE_AUDIENCE: consoleSignIn.audience }),
        }
      : {},
    assets: {
      // A tab from before a deploy still asks for the scripts that its page names.
      purge: false,
      // Of options that match a file the last one counts.
      fileOptions: [
        { files: "**", cacheControl: "no-cache" },
        { files: "assets/**", cacheControl: "public,max-age=31536000,immutable" },
      ],
    },
    transform: {
      assets: (args) => {
        // SST's own policy lets the distribution of any account read the bucket.
        args.access = undefined;
        args.policy = [mayRead($output(distributionArn.promise))];
        args.cors = false;
      },
      cdn: (args) => {
        args.origins = $output(args.origins).apply((origins) => [...origins, apiOrigin()]);
        args.defaultCacheBehavior = $output(args.defaultCacheBehavior).apply((behavior) => ({
          ...behavior,
          allowedMethods: READ_METHODS,
          responseHeadersPolicyId: headers.id,
        }));
        args.orderedCacheBehaviors = API_PATTERNS.map(apiBehavior);
        args.transform = {
          distribution: (distribution) => {
            distribution.httpVersion = "http2and3";
            distribution.isIpv6Enabled = true;
            // Edges of Europe and North America serve everybody; those of all continents cost more.
            distribution.priceClass = "PriceClass_100";
          },
        };
      },
    },
  });
  if (made.nodes.cdn === undefined) throw new Error("SST makes no distribution of a static site any more.");
  distributionArn.resolve(made.nodes.cdn.nodes.distribution.arn);
  return made;
}

/** Reading the bucket's files, for one distribution. */
function mayRead(distributionArn: $util.Output<string>) {
  return {
    actions: ["s3:GetObject"],
    principals: [{ type: "service" as const, identifiers: ["cloudfront.amazonaws.com"] }],
    conditions: [{ test: "StringEquals", variable: "aws:SourceArn", values: [distributionArn] }],
    paths: ["*"],
  };
}

/** The API by its own name at API Gateway, which it has beside DOMAIN. */
function apiOrigin(): aws.types.input.cloudfront.DistributionOrigin {
  return {
    originId: "api",
    domainName: api.nodes.api.apiEndpoint.apply((url) => new URL(url).host),
    customOriginConfig: {
      httpPort: 80,
      httpsPort: 443,
      originProtocolPolicy: "https-only",
      originReadTimeout: API_TIMEOUT_SECONDS,
      originSslProtocols: ["TLSv1.2"],
    },
  };
}

function apiBehavior(pathPattern: string): aws.types.input.cloudfront.DistributionOrderedCacheBehavior {
  return {
    pathPattern,
    targetOriginId: "api",
    // A token that was sent in the clear is refused rather than sent on.
    viewerProtocolPolicy: "https-only",
    allowedMethods: ALL_METHODS,
    cachedMethods: READ_METHODS,
    cachePolicyId: CACHING_DISABLED,
    originRequestPolicyId: ALL_VIEWER_EXCEPT_HOST,
  };
}
