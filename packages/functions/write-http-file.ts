import { mkdirSync, writeFileSync } from "node:fs";
import { httpFile } from "./src/docs/http-file.ts";
import { routes } from "./src/routes.ts";

/** Writes docs/contact-scanner.http anew; a test compares the two. */
const file = new URL("../../docs/contact-scanner.http", import.meta.url);
mkdirSync(new URL(".", file), { recursive: true });
writeFileSync(file, httpFile(routes));
