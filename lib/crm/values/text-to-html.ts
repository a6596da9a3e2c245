const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Plain text as HTML that shows exactly that text: everything escaped, a line break for each line end. */
export function textToHtml(text: string): string {
  return text
    .replaceAll("\0", "")
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "")
    .replaceAll("\n", "<br>");
}
