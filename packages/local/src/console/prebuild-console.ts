import { buildConsole } from "./build-console.ts";

// Builds the console ahead of the first start, for an image whose files cannot be written when it runs.

const built = await buildConsole();
if (built.kind === "missing") {
  process.stderr.write(`${built.message}\n`);
  process.exitCode = 1;
}
