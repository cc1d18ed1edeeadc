import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * What axe finds wrong with the page as it stands: the rule, and the elements. Run through the debugger's door: a script
 * element would break the Content-Security-Policy.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations }: Pick<axe.AxeResults, "violations"> = JSON.parse(
    await page.evaluate(
      `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => JSON.stringify({ violations }))`,
    ),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}
