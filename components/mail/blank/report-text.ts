/** How often each thing that the reader looks for was found, by its name. */
export type Hits = Readonly<Record<string, number>>;

/** The report as it is copied: what is missing, and a line for each number. */
export function reportText(missing: string, hits: Hits): string {
  const lines = Object.entries(hits)
    .toSorted(([one], [other]) => one.localeCompare(other, "en"))
    .map(([name, count]) => `${name}: ${count}`);
  return [`Handrail, page of Gmail: ${missing}`, ...lines].join("\n");
}
