import type { ReactNode } from "react";

/** What a column knows of a row: what is sorted, searched and taken along. */
export type CellValue = string | number | null;

/** A column of a table. */
export type TableColumn<Row> = {
  readonly id: string;
  readonly title: string;
  readonly value: (row: Row) => CellValue;
  /** How it is shown; the value itself when this is left out. */
  readonly cell?: (row: Row) => ReactNode;
  /** CSS pixels of its width; columns share what is left over in the same proportion. */
  readonly width: number;
  readonly align?: "end";
  /** Whether a narrow window shows it only to who chooses it. */
  readonly isWide?: boolean;
  /** Whether it is shown only to who chooses it. */
  readonly isExtra?: boolean;
};
