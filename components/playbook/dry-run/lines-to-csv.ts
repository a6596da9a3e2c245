import { toCsv } from "./csv.ts";
import type { LeadLine } from "./lead-line.ts";

/** The table as a file for a spreadsheet. */
export function linesToCsv(lines: readonly LeadLine[]): string {
  return toCsv([
    HEAD,
    ...lines.map((line) => [
      line.recordId,
      line.name ?? "",
      line.company ?? "",
      new Date(line.at).toISOString(),
      line.really ?? "",
      line.before.who ?? "",
      line.before.how,
      line.after.who ?? "",
      line.after.how,
      line.isChanged ? "yes" : "no",
      line.missing.join("; "),
    ]),
  ]);
}

const HEAD = [
  "Record",
  "Lead",
  "Company",
  "Came or was offered (UTC)",
  "Owner today",
  "Owner by the rules in force",
  "Rule in force",
  "Owner by the draft",
  "Rule of the draft",
  "Changed",
  "Not known",
];
