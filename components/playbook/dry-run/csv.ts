/**
 * Rows as a CSV file (RFC 4180), with a byte-order mark, without which Excel reads other letters than Latin
 * ones wrongly. A text that a spreadsheet would take for a formula is told apart by an apostrophe.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("")}`;
}

function toCell(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
