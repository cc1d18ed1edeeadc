/** A sample of a metric: its value under labels. */
export type Sample = { readonly labels: Readonly<Record<string, string>>; readonly value: number };

const NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
const LABEL = String.raw`[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*"`;
const SAMPLE = new RegExp(
  String.raw`^(${NAME})(?:\{(${LABEL}(?:,${LABEL})*)?\})? (NaN|[+-]Inf|[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$`,
);
const TYPE = new RegExp(`^# TYPE (${NAME}) (counter|gauge|histogram|summary|untyped)$`);
const HELP = new RegExp(`^# HELP (${NAME}) .+$`);

/**
 * Reads Prometheus' text format 0.0.4, strictly: each sample stands under the TYPE of its metric, no metric comes
 * twice, and no sample either. Throws the line that is wrong.
 */
export function parsePrometheus(text: string): ReadonlyMap<string, readonly Sample[]> {
  const samples = new Map<string, Sample[]>();
  const types = new Map<string, string>();
  const seen = new Set<string>();
  let family = "";
  if (!text.endsWith("\n")) throw new Error("The last line has no end.");
  for (const line of text.slice(0, -1).split("\n")) {
    const [, typed, type] = TYPE.exec(line) ?? [];
    if (typed !== undefined && type !== undefined) {
      if (types.has(typed)) throw new Error(`${typed} has two types.`);
      types.set(typed, type);
      family = typed;
      continue;
    }
    if (line === "" || HELP.test(line)) continue;
    const [, name, labels = "", value] = SAMPLE.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`This is no sample: ${line}`);
    const suffixes = types.get(family) === "histogram" ? ["_bucket", "_sum", "_count"] : [""];
    if (!suffixes.some((suffix) => name === family + suffix))
      throw new Error(`This is none of ${family}: ${line}`);
    if (seen.has(`${name}{${labels}}`)) throw new Error(`This comes twice: ${line}`);
    seen.add(`${name}{${labels}}`);
    const pairs = [...labels.matchAll(/([a-zA-Z0-9_]+)="((?:[^"\\]|\\.)*)"/g)].map(
      ([, key = "", text = ""]) => [key, text.replace(/\\(["\\])/g, "$1")],
    );
    const sample = { labels: Object.fromEntries(pairs), value: Number(value.replace("Inf", "Infinity")) };
    samples.set(name, [...(samples.get(name) ?? []), sample]);
  }
  return samples;
}
