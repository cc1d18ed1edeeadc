import * as Menu from "@radix-ui/react-dropdown-menu";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "../parts/button.tsx";
import { counted } from "../parts/counted.ts";
import { listOfRows } from "./list-of-rows.ts";
import { ListToCopy } from "./list-to-copy.tsx";
import { fileName, saveFile } from "./save-file.ts";
import type { Sheet } from "./sheets.ts";
import type { Card } from "./v-card.ts";

type Form = "list" | "csv" | "excel-csv" | "xlsx" | "vcf";

/** What is known of an address book that many have, and that says nothing itself. */
const ONE_CARD = "Outlook for Windows reads the first card of a file alone: give it the CSV.";

export type TakeAlongProps<Row> = {
  readonly rows: readonly Row[];
  readonly sheet: Sheet<Row>;
  /** Whose rows they are: a part of the file's name. */
  readonly site: string;
  /** What of a row a list has, a line each. */
  readonly listed: (row: Row) => readonly string[];
  /** What an address book is told of a row; undefined = such rows are none for it. */
  readonly card?: ((row: Row) => Card) | undefined;
};

/** Takes along the rows that a table shows: as a list to paste, or as a file. */
export function TakeAlongMenu<Row>({ rows, sheet, site, listed, card }: TakeAlongProps<Row>): ReactNode {
  const [uncopied, setUncopied] = useState<string>();
  async function copy(): Promise<string> {
    const lines = listOfRows(rows, listed);
    const text = lines.join("\n");
    try {
      await navigator.clipboard.writeText(text);
      return `${counted(lines.length, "line")} copied.`;
    } catch {
      // A page that is served without https has no clipboard, and its user may refuse it.
      setUncopied(text);
      return "";
    }
  }
  const taking = useMutation({
    async mutationFn(form: Form): Promise<string> {
      if (form === "list") return await copy();
      // The formats are fetched when somebody wants a file.
      const { writeCsv, writeVCards, writeXlsx } = await import("./write-files.ts");
      const breath = {
        pause: () => new Promise<void>((resolve) => setTimeout(resolve)),
        now: () => performance.now(),
      };
      if (form === "xlsx") save(await writeXlsx(rows, sheet, breath), "xlsx");
      else if (form === "vcf")
        save(await writeVCards(card === undefined ? [] : rows.map(card), breath), "vcf");
      else save(await writeCsv(rows, sheet, { ...breath, isForExcel: form === "excel-csv" }), "csv");
      const saved = `${counted(rows.length, "row")} saved.`;
      return form === "vcf" && rows.length > 1 ? `${saved} ${ONE_CARD}` : saved;
    },
  });
  const save = (file: Blob, ending: string) => saveFile(file, fileName(site, sheet.title, ending));
  return (
    <>
      {/* Modal menus add a style element, which the Content-Security-Policy refuses. */}
      <Menu.Root modal={false}>
        <Menu.Trigger asChild>
          <Button disabled={rows.length === 0 || taking.isPending}>Take along</Button>
        </Menu.Trigger>
        <Menu.Content className="menu" align="end" sideOffset={4}>
          <Menu.Item onSelect={() => taking.mutate("list")}>Copy as a list</Menu.Item>
          <Menu.Item onSelect={() => taking.mutate("xlsx")}>Excel (XLSX)</Menu.Item>
          <Menu.Item onSelect={() => taking.mutate("csv")}>CSV</Menu.Item>
          <Menu.Item onSelect={() => taking.mutate("excel-csv")}>CSV for Excel</Menu.Item>
          {card !== undefined && (
            <Menu.Item onSelect={() => taking.mutate("vcf")}>Address book (vCard)</Menu.Item>
          )}
        </Menu.Content>
      </Menu.Root>
      <span role="status" className="muted">
        {taking.isPending ? `${counted(rows.length, "row")} are being written.` : taking.data}
        {taking.isError && `It did not work: ${taking.error.message}`}
      </span>
      <ListToCopy text={uncopied} onClose={() => setUncopied(undefined)} />
    </>
  );
}
