import type { ReactNode } from "react";
import { Page } from "../parts/page.tsx";
import { UsageSection } from "./usage-section.tsx";

/** API keys, and what was used by them. */
export function UsagePage(): ReactNode {
  return (
    <Page title="Keys and usage">
      <UsageSection />
    </Page>
  );
}
