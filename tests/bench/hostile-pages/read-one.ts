import { explainPage } from "@contact-scanner/core/extract/explain-page";
import { HOSTILE_PAGES } from "./pages.ts";

/**
 * Reads one hostile page and prints its bytes, processor time of the thread in ms, added peak memory in MB and outcome,
 * with tabs.
 */
const page = HOSTILE_PAGES[process.argv[2] ?? ""]?.() ?? { html: "" };
// A page before it, as in a crawl: compiling the code is no cost of the page.
explainPage({
  html: "<p>ann@acme.com <a href='mailto:bob@acme.com'>x</a><script>a='@'</script>",
  url: "https://acme.com/",
});
const memoryBefore = process.resourceUsage().maxRSS;
const before = process.threadCpuUsage();
const { outcome } = read();
const after = process.threadCpuUsage(before);
const cpuMs = (after.user + after.system) / 1_000;
const memoryMb = (process.resourceUsage().maxRSS - memoryBefore) / 1_000;
process.stdout.write(`${[page.html.length, Math.round(cpuMs), Math.round(memoryMb), outcome].join("\t")}\n`);

function read(): { outcome: string } {
  try {
    const { page: extracted, rejected } = explainPage({ ...page, url: "https://acme.com/" });
    return { outcome: `${extracted.contacts.length} contacts, ${rejected.length} rejected` };
  } catch (error) {
    return { outcome: `threw ${error}` };
  }
}
