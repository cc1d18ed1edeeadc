import { rmSync, writeFileSync } from "node:fs";
import { generatedFiles, staleEntries } from "./generated-files.ts";

/** Writes everything anew that is made of the files in src/routes/; a test compares. */
for (const path of await staleEntries()) rmSync(path);
for (const [path, text] of await generatedFiles()) writeFileSync(path, text);
