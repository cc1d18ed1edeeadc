import { expect, test } from "vitest";
import { EMPTY_DRAFT, parseScanDraft } from "../../../packages/console/src/scan/scan-draft.ts";
import { requestOptions, STANDARD_OPTIONS } from "../../../packages/console/src/scan/scan-options.ts";

test("what is as the API has it unasked is not sent", () => {
  expect(requestOptions(STANDARD_OPTIONS)).toEqual({});
});

test("each field that was filled in goes under the API's name", () => {
  expect(
    requestOptions({
      maxPages: "5",
      maxDepth: "0",
      render: "always",
      collect: ["phones"],
      include: "/team/**\n\n /about ",
      exclude: "",
      startPaths: "/press",
      languages: "de, en",
      subdomains: false,
    }),
  ).toEqual({
    max_pages: 5,
    max_depth: 0,
    render: "always",
    collect: ["phones"],
    include: ["/team/**", "/about"],
    start_paths: ["/press"],
    only_languages: ["de", "en"],
    subdomains: false,
  });
});

test("a draft comes back as it was kept", () => {
  const draft = { text: "acme.com", options: { ...STANDARD_OPTIONS, maxPages: "7", subdomains: false } };
  expect(parseScanDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
});

test.each([
  ["nothing", null],
  ["a text", "acme.com"],
  ["a draft without options", { text: "acme.com" }],
])("%s is no draft", (_name, kept) => {
  expect(parseScanDraft(kept)).toBeUndefined();
});

test("options of another version are taken as far as they are known", () => {
  expect(parseScanDraft({ text: "", options: { render: "sometimes", maxPages: 3 } })).toEqual(EMPTY_DRAFT);
});
