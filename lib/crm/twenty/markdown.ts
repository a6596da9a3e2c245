/**
 * Plain text as Markdown that shows exactly that text. Whatever could be read as markup is escaped, raw
 * HTML above all: Twenty drops it. A line end becomes a hard break, since a soft one joins two lines.
 */
export function textToMarkdown(text: string): string {
  const lines = text
    .replaceAll("\0", "")
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map(escapeLine);
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return line;
      return line === "" || next === "" ? `${line}\n` : `${line}\\\n`;
    })
    .join("");
}

function escapeLine(line: string): string {
  const escaped = line.trimEnd().replace(/[\\`*_[\]<>&~|]/g, (character) => `\\${character}`);
  // At the start of a line these make headings, lists and rules; a deep indent makes code.
  return escaped
    .replace(/^[ \t]+/, "")
    .replace(/^([#+\-=])/, "\\$1")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}

/** Markdown as plain text: what was escaped as itself, breaks as line ends, marks of emphasis as they are. */
export function markdownToText(markdown: string): string {
  return markdown
    .replaceAll("\0", "")
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/(\\| {2,})\n/g, "\n")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
