import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { findChromium } from "@contact-scanner/renderer/chromium/find-chromium";
import { npmChromiumFolder, npmChromiumRefusal } from "@contact-scanner/renderer/chromium/npm-chromium";
import { readBrowserSettings } from "@contact-scanner/renderer/env";
import { beforeEach, expect, test } from "vitest";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "find-chromium-"));
});

function program(...path: string[]): string {
  const file = join(folder, ...path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, "#!/bin/sh\n", { mode: 0o755 });
  return file;
}

const places = (more: { chromiumPath?: string; searchPath?: string } = {}) => ({
  chromiumPath: undefined,
  searchPath: "",
  cacheDir: join(folder, "cache"),
  ...more,
});

test("a named browser comes before all others", () => {
  program("bin", "chromium");
  const named = program("named");
  const found = findChromium(places({ chromiumPath: named, searchPath: join(folder, "bin") }));
  expect(found).toEqual({ kind: "found", chromium: { executablePath: named, env: {}, args: [] } });
});

test("a named browser that is not there is a mistake, whatever else is there", () => {
  program("bin", "chromium");
  const found = findChromium(
    places({ chromiumPath: join(folder, "nothing"), searchPath: join(folder, "bin") }),
  );
  expect(found).toEqual({ kind: "missing", message: expect.stringContaining("which is no program") });
});

test("npm's, which somebody installed for this, comes before a command of the system", () => {
  program("bin", "chromium");
  const own = program("cache", "chromium-153.0.0", "chromium");
  const found = findChromium(places({ searchPath: join(folder, "bin") }));
  expect(found).toMatchObject({ kind: "found", chromium: { executablePath: own } });
});

test("a command of the system is found wherever PATH has it", () => {
  const system = program("b", "google-chrome");
  const found = findChromium(places({ searchPath: [join(folder, "a"), join(folder, "b")].join(delimiter) }));
  expect(found).toMatchObject({ kind: "found", chromium: { executablePath: system } });
});

test("npm's comes with its libraries and its font", () => {
  const own = npmChromiumFolder(join(folder, "cache"));
  program("cache", "chromium-153.0.0", "chromium");
  expect(findChromium(places())).toEqual({
    kind: "found",
    chromium: {
      executablePath: join(own, "chromium"),
      env: { LD_LIBRARY_PATH: join(own, "al2023", "lib"), FONTCONFIG_PATH: join(own, "fonts") },
      args: [],
    },
  });
});

test("a folder, and a file that cannot be run, are no browser", () => {
  mkdirSync(join(folder, "a", "chromium"), { recursive: true });
  mkdirSync(join(folder, "b"));
  writeFileSync(join(folder, "b", "chromium"), "text", { mode: 0o644 });
  const found = findChromium(places({ searchPath: [join(folder, "a"), join(folder, "b")].join(delimiter) }));
  expect(found).toEqual({
    kind: "missing",
    message: expect.stringContaining("contact-scanner browser install"),
  });
});

test.each([
  ["linux", "x64", null],
  ["linux", "arm64", expect.stringContaining("not for linux on arm64")],
  ["darwin", "arm64", expect.stringContaining("not for darwin on arm64")],
])("npm's is for Linux on x64: %s on %s", (platform, arch, refusal) => {
  expect(npmChromiumRefusal({ platform, arch })).toEqual(refusal);
});

test("a variable that is set to nothing names nothing", () => {
  expect(readBrowserSettings({ CHROMIUM_PATH: "", PATH: "/bin" })).toEqual({
    chromiumPath: undefined,
    searchPath: "/bin",
  });
});
