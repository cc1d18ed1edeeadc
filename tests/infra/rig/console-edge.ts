import { compileFunction } from "node:vm";
import type { Stack } from "./record-stack.ts";
import type { RecordedResource } from "./run-program.ts";

export const DISTRIBUTION = "aws:cloudfront/distribution:Distribution";

/** A resource that SST's own provider makes, by its name without the provider's. */
export function ownResource(stack: Stack, name: string): RecordedResource {
  return stack.get("pulumi-nodejs:dynamic:Resource", name);
}

/** The behaviour that CloudFront takes for a path: the first whose pattern matches, else the default. */
export function behaviorOf(stack: Stack, path: string): RecordedResource["inputs"] {
  const { orderedCacheBehaviors, defaultCacheBehavior } = distributionOf(stack);
  const matches = ({ pathPattern }: { pathPattern: string }) =>
    pathPattern.endsWith("*") ? path.startsWith(pathPattern.slice(0, -1)) : path === pathPattern;
  return orderedCacheBehaviors.find(matches) ?? defaultCacheBehavior;
}

/** The inputs of the console's distribution. */
export function distributionOf(stack: Stack): RecordedResource["inputs"] {
  return stack.get(DISTRIBUTION, "ConsoleCdnDistribution").inputs;
}

/** The headers policy of the console's files. */
export function headersOf(stack: Stack): RecordedResource["inputs"] {
  return stack.get("aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy", "ConsoleHeaders").inputs;
}

/**
 * Where the distribution's own function sends a path: the file, and the host of the bucket. It runs as it is deployed,
 * with the store that the deploy fills; CloudFront's JavaScript has no other means than these.
 */
export async function fileOf(stack: Stack, path: string): Promise<{ file: string; host: string }> {
  const { code } = stack.get("aws:cloudfront/function:Function", "ConsoleCloudfrontFunctionRequest").inputs;
  const { namespace, entries } = ownResource(stack, "ConsoleKvKeys.sst.aws.KvKeys").inputs;
  const store = new Map(Object.entries(entries).map(([key, value]) => [`${namespace}:${key}`, value]));
  const hosts: string[] = [];
  const cloudfront = {
    kvs: () => ({
      async get(key: string) {
        if (!store.has(key)) throw new Error(`No key ${key}.`);
        return store.get(key);
      },
    }),
    updateRequestOrigin: ({ domainName }: { domainName: string }) => hosts.push(domainName),
  };
  const body = code.replace('import cf from "cloudfront";', "");
  const handler = compileFunction(`${body}\nreturn handler;`, ["cf"])(cloudfront);
  const headers = { host: { value: "console.example.com" } };
  const { uri } = await handler({ request: { uri: path, headers, cookies: {}, querystring: {} } });
  return { file: uri, host: hosts.join() };
}
