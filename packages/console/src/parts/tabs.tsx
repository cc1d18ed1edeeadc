import * as RadixTabs from "@radix-ui/react-tabs";
import { type ReactNode, useEffect, useRef } from "react";

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
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tabList = list.current;
    if (tabList === null) return;
    // It tells each tab's first size, and when a title gets longer: what is counted in it comes later than the tab.
    const observer = new ResizeObserver(() => showTab(tabList, current));
    for (const tab of tabList.children) observer.observe(tab);
    return () => observer.disconnect();
  }, [current]);
  return (
    <RadixTabs.Root
      value={current}
      onValueChange={(value) => {
        const tab = tabs.find(({ id }) => id === value);
        if (tab !== undefined) onChange(tab.id);
      }}
    >
      <RadixTabs.List ref={list} className="tabs" aria-label={label}>
        {tabs.map(({ id, title }) => (
          <RadixTabs.Trigger key={id} value={id} data-tab={id}>
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

/** Scrolls a narrow window's tabs, and nothing else of the page, to the one that is shown. */
function showTab(list: HTMLElement, id: string): void {
  const tab = list.querySelector(`[data-tab="${CSS.escape(id)}"]`)?.getBoundingClientRect();
  if (tab === undefined) return;
  const { left, right } = list.getBoundingClientRect();
  if (tab.right > right) list.scrollLeft += tab.right - right;
  else if (tab.left < left) list.scrollLeft -= left - tab.left;
}
