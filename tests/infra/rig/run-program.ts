/**
 * Runs sst.config.ts for real, SST's own components and Pulumi's own SDK, with Pulumi's engine replaced by its test
 * mocks and SST's local server by a small one; writes what was registered to a file. A process of its own, because
 * Pulumi's state is global to one. Follows pkg/project/run.go and pkg/js/js.go of SST 4.17.
 */
import { execFileSync } from "node:child_process";
import { createCipheriv } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleEntries, lambdaEntries } from "../../../generators/bundles/functions.ts";
import { type Asked, answers, arnOf, computedOutputs, REGION } from "./aws-answers.ts";

export type ProgramInput = {
  readonly root: string;
  readonly stage: string;
  readonly isDev: boolean;
  readonly secrets: Readonly<Record<string, string>>;
  /** Whether the functions are bundled for real. */
  readonly isBundled: boolean;
  /** The folder of the functions' packages: a run's own, as others may go on beside it. */
  readonly artifacts: string;
  /** Whether the console is built for real, into its `dist`; if not, what an earlier build left there will do. */
  readonly isConsoleBuilt: boolean;
  readonly out: string;
};

const input: ProgramInput = JSON.parse(process.argv[2] ?? "");
const { root, stage, isDev, secrets, isBundled, artifacts, isConsoleBuilt, out } = input;
const work = join(root, ".sst");
const platform = join(work, "platform");
const require = createRequire(join(platform, "package.json"));
const esbuild = require("esbuild");
const pulumi = require("@pulumi/pulumi");
const { MockMonitor } = require("@pulumi/pulumi/runtime/mocks");

// An error inside an Output's apply is an unhandled rejection, and what waits for that Output then waits for ever:
// every wait below is a race with the first error.
const errors: unknown[] = [];
const { promise: failed, reject: failNow } = Promise.withResolvers<never>();
failed.catch(() => {});
function fail(error: unknown): void {
  errors.push(error);
  failNow(error);
}
process.on("unhandledRejection", fail);
process.on("uncaughtException", fail);

const temporaryFiles: string[] = [];

/** Bundles as SST does: its globals are an import line before every file that is not its own. */
async function bundleProgram(
  name: string,
  code: string,
  options: { banner?: string; define?: object; inject?: string[]; globals?: string },
): Promise<string> {
  const outfile = join(platform, `mock.${name}.${process.pid}.mjs`);
  temporaryFiles.push(outfile);
  const { globals = "" } = options;
  await esbuild.build({
    banner: {
      js: `import { createRequire as topLevelCreateRequire } from "module";
const require = topLevelCreateRequire(import.meta.url);
import { fileURLToPath as topLevelFileUrlToPath, URL as topLevelURL } from "url";
const __filename = topLevelFileUrlToPath(import.meta.url);
const __dirname = topLevelFileUrlToPath(new topLevelURL(".", import.meta.url));
${options.banner ?? ""}`,
    },
    mainFields: ["module", "main"],
    format: "esm",
    platform: "node",
    target: "es2023",
    stdin: { contents: code, resolveDir: root, sourcefile: "eval.ts", loader: "ts" },
    nodePaths: [join(platform, "node_modules")],
    external: [
      "@pulumi/*",
      "undici",
      "@pulumiverse/*",
      "@sst-provider/*",
      "@aws-sdk/*",
      "esbuild",
      "archiver",
      "glob",
      "vite",
    ],
    plugins: [
      {
        name: "globals",
        // biome-ignore lint/suspicious/noExplicitAny: the platform's esbuild is another version than ours
        setup(build: any) {
          build.onLoad({ filter: /\.[jt]sx?$/ }, ({ path }: { path: string }) =>
            path.startsWith(work)
              ? undefined
              : { contents: `${globals}\n${readFileSync(path, "utf8")}`, loader: "default" },
          );
        },
      },
    ],
    define: options.define,
    inject: options.inject,
    outfile,
    bundle: true,
    logLevel: "silent",
  });
  return pathToFileURL(outfile).href;
}

async function readApp() {
  const code = `import config from ${JSON.stringify(join(root, "sst.config.ts"))};
export default await config.app({ stage: ${JSON.stringify(stage)} });`;
  const url = await bundleProgram("app", code, { banner: "function $config(input) { return input }" });
  const { default: app } = await import(url);
  return { ...app, stage, providers: { [app.home]: {}, ...app.providers } };
}

