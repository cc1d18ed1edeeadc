/** The modules that a source names: by import, export, `import type`, `import()` and the type `import("…").Name`. */
export function importedModules(source: string): string[] {
  const statements = source.matchAll(/^(?:import|export)\b[^;]*?\bfrom "([^"]+)"|^import "([^"]+)"/gm);
  const calls = source.matchAll(/\bimport\("([^"]+)"\)/g);
  return [...statements, ...calls].map((match) => match[1] ?? match[2] ?? "");
}

/** The circles of a graph (module → those that it imports), each as its way from a module back to it; none = []. */
export function importCircles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const finished = new Set<string>();
  const walk = (module: string, way: readonly string[]): void => {
    const start = way.indexOf(module);
    if (start !== -1) circles.push([...way.slice(start), module].join(" → "));
    if (start !== -1 || finished.has(module)) return;
    for (const imported of graph.get(module) ?? []) walk(imported, [...way, module]);
    finished.add(module);
  };
  for (const module of graph.keys()) walk(module, []);
  return circles;
}
