import type { ReactNode } from "react";
import { Page } from "../parts/page.tsx";
import { KeysSection } from "./keys-section.tsx";
import { UsageSection } from "./usage-section.tsx";
import "../styles/usage.css";

/** API keys, and what was used by them. */
export function UsagePage(): ReactNode {
  return (
    <Page title="Keys and usage">
      <KeysSection />
      <UsageSection />
    </Page>
  );
}
