import * as z from "zod/mini";

const planNode = z.looseObject({
  "Node Type": z.string(),
  "Plan Rows": z.number(),
  "Relation Name": z.optional(z.string()),
  get Plans() {
    return z.optional(z.array(planNode));
  },
});

/** A step of a plan, with those that it takes its rows from. */
export type PlanNode = z.infer<typeof planNode>;

const explained = z.array(z.object({ "QUERY PLAN": z.array(z.object({ Plan: planNode })) }));

/** The plans of an answer to `explain (format json)`. Throws for any other answer. */
export function parsePlans(rows: unknown): PlanNode[] {
  return explained.parse(rows).flatMap((row) => row["QUERY PLAN"].map(({ Plan }) => Plan));
}

/** What a large database would suffer by: `Seq Scan jobs`, `Sort of 5000`. */
export function costlySteps(
  plan: PlanNode,
  { isSmall, mostSorted }: { readonly isSmall: (table: string) => boolean; readonly mostSorted: number },
): string[] {
  const { "Node Type": step, "Relation Name": table, Plans = [] } = plan;
  const inner = Plans.flatMap((node) => costlySteps(node, { isSmall, mostSorted }));
  if (step === "Seq Scan" && table !== undefined && !isSmall(table)) return [`Seq Scan ${table}`, ...inner];
  const sorted = Plans[0]?.["Plan Rows"] ?? 0;
  return step === "Sort" && sorted > mostSorted ? [`Sort of ${sorted}`, ...inner] : inner;
}

/** The plan in lines, for a person: steps with their rows, each below the one that takes them. */
export function describePlan({ "Node Type": step, "Plan Rows": rows, ...node }: PlanNode, depth = 0): string {
  const of = ["Relation Name", "Index Name", "Index Cond", "Filter"].flatMap((key) => {
    const value: unknown = Reflect.get(node, key);
    return typeof value === "string" ? `${key}: ${value}` : [];
  });
  const line = `${"  ".repeat(depth)}${step} (${rows} rows) ${of.join(", ")}`;
  return [line, ...(node.Plans ?? []).map((inner) => describePlan(inner, depth + 1))].join("\n");
}
