import { createFetcher } from "@contact-scanner/core/http/fetcher";
import { hostAndPort, parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";

const [url = ""] = process.argv.slice(2);
const fetcher = createFetcher({
  userAgent: "Test/1.0",
  allowedHosts: parseAllowedHosts([hostAndPort(new URL(url))]),
});
const result = await fetcher.fetch({ url, purpose: "page" }, new AbortController().signal);
const maxRssBytes = process.resourceUsage().maxRSS * 1_024;
process.stdout.write(JSON.stringify({ result, maxRssBytes }));
await fetcher.close();
