import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** What a declaration file refers to. */
const REFERENCE = /(?<=\bfrom )"([^"]+)"/g;

/**
 * Copies the declarations of the library's index, and those that it refers to, from where the compiler wrote them
 * (`extract/src`, `core/src`) to where they are published (``, `core`). They refer to each other and to no package, as
 * core is none that is published.
 */
export function copyDeclarations(from: string, to: string): void {
  const waiting = ["extract/src/index"];
  const copied = new Set<string>();
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    if (copied.has(module)) continue;
    copied.add(module);
    const target = join(to, `${published(module)}.d.ts`);
    mkdirSync(dirname(target), { recursive: true });
    const text = readFileSync(join(from, `${module}.d.ts`), "utf8");
    writeFileSync(
      target,
      text.replace(REFERENCE, (_all, reference: string) => {
        const referred = moduleOf(reference, module);
        waiting.push(referred);
        const path = relative(dirname(published(module)), published(referred));
        return `"${path.startsWith(".") ? path : `./${path}`}.js"`;
      }),
    );
  }
}

/** The module, as a path below `packages`, that another one refers to. */
function moduleOf(reference: string, module: string): string {
  if (reference.startsWith(".")) return join(dirname(module), reference.replace(/\.ts$/, ""));
  const [, path] = /^@contact-scanner\/core\/(.+)$/.exec(reference) ?? [];
  if (path === undefined)
    throw new Error(`${module} tells types of ${reference}, which importers do not have.`);
  return `core/src/${path}`;
}

function published(module: string): string {
  return module.replace(/^extract\/src\//, "").replace(/^core\/src\//, "core/");
}
