import * as RadixTabs from "@radix-ui/react-tabs";
import type { ReactNode } from "react";

/** Views of one thing, of which one is shown: arrow keys lead from tab to tab. */
export function Tabs<Id extends string>({
  label,
  tabs,
  current,
  onChange,
  children,
}: {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly title: ReactNode }[];
  readonly current: Id;
  readonly onChange: (id: Id) => void;
  /** What the current tab shows. */
  readonly children: ReactNode;
}): ReactNode {
  return (
    <RadixTabs.Root
      value={current}
      onValueChange={(value) => {
        const tab = tabs.find(({ id }) => id === value);
        if (tab !== undefined) onChange(tab.id);
      }}
    >
      <RadixTabs.List className="tabs" aria-label={label}>
        {tabs.map(({ id, title }) => (
          <RadixTabs.Trigger key={id} value={id}>
            {title}
          </RadixTabs.Trigger>
        ))}
      </RadixTabs.List>
      <RadixTabs.Content className="tab" value={current}>
        {children}
      </RadixTabs.Content>
    </RadixTabs.Root>
  );
}
