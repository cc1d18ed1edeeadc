import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { readConsoleConfig, setProduction } from "./env.ts";

const ROOT = import.meta.dirname;

const config = readConsoleConfig();
setProduction();

/**
 * Writes the console's files into `dist`: a page, scripts and styles whose names change with what they hold, and how
 * people sign in.
 */
await build({ root: ROOT, configFile: join(ROOT, "vite.config.ts"), logLevel: "warn" });
await writeFile(join(ROOT, "dist/config.json"), `${JSON.stringify(config)}\n`);
