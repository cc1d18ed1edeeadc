/**
 * Crawls the site of argument 1 with Crawlee's CheerioCrawler, nothing stored on disk, and prints the figures of the
 * process. Argument 2 is its greatest concurrency, 0 for Crawlee's own choice. Addresses are found by what most who use
 * it would write: mailto links and a pattern over the page's text.
 */
import { CheerioCrawler, Configuration, LogLevel, log } from "@crawlee/cheerio";
import { measure } from "./measure.ts";

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

const [url = "", concurrency = "0"] = process.argv.slice(2);
log.setLevel(LogLevel.OFF);
await measure(async (found) => {
  const crawler = new CheerioCrawler(
    {
      ...(concurrency === "0"
        ? {}
        : { maxConcurrency: Number(concurrency), minConcurrency: Number(concurrency) }),
      async requestHandler({ $, enqueueLinks }) {
        const mailto = $("a[href^='mailto:']").map(
          (_, link) => $(link).attr("href")?.slice("mailto:".length) ?? "",
        );
        found([...mailto.get(), ...($("body").text().match(ADDRESS) ?? [])]);
        await enqueueLinks();
      },
    },
    new Configuration({ persistStorage: false }),
  );
  await crawler.run([url]);
});
