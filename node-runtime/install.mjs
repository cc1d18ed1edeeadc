// Runs after every install of the project, on whichever Node that npm runs on: plain JavaScript for Node 20.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Major and minor version of the oldest Node that runs TypeScript as it stands and suits every dependency. */
const OLDEST_NODE = [22, 19];

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const PACKAGES = join(FOLDER, "node_modules");
const BIN = join(FOLDER, "../node_modules/.bin");
const IS_WINDOWS = process.platform === "win32";
/** What `npm run` finds before the machine's own Node. */
const COMMAND = join(BIN, IS_WINDOWS ? "node.cmd" : "node");

/** Versions of the packages that hold a Node, by their names: one for each platform. */
const WANTED = JSON.parse(readFileSync(join(FOLDER, "package.json"), "utf8")).optionalDependencies;

/** The version of the machine's own Node, which npm runs on; this file may run on the one that it installed before. */
const NODE_OF_NPM =
  /node\/v([\d.]+)/.exec(process.env.npm_config_user_agent ?? "")?.[1] ?? process.versions.node;

/** Parts of Node's packages that are for building native addons, or for reading: more than a third of their size. */
const UNUSED = ["include", "share", "CHANGELOG.md", "README.md"];

main();

function main() {
  rmSync(COMMAND, { force: true });
  if (!isTooOld(NODE_OF_NPM)) return;
  const program = findNode() ?? installNode();
  if (program === undefined) {
    process.stderr.write(
      `Contact Scanner runs on Node ${OLDEST_NODE.join(".")} or newer. This one is ${NODE_OF_NPM}, and npm has no newer one for ${process.platform} on ${process.arch}: install one.\n`,
    );
    process.exitCode = 1;
    return;
  }
  mkdirSync(BIN, { recursive: true });
  if (IS_WINDOWS) writeFileSync(COMMAND, `@"%~dp0\\${relative(BIN, program)}" %*\r\n`);
  else symlinkSync(relative(BIN, program), COMMAND);
}

/** @param {string} version */
function isTooOld(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

/** Installs the Node of this platform; the path of its program, or undefined where none came that runs. */
function installNode() {
  const npm = process.env.npm_execpath ?? "";
  const args = ["ci", "--prefix", FOLDER, "--include=optional", "--no-audit", "--loglevel=error"];
  spawnSync(process.execPath, [npm, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  for (const name of Object.keys(WANTED)) {
    for (const part of UNUSED) rmSync(join(PACKAGES, name, part), { recursive: true, force: true });
  }
  return findNode();
}

/** The program of the Node that is installed, where it is of the version that is wanted and runs here. */
function findNode() {
  return Object.entries(WANTED)
    .map(([name, version]) => ({
      version,
      program: join(PACKAGES, name, "bin", IS_WINDOWS ? "node.exe" : "node"),
    }))
    .find(({ version, program }) => versionOf(program) === version)?.program;
}

/** @param {string} program */
function versionOf(program) {
  return spawnSync(program, ["--version"], { encoding: "utf8" }).stdout?.trim().replace(/^v/, "");
}
