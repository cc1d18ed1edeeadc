import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";

test("the generated table types are those of the migrated schema", async () => {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const verify = promisify(execFile)("kysely-codegen", ["--verify", "--url", inject("templateUrl")], {
    cwd: root,
  });
  await expect(verify).resolves.toMatchObject({ stdout: expect.stringContaining("up-to-date") });
});
