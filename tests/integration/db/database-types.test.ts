import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { testDatabase } from "../../helpers/test-database.ts";

/** A clone: nobody else could clone the template while the command looks at it. */
const { url } = testDatabase();

test("the generated table types are those of the migrated schema", async () => {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const verify = promisify(execFile)(
    join(root, "generators/node_modules/.bin/kysely-codegen"),
    ["--verify", "--url", url],
    {
      cwd: root,
    },
  );
  await expect(verify).resolves.toMatchObject({ stdout: expect.stringContaining("up-to-date") });
});
