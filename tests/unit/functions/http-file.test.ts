import { httpFile } from "@contact-scanner/functions/docs/http-file";
import { EXAMPLE } from "@contact-scanner/functions/http/example-rows";
import { routes } from "@contact-scanner/functions/routes";
import { expect, test } from "vitest";

const file = httpFile(routes);
const [head = "", ...requests] = file.split(/^### /m);

test("each variable of a request is set, and each id comes from the answer to a request above it", () => {
  const set = new Map(
    [...head.matchAll(/^@(\w+) = (.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
  const named = new Set<string>();
  for (const request of requests) {
    const own = /^# @name (\w+)$/m.exec(request)?.[1];
    for (const [, name = ""] of request.matchAll(/\{\{(\w+)\}\}/g)) {
      const source = /^\{\{(\w+)\.response\.body\./.exec(set.get(name) ?? "")?.[1];
      expect(set.has(name), `${name} is set`).toBe(true);
      expect(source === undefined || named.has(source), `${name} is known before ${request}`).toBe(true);
    }
    if (own !== undefined) named.add(own);
  }
  expect(named.size).toBeGreaterThan(5);
});

test("no request removes an address that the demo site shows, and no row of the documentation is asked for", () => {
  const removals = requests.filter((request) => /\nDELETE .*\/contacts\?/.test(`\n${request}`));
  expect(removals.length).toBeGreaterThan(0);
  for (const request of removals) {
    const isHarmless = request.includes("dry_run=1") || !request.includes(encodeURIComponent(EXAMPLE.email));
    expect(isHarmless, request).toBe(true);
  }
  for (const id of [EXAMPLE.jobId, EXAMPLE.domainId, EXAMPLE.batchId]) expect(file).not.toContain(id);
});
