import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundling } from "@contact-scanner/functions/bundling";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { REQUIRE } from "./require-banner.ts";

/** The project's root: what metafiles name their inputs from. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const LAMBDA_DIR = fileURLToPath(new URL("../../packages/functions/src/lambda", import.meta.url));

/** What an entry must find in its environment to build its dependencies; it connects to nothing. */
export const START_ENVIRONMENT = {
  AWS_REGION: "us-east-1",
  DATABASE_URL: "postgres://localhost/none",
  SCAN_QUEUE_URL: "https://sqs.us-east-1.amazonaws.com/000000000000/scans",
  JWT_SECRET: "a secret of thirty-two bytes or more",
  SUPPRESSION_KEY: "a key of thirty-two bytes or more",
  WEBHOOK_KEY: "a key of thirty-two bytes or more",
  SITE_HEADER_KEY: "a key of thirty-two bytes or more",
};

/** The names of all Lambda entries. */
export function lambdaEntries(): string[] {
  return readdirSync(LAMBDA_DIR).map((file) => basename(file, ".ts"));
}

/** Makes `outDir/bundle.mjs` of one Lambda entry. */
export async function bundleEntry(entry: string, outDir: string): Promise<Metafile> {
  const entryPoints = [{ in: fileOf(entry), out: "bundle" }];
  const { metafile } = await build({ ...optionsOf(entry), entryPoints, outdir: outDir, metafile: true });
  return metafile;
}

/**
 * Makes `outDir/<entry>/bundle.mjs` of each of these entries, byte by byte what `bundleEntry` makes. A file that many
 * entries import is parsed once.
 */
export async function bundleEntries(
  entries: readonly string[],
  outDir: string,
): Promise<ReadonlyMap<string, Metafile>> {
  // Entries that are split would share their parts where one build made them.
  const [split, whole] = [entries.filter(isSplit), entries.filter((entry) => !isSplit(entry))];
  const alike = Map.groupBy(whole, (entry) => JSON.stringify(bundling(entry)));
  const made = await Promise.all([
    ...split.map(async (entry) => [[entry, await bundleEntry(entry, join(outDir, entry))] as const]),
    ...[...alike.values()].map((group) => bundleTogether(group, outDir)),
  ]);
  return new Map(made.flat());
}

async function bundleTogether(entries: readonly string[], outDir: string): Promise<[string, Metafile][]> {
  const [first] = entries;
  if (first === undefined) return [];
  const entryPoints = entries.map((entry) => ({ in: fileOf(entry), out: `${entry}/bundle` }));
  const { metafile } = await build({ ...optionsOf(first), entryPoints, outdir: outDir, metafile: true });
  const { inputs, outputs } = metafile;
  return entries.map((entry) => {
    const own = Object.entries(outputs).filter(([file]) => file.endsWith(`/${entry}/bundle.mjs`));
    return [entry, { inputs, outputs: Object.fromEntries(own) }];
  });
}

function isSplit(entry: string): boolean {
  return bundling(entry).splitting;
}

function fileOf(entry: string): string {
  return join(LAMBDA_DIR, `${entry}.ts`);
}

/** The options of SST's own builder (pkg/runtime/node). */
function optionsOf(entry: string): BuildOptions {
  const { install = {}, ...options } = bundling(entry);
  return {
    outExtension: { ".js": ".mjs" },
    absWorkingDir: ROOT,
    bundle: true,
    ...options,
    keepNames: true,
    format: "esm",
    platform: "node",
    target: "es2024",
    mainFields: ["module", "main"],
    banner: { js: REQUIRE },
    // pg's optional native binding is not used; what is installed beside the bundle is no part of it.
    external: ["pg-native", ...Object.keys(install)],
  };
}

/** Bytes of a bundle: of all its files, and of those that a cold start reads. */
export function bundleBytes({ outputs }: Metafile): { total: number; atStart: number } {
  const sum = (files: Iterable<string>) =>
    [...files].reduce((total, file) => total + (outputs[file]?.bytes ?? 0), 0);
  return { total: sum(Object.keys(outputs)), atStart: sum(bundleFilesAtStart(outputs)) };
}

/** The files of a bundle that a cold start reads. */
export function bundleFilesAtStart(outputs: Metafile["outputs"]): string[] {
  const start = Object.keys(outputs).find((file) => file.endsWith("/bundle.mjs"));
  const read = new Set<string>();
  const toRead = start === undefined ? [] : [start];
  for (const file of toRead) {
    if (read.has(file)) continue;
    read.add(file);
    const imports = outputs[file]?.imports ?? [];
    toRead.push(...imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => path));
  }
  return [...read];
}
