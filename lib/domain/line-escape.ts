/**
 * Makes a line of text safe for places that treat spaces as they please: rich-text notes lose doubled
 * spaces, tabs and whatever stands at an end. What would be lost is written visibly, so that
 * `unescapeLine` gives back exactly the same text. Plain words stay as they are.
 *
 * @param more further characters that may not stand in the line, as the place uses them itself.
 */
export function escapeLine(line: string, more = ""): string {
  return line
    .replace(NEVER_PLAIN, toCode)
    .replace(/^ | $|(?<= ) /g, SPACE)
    .replace(/./gu, (character) => (more.includes(character) ? toCode(character) : character));
}

/** The text of an escaped line. What somebody typed that only looks like an escape stays. */
export function unescapeLine(line: string): string {
  return line.replace(/␛([0-9a-f]{1,4});|␠/g, (_whole, code: string | undefined) =>
    code === undefined ? " " : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** One more space than a rich text keeps. */
const SPACE = "␠";

/** Control characters, every space but the plain one, half characters, and the signs used here. */
const NEVER_PLAIN = /[\p{Cc}\p{Cs}␛␠]|[^\S ]/gu;

/** Only characters of one unit come here. */
function toCode(character: string): string {
  return `␛${character.charCodeAt(0).toString(16)};`;
}
