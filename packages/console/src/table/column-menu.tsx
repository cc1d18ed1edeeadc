import * as Menu from "@radix-ui/react-dropdown-menu";
import type { ReactNode } from "react";
import { Button } from "../parts/button.tsx";
import { withChoice } from "../parts/with-choice.ts";
import type { TableColumn } from "./table-column.ts";
import type { TableState } from "./table-state.ts";

/** Which columns are shown. One at least stays. */
export function ColumnMenu<Row>({
  columns,
  state: { shown, setShown },
}: {
  readonly columns: readonly TableColumn<Row>[];
  readonly state: TableState;
}): ReactNode {
  function toggle(id: string, isShown: boolean): void {
    const ids = columns.map((column) => column.id);
    const next = withChoice(ids, [...shown], id, isShown);
    if (next.length > 0) setShown(new Set(next));
  }
  return (
    // Modal menus add a style element, which the Content-Security-Policy refuses.
    <Menu.Root modal={false}>
      <Menu.Trigger asChild>
        <Button>Columns</Button>
      </Menu.Trigger>
      <Menu.Content className="menu" align="start" sideOffset={4}>
        {columns.map(({ id, title }) => (
          <Menu.CheckboxItem
            key={id}
            checked={shown.has(id)}
            onCheckedChange={(isShown) => toggle(id, isShown)}
            // Several are chosen in a row.
            onSelect={(event) => event.preventDefault()}
          >
            <Menu.ItemIndicator className="tick">
              {/* No letter: not every system has a font with a tick. */}
              <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                <path d="m2 6.5 3 3 5-7" fill="none" stroke="currentColor" strokeWidth="1.8" />
              </svg>
            </Menu.ItemIndicator>
            {title}
          </Menu.CheckboxItem>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
}
