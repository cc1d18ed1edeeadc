import { createPageReader } from "@contact-scanner/core/crawl/page-reader";
import { extractPage, type PageInput } from "@contact-scanner/core/extract/page";
import { expect, test } from "vitest";

function page(name: string): PageInput {
  return {
    url: `https://acme.com/${name}`,
    html: `<title>${name}</title><p>Write to <a href="mailto:${name}@acme.com">${name}</a> or <a href="/contact">us</a>.</p>`,
  };
}

test("a page read in turns is the page read at one go", async () => {
  const read = createPageReader();
  const text = { ...page("text"), html: "ann@acme.com", contentType: "text/plain" };
  for (const input of [page("ann"), text]) expect(await read(input)).toEqual(extractPage(input));
});

test("the event loop turns between the steps of a page, more often where it holds many addresses", async () => {
  const many = Array.from({ length: 2_000 }, (_, number) => `<li>person${number}@acme.com</li>`).join("");
  const few = await turnsWhile(() => createPageReader()(page("ann")));
  expect(few).toBeGreaterThanOrEqual(5);
  expect(await turnsWhile(() => createPageReader()({ ...page("staff"), html: many }))).toBeGreaterThan(few);
});

test("pages that arrive together are read one after the other", async () => {
  const read = createPageReader();
  const names = ["ann", "bob", "cem"];
  const finished: string[] = [];
  const alone = await turnsWhile(() => read(page("alone")));
  const together = await turnsWhile(() =>
    Promise.all(names.map(async (name) => finished.push((await read(page(name))).title ?? ""))),
  );
  expect(finished).toEqual(names);
  expect(together).toBeGreaterThanOrEqual(alone * 2);
});

test("a page that cannot be read keeps no other from being read", async () => {
  const read = createPageReader();
  const broken = read({ ...page("ann"), url: "no address" });
  const next = read(page("bob"));
  await expect(broken).rejects.toThrow();
  expect((await next).contacts.map(({ email }) => email)).toEqual(["bob@acme.com"]);
});

/** Turns of the event loop until the work is done. */
async function turnsWhile(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns++;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  await work();
  isDone = true;
  return turns;
}
