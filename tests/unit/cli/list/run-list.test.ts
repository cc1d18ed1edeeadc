import type { ScanReport } from "@contact-scanner/cli/api-client";
import { passingJournal } from "@contact-scanner/cli/list/journal";
import { type ListedSite, type RunListPorts, runList } from "@contact-scanner/cli/list/run-list";
import { describe, expect, test } from "vitest";

const SITES: readonly ListedSite[] = Array.from({ length: 5 }, (_, index) => ({
  kind: "site",
  line: index + 1,
  site: `https://s${index}.com`,
  domain: `s${index}.com`,
}));
const TERMS = {
  max_pages: 7,
  max_depth: undefined,
  include: [],
  exclude: ["/blog/**"],
  only_languages: [],
  start_paths: [],
  subdomains: true,
};
const OPTIONS = { atATime: 2, terms: TERMS };

function report(status: ScanReport["status"]): ScanReport {
  return { job_id: "", status, domain: null, result_data: null, error: null };
}

/** An API whose scans end at their third look. */
function world() {
  const looks = new Map<string, number>();
  const told: string[] = [];
  const submits: { url: string; terms: object; key: string | undefined }[] = [];
  const interrupt = new AbortController();
  let most = 0;
  const ports: RunListPorts = {
    api: {
      async submit({ url, ...terms }, key) {
        submits.push({ url, terms, key });
        looks.set(url, 0);
        return url;
      },
      async status(id) {
        const count = (looks.get(id) ?? 0) + 1;
        looks.set(id, count);
        most = Math.max(most, [...looks.values()].filter((each) => each > 0 && each < 3).length);
        return report(count < 3 ? "running" : "complete");
      },
    },
    journal: passingJournal(),
    progress: {
      begin: (id) => told.push(`begin ${id}`),
      end: (id, { status }) => told.push(`${status} ${id}`),
      endedBefore: () => told.push("before"),
    },
    interrupt: interrupt.signal,
    pause: async () => {},
  };
  return { ports, told, submits, interrupt, looks, most: () => most };
}

describe("runList", () => {
  test("scans each site to its end, so many at a time, in their order", async () => {
    const { ports, submits, told, most } = world();
    await runList(ports, SITES, OPTIONS);
    expect(submits.map(({ url }) => url)).toEqual(SITES.map(({ site }) => site));
    expect(told.filter((line) => line.startsWith("complete"))).toHaveLength(SITES.length);
    expect(submits.map(({ terms }) => terms)).toEqual(SITES.map(() => TERMS));
    expect(most()).toBe(2);
  });

  test("each submit has the run's and the site's name, so that the same submit gives the same scan", async () => {
    const { ports, submits } = world();
    await runList(ports, SITES, OPTIONS);
    expect(submits.map(({ key }) => key)).toEqual(
      SITES.map(({ domain }) => `${ports.journal.run}/${domain}`),
    );
  });

  test("a scan that the journal knows is not submitted again; one that had ended is only counted", async () => {
    const { ports, submits, told, looks } = world();
    ports.journal.add("s0.com", "of s0");
    ports.journal.add("s1.com", "of s1");
    looks.set("of s0", 2);
    await runList(ports, SITES.slice(0, 3), OPTIONS);
    expect(submits.map(({ url }) => url)).toEqual(["https://s2.com"]);
    expect(told).toContain("before");
    expect(told).not.toContain("begin of s0");
    expect(told).toContain("complete of s1");
  });

  test("after an interrupt it begins no scan, and leaves those at work", async () => {
    const { ports, submits, told, interrupt } = world();
    await runList({ ...ports, pause: async () => interrupt.abort() }, SITES, OPTIONS);
    expect(submits).toHaveLength(2);
    expect(told).toEqual(["begin https://s0.com", "begin https://s1.com"]);
  });

  test("a fault of the API ends the run, and not after all other sites", async () => {
    const { ports, submits } = world();
    const status = ports.api.status;
    const api = {
      ...ports.api,
      status: (id: string) => (id === "https://s1.com" ? Promise.reject(new Error("gone")) : status(id)),
    };
    await expect(runList({ ...ports, api }, SITES, OPTIONS)).rejects.toThrow("gone");
    await new Promise((resolve) => setImmediate(resolve));
    expect(submits.length).toBeLessThan(SITES.length);
  });
});
