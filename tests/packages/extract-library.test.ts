import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { bundledSize, IMPORTS } from "../../generators/bundles/library-sizes.ts";
import { docExamples } from "./rig/doc-examples.ts";
import { type InstalledExtract, installExtract } from "./rig/install-extract.ts";
import { answerOfCore, askedQuestions } from "./rig/questions.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const README = join(ROOT, "packages/extract/README.md");

let installed: InstalledExtract;
beforeAll(() => {
  installed = installExtract(mkdtempSync(join(tmpdir(), "extract-")));
});

/** This Node, and the others that a user of this machine may have: npm's own is an older one. */
const NODES = [
  process.execPath,
  ...(process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "node")),
]
  .filter(existsSync)
  .map((path) => realpathSync(path))
  .filter((path, index, all) => all.indexOf(path) === index)
  .map((path) => [execFileSync(path, ["--version"], { encoding: "utf8" }).trim(), path] as const);

const QUESTIONS = askedQuestions();
const ANSWERS = QUESTIONS.map(answerOfCore);

describe("what is published", () => {
  test("is code, types, licences and the README, and needs no other package", () => {
    const { files, folder } = installed;
    const others = files.filter((path) => !/^dist\/[\w/-]+(?:\.js|\.d\.ts|LICENSES\.txt)$/.test(path));
    expect(others.sort()).toEqual(["LICENSE", "README.md", "package.json"]);
    const inside = join(folder, "node_modules/@contact-scanner/extract");
    expect(JSON.parse(readFileSync(join(inside, "package.json"), "utf8"))).not.toHaveProperty("dependencies");
    for (const file of globSync("dist/**/*.d.ts", { cwd: inside })) {
      const referred = readFileSync(join(inside, file), "utf8").matchAll(/\bfrom "([^"]+)"/g);
      expect([...referred].map(([, name]) => name).filter((name) => !name?.startsWith("."))).toEqual([]);
    }
    expect(readFileSync(join(inside, "dist/THIRD-PARTY-LICENSES.txt"), "utf8")).toMatch(/^tldts \d/m);
  });

  test.each(["nodenext", "bundler"])(
    "has types that %s resolution takes, without types of any runtime",
    (resolution) => {
      const file = join(installed.folder, `use-${resolution}.mts`);
      writeFileSync(file, TYPED_USE);
      const module = resolution === "bundler" ? "esnext" : resolution;
      const options = [
        "--module",
        module,
        "--moduleResolution",
        resolution,
        "--target",
        "es2022",
        "--strict",
      ];
      const { stdout } = spawnSync(
        join(ROOT, "tests/node_modules/.bin/tsc"),
        ["--noEmit", "--exactOptionalPropertyTypes", "--types", "", ...options, file],
        { cwd: installed.folder, encoding: "utf8" },
      );
      expect(stdout).toBe("");
    },
  );

  test("is as large as its README says, and smaller where one function alone is imported", async () => {
    const told = [...readFileSync(README, "utf8").matchAll(/^\| .+ \| ([\d,]+) \| ([\d,]+) \|$/gm)].map(
      (row) => row.slice(1).map((figure) => Number(figure.replaceAll(",", ""))),
    );
    expect(told.length).toBe(IMPORTS.length);
    for (const [index, name] of IMPORTS.entries()) {
      const { minified, gzip } = await bundledSize(name, installed.folder);
      // In parts of what is told: words are added to tables all the time.
      expect(minified / (told[index]?.[0] ?? 0)).toBeCloseTo(1, 1);
      expect(gzip / (told[index]?.[1] ?? 0)).toBeCloseTo(1, 1);
    }
    const [whole, classify] = [
      await bundledSize("*", installed.folder),
      await bundledSize("classifyEmail", installed.folder),
    ];
    expect(classify.minified).toBeLessThan(whole.minified / 3);
  });
});

test.each(NODES)("Node %s answers each document as core does", (version, node) => {
  const asked = join(installed.folder, `asked-${version}.json`);
  const answered = join(installed.folder, `answered-${version}.json`);
  writeFileSync(asked, JSON.stringify(QUESTIONS));
  execFileSync(node, [installed.program, asked, answered]);
  const answers: unknown[] = JSON.parse(readFileSync(answered, "utf8"));
  expect(answers.length).toBeGreaterThan(280);
  for (const [index, { id }] of QUESTIONS.entries())
    expect({ id, answer: answers[index] }).toEqual({ id, answer: ANSWERS[index] });
});

describe.each(["packages/extract/README.md", "docs/extract-library.md"])("a program of %s", (document) => {
  test.each(docExamples(join(ROOT, document)))("prints what is said: $name", ({ code, printed }) => {
    const file = join(installed.folder, "example.mjs");
    writeFileSync(file, code);
    expect(execFileSync(process.execPath, [file], { encoding: "utf8" })).toBe(printed);
  });
});

const TYPED_USE = `
import {
  type Classification, classifyEmail, type Contact, ExtractError, type ExtractErrorCode, explainPage, extractPage,
  type ExplainedPage, type Organization, type Page, type PageInput, type Person, REJECTION_RULES,
} from "@contact-scanner/extract";

const input: PageInput = { url: "https://acme.com/", html: new Uint8Array(), contentType: null };
const page: Page = extractPage(input);
const [contact]: readonly Contact[] = page.contacts;
const person: Person | null | undefined = contact?.person;
const organization: Organization | null = page.organization;
const explained: ExplainedPage = explainPage({ url: "https://acme.com/", html: "" });
const sentences: string[] = explained.rejected.map(({ rule }) => REJECTION_RULES[rule]);
const classified: Classification = classifyEmail("ann@acme.com", "acme.com");
const code: ExtractErrorCode = new ExtractError("too_large", "").code;
// @ts-expect-error a page has a URL
extractPage({ html: "" });
// @ts-expect-error there is no such type of an address
const never: boolean = classified.type === "private";
export { code, never, organization, person, sentences };
`;
