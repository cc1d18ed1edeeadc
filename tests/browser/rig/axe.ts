import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * What axe finds wrong with the page as it stands: the rule, and the elements; of all rules, or of the named one alone.
 * Run through the debugger's door: a script element would break the Content-Security-Policy.
 */
export async function accessibilityFaults(page: Page, rule?: string): Promise<string[]> {
  if ((await page.evaluate("typeof axe")) === "undefined") await page.evaluate(axe.source);
  const options = { resultTypes: ["violations"], ...(rule && { runOnly: { type: "rule", values: [rule] } }) };
  const answer = await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => JSON.stringify(violations))`,
  );
  const violations: axe.Result[] = JSON.parse(String(answer));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
