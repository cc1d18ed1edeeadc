import * as Menu from "@radix-ui/react-dropdown-menu";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "../parts/button.tsx";
import { counted } from "../parts/counted.ts";
import { fileName, saveFile } from "./save-file.ts";
import type { Sheet } from "./sheets.ts";
import type { CardContact } from "./v-card.ts";

/** Takes along the rows that a table shows: as a list to paste, or as a file. */
export function TakeAlongMenu<Row>({
  rows,
  sheet,
  site,
  listed,
  card,
}: {
  readonly rows: readonly Row[];
  readonly sheet: Sheet<Row>;
  /** Whose rows they are: a part of the file's name. */
  readonly site: string;
  /** What of a row a list has; undefined = there is no list of such rows. */
  readonly listed?: (row: Row) => string;
  /** What an address book is told of a row; undefined = such rows are none for it. */
  readonly card?: (row: Row) => CardContact;
}): ReactNode {
  const taking = useMutation({
    async mutationFn(form: "list" | "csv" | "xlsx" | "vcf"): Promise<string> {
      const what = counted(rows.length, "row");
      if (form === "list") {
        await navigator.clipboard.writeText(rows.map((row) => listed?.(row) ?? "").join("\n"));
        return `${what} copied.`;
      }
      // The formats are fetched when somebody wants a file.
      const { writeCsv, writeVCards, writeXlsx } = await import("./write-files.ts");
      const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
      const file =
        form === "csv"
          ? await writeCsv(rows, sheet, pause)
          : form === "xlsx"
            ? await writeXlsx(rows, sheet, pause)
            : await writeVCards(card === undefined ? [] : rows.map(card), site, pause);
      saveFile(file, fileName(site, sheet.title, form));
      return `${what} saved.`;
    },
  });
  return (
    <>
      {/* Modal menus add a style element, which the Content-Security-Policy refuses. */}
      <Menu.Root modal={false}>
        <Menu.Trigger asChild>
          <Button disabled={rows.length === 0 || taking.isPending}>Take along</Button>
        </Menu.Trigger>
        <Menu.Content className="menu" align="end" sideOffset={4}>
          {listed !== undefined && (
            <Menu.Item onSelect={() => taking.mutate("list")}>Copy as a list</Menu.Item>
          )}
          <Menu.Item onSelect={() => taking.mutate("csv")}>CSV</Menu.Item>
          <Menu.Item onSelect={() => taking.mutate("xlsx")}>Excel (XLSX)</Menu.Item>
          {card !== undefined && (
            <Menu.Item onSelect={() => taking.mutate("vcf")}>Address book (vCard)</Menu.Item>
          )}
        </Menu.Content>
      </Menu.Root>
      <span role="status" className="muted">
        {taking.isSuccess && taking.data}
        {taking.isError && `It did not work: ${taking.error.message}`}
      </span>
    </>
  );
}
