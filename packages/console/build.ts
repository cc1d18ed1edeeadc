import { join } from "node:path";
import { build } from "vite";

const ROOT = import.meta.dirname;

/** Writes the console's files into `dist`: a page, and scripts and styles whose names change with what they hold. */
await build({ root: ROOT, configFile: join(ROOT, "vite.config.ts"), logLevel: "warn" });