// ------------------------------------------------------------------ SST's local server

type BuildInput = { functionID: string; handler: string; links?: object; encryptionKey: string };
type Build = { functionID: string; handler: string; links: string[] };

const builds: Build[] = [];

/** All functions' bundles, made together where SST makes them one by one. */
let bundles: Promise<string> | undefined;

async function bundleAll(): Promise<string> {
  const folder = join(artifacts, "bundles");
  await bundleEntries(lambdaEntries(), folder);
  return folder;
}

/** Bundles a function, and beside it what its `Resource` reads (pkg/runtime/runtime.go: AES-256-GCM, a zero nonce). */
async function buildFunction({ functionID, handler, links = {}, encryptionKey }: BuildInput) {
  const outDir = join(artifacts, `${functionID}-src`);
  mkdirSync(outDir, { recursive: true });
  const file = handler.replace(/\.handler$/, ".ts");
  if (!existsSync(join(root, file))) throw new Error(`Handler not found: ${handler}`);
  builds.push({ functionID, handler, links: Object.keys(links) });
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(encryptionKey, "base64"), Buffer.alloc(12));
  const sealed = [cipher.update(JSON.stringify(links)), cipher.final()];
  writeFileSync(join(outDir, "resource.enc"), Buffer.concat([...sealed, cipher.getAuthTag()]));
  if (isBundled) {
    bundles ??= bundleAll();
    cpSync(join(await bundles, basename(file, ".ts")), outDir, { recursive: true });
  } else writeFileSync(join(outDir, "bundle.mjs"), "export {}\n");
  return { handler: "bundle.handler", out: outDir, errors: [], sourcemaps: [] };
}

const procedures: Record<string, (params: BuildInput) => unknown> = {
  "Provider.Aws.Bootstrap": () => ({ version: 6, asset: "sst-asset-mock", state: "sst-state-mock" }),
  "Provider.Aws.Appsync": () => ({ http: "appsync-http.invalid", realtime: "appsync-realtime.invalid" }),
  "Runtime.AddTarget": () => true,
  "Resource.Aws.RdsRoleLookup.Create": () => ({ id: "role", outs: {} }),
  "Runtime.Build": buildFunction,
};
let calls = 0;
const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const { method, params, id } = JSON.parse(body);
  calls++;
  try {
    const procedure = procedures[method];
    if (!procedure) throw new Error(`No procedure ${method}.`);
    response.end(JSON.stringify({ id, result: await procedure(params[0]) }));
  } catch (error) {
    response.end(JSON.stringify({ id, error: error instanceof Error ? error.message : String(error) }));
  }
});

// ------------------------------------------------------------------ Pulumi's engine

export type RecordedResource = {
  type: string;
  name: string;
  // biome-ignore lint/suspicious/noExplicitAny: the inputs of any resource of any provider
  inputs: any;
  urn?: string;
  protect?: boolean;
  dependencies?: string[];
};

const resources: RecordedResource[] = [];

/** Pulumi's mark of a secret on the wire. */
function isSecret(value: Record<string, unknown>): boolean {
  return value["4dabf18193072939515e22adb298388d"] === "1b47061264138c4ac30d75fd1eb44270";
}

/** Inputs as JSON: assets by their path; a secret as `{ secret }` for the record, as its value for the components. */
async function toPlain(value: unknown, isRecorded: boolean): Promise<unknown> {
  if (Array.isArray(value)) return await Promise.all(value.map((item) => toPlain(item, isRecorded)));
  if (typeof value !== "object" || value === null) return value;
  if ("__pulumiAsset" in value || "__pulumiArchive" in value) {
    return isRecorded ? { asset: "path" in value ? await value.path : "inline" } : value;
  }
  const members: Record<string, unknown> = { ...value };
  if (isSecret(members)) {
    const secret = await toPlain(members.value, isRecorded);
    return isRecorded ? { secret } : secret;
  }
  const pairs = Object.entries(members).map(async ([key, member]) => [
    key,
    await toPlain(member, isRecorded),
  ]);
  return Object.fromEntries(await Promise.all(pairs));
}

