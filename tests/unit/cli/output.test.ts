import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { outputRefusal, writeOutput } from "@contact-scanner/cli/output";
import { expect, test } from "vitest";

function folder(): string {
  return mkdtempSync(join(tmpdir(), "output-"));
}

test("a file has its name once it is whole", async () => {
  const path = join(folder(), "leads.csv");
  const seen: boolean[] = [];
  async function* chunks() {
    seen.push(existsSync(path));
    yield "a,";
    seen.push(existsSync(path));
    yield Buffer.from("é\n");
  }
  await writeOutput({ path, isForced: false }, chunks());
  expect(seen).toEqual([false, false]);
  expect(readFileSync(path, "utf8")).toBe("a,é\n");
});

test("a fault leaves what was there, and nothing beside it", async () => {
  const place = folder();
  const path = join(place, "leads.csv");
  writeFileSync(path, "old");
  async function* broken() {
    yield "new";
    throw new Error("gone");
  }
  await expect(writeOutput({ path, isForced: true }, broken())).rejects.toThrow("gone");
  expect(readFileSync(path, "utf8")).toBe("old");
  expect(readdirSync(place)).toEqual(["leads.csv"]);
});

test("a file that exists is replaced only where that is asked for", async () => {
  const path = join(folder(), "leads.csv");
  async function* meanwhile() {
    yield "new";
    writeFileSync(path, "another's");
  }
  expect(outputRefusal({ path, isForced: false })).toBeNull();
  await expect(writeOutput({ path, isForced: false }, meanwhile())).rejects.toThrow("--force replaces it");
  expect(readFileSync(path, "utf8")).toBe("another's");
  expect(outputRefusal({ path, isForced: false })).toMatch(/exists/);
  expect(outputRefusal({ path, isForced: true })).toBeNull();
  await writeOutput({ path, isForced: true }, meanwhile());
  expect(readFileSync(path, "utf8")).toBe("new");
});

test("a link that stands where the unfinished file would is not followed", async () => {
  const place = folder();
  const path = join(place, "leads.csv");
  const victim = join(place, "victim");
  writeFileSync(victim, "mine");
  symlinkSync(victim, `${path}.unfinished`);
  async function* chunks() {
    yield "new";
  }
  await writeOutput({ path, isForced: false }, chunks());
  expect(readFileSync(victim, "utf8")).toBe("mine");
  expect(readFileSync(path, "utf8")).toBe("new");
});
