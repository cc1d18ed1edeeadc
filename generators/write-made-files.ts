import { writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { madeFiles } from "./made-files.ts";

/** Writes what is made of the OpenAPI document that comes on standard input. */
for (const [path, content] of await madeFiles(await text(process.stdin))) writeFileSync(path, content);