/** What Pulumi's command provider does at a deploy: here the console's build. */
function runCommand({ create, dir, environment = {} }: Asked["inputs"]): void {
  if (!isConsoleBuilt && existsSync(join(root, "packages/console/dist/config.json"))) return;
  execFileSync("sh", ["-c", create], { cwd: dir, env: { ...process.env, ...environment } });
}

const mocks = {
  async newResource(args: Asked & { id?: string }) {
    const recorded: RecordedResource = { type: args.type, name: args.name, inputs: undefined };
    resources.push(recorded);
    recorded.inputs = await toPlain(args.inputs, true);
    const asked: Asked = { ...args, inputs: await toPlain(args.inputs, false) };
    if (args.type === "command:local:Command") runCommand(asked.inputs);
    const named = args.type.startsWith("aws:") ? { name: args.name, arn: arnOf(asked) } : {};
    const state = { ...named, ...asked.inputs, ...computedOutputs[args.type]?.(asked) };
    return { id: args.id || `${args.name}-id`, state };
  },
  call({ token, inputs }: { token: string; inputs: object }) {
    calls++;
    const answer = answers[token];
    if (!answer) throw new Error(`No answer to ${token} ${JSON.stringify(inputs)}.`);
    return answer(inputs);
  },
};

// The request also has what mocks are not told.
const { registerResource } = MockMonitor.prototype;
// biome-ignore lint/suspicious/noExplicitAny: protobuf messages of Pulumi's private monitor
MockMonitor.prototype.registerResource = function (request: any, callback: any) {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  return registerResource.call(this, request, (error: unknown, response: any) => {
    if (error) fail(error);
    const recorded = resources.findLast(
      ({ type, name }) => type === request.getType() && name === request.getName(),
    );
    if (recorded) {
      recorded.urn = response?.getUrn?.();
      recorded.protect = request.getProtect();
      recorded.dependencies = request.getDependenciesList();
    }
    callback(error, response);
  });
};

/** Runs the program, and whatever its outputs' own applies make, until nothing new turns up. */
async function runProgram(): Promise<unknown> {
  const app = await readApp();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  process.env.SST_SERVER = `http://127.0.0.1:${port}`;
  process.env.SST_AWS_REGION = REGION;
  for (const [name, value] of Object.entries(secrets)) process.env[`SST_SECRET_${name}`] = value;
  await pulumi.runtime.setMocks(mocks, app.name, stage, false, "organization");
  pulumi.runtime.setAllConfig({ "aws:region": REGION });
  const providers: { alias: string; package: string }[] = JSON.parse(
    readFileSync(join(work, "provider-lock.json"), "utf8"),
  );
  const imports = providers.map((provider) => `import * as ${provider.alias} from "${provider.package}";`);
  const url = await bundleProgram(
    "run",
    `import { run } from ${JSON.stringify(join(platform, "src/auto/run.ts"))};
import config from ${JSON.stringify(join(root, "sst.config.ts"))};
export default () => run(config.run);`,
    {
      define: {
        $app: JSON.stringify(app),
        $cli: JSON.stringify({
          command: isDev ? "dev" : "deploy",
          dev: isDev,
          state: { version: {} },
          paths: { home: join(work, "home"), root, work, platform },
        }),
        $dev: String(isDev),
      },
      inject: [join(platform, "src/shim/run.js")],
      globals: [...imports, `import * as sst from "${platform}/src/components";`].join("\n"),
    },
  );
  const { default: program } = await import(url);
  const result = await Promise.race([pulumi.runtime.runInPulumiStack(program), failed]);
  const made = () => resources.length + builds.length + calls;
  for (let seen = -1; seen !== made() && errors.length === 0; ) {
    seen = made();
    await Promise.race([pulumi.runtime.waitForRPCs(), failed]);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const resolved = new Promise((resolve) => pulumi.output(result ?? {}).apply(resolve));
  return await Promise.race([resolved, failed]);
}

const outputs = await runProgram().catch((error: unknown) => {
  if (!errors.includes(error)) errors.push(error);
});
for (const file of temporaryFiles) rmSync(file, { force: true });
const messages = errors.map((error) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error),
);
writeFileSync(out, JSON.stringify({ outputs, resources, builds, errors: messages }));
process.exit(errors.length > 0 ? 1 : 0);
