import { join } from "node:path";

/**
 * Where is kept what makes the next start faster: beside the packages, so that it goes when they are deleted. Where
 * nothing can be written a command does without. The published package's files lie as deep as these sources.
 */
const FOLDER = join(import.meta.dirname, "../../../node_modules/.cache");

/** What Node compiled. */
export const COMPILE_CACHE = join(FOLDER, "node-compile-cache");

/** What a stage begins with, such as PostgreSQL's first data. */
export const STAGE_CACHE = join(FOLDER, "contact-scanner");
