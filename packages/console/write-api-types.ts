import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { apiTypesText } from "./api-types-text.ts";

/** Writes the types of the API whose document comes on standard input. */
writeFileSync(
  join(import.meta.dirname, "src/api/api-types.ts"),
  await apiTypesText(await text(process.stdin)),
);
