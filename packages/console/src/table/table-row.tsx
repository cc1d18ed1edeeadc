import type { ReactNode } from "react";
import type { CellValue, TableColumn } from "./table-column.ts";

/** A row that is in sight. */
export function TableRow<Row>({
  row,
  index,
  columns,
  isActive,
  onReach,
  onOpen,
}: {
  readonly row: Row;
  /** From 0, of all rows that are shown. */
  readonly index: number;
  readonly columns: readonly TableColumn<Row>[];
  /** Whether the keyboard stands on it. */
  readonly isActive: boolean;
  /** Has the keyboard stand on it. */
  readonly onReach: () => void;
  /** Opens what it stands for. */
  readonly onOpen: () => void;
}): ReactNode {
  return (
    <tr
      // The head is the first row.
      aria-rowindex={index + 2}
      className={isActive ? "active" : undefined}
      onClick={({ target }) => {
        onReach();
        if (isRowClick(target)) onOpen();
      }}
    >
      {columns.map(({ id, align, cell, value }) => (
        <td key={id} className={align} title={cell === undefined ? textOf(value(row)) : undefined}>
          {cell === undefined ? value(row) : cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** What a cell that is too narrow for its text tells whoever points at it. */
function textOf(value: CellValue): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Whether a click means the row: a link or button in it does its own, and who marks text wants to copy it. */
function isRowClick(target: EventTarget): boolean {
  const isOwn = target instanceof Element && target.closest("a, button, input, select, label") !== null;
  return !isOwn && getSelection()?.isCollapsed !== false;
}
