/**
 * HTML as plain text, without a DOM (a worker has none) and in linear time, whatever the input. Lines
 * follow blocks, list items start with "- ". The result is text: it must never be used as HTML.
 */
export function htmlToText(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf("<", at);
    if (start < 0) break;
    if (!opensTag(html, start)) {
      parts.push(toInline(html.slice(at, start + 1)));
      at = start + 1;
      continue;
    }
    parts.push(toInline(html.slice(at, start)));
    const tag = readTag(html, start);
    parts.push(lineFor(tag.name, tag.closes));
    at = tag.end;
  }
  parts.push(toInline(html.slice(at)));
  return tidy(parts.join(""));
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  /** Where the text goes on. */
  readonly end: number;
}

const BLOCKS = new Set(
  "address article aside blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr main ol p pre section table tr ul".split(
    " ",
  ),
);

/** What stands inside these is never words of a person. */
const SILENT = new Set(["script", "style", "head", "template", "noscript", "iframe", "object"]);

function opensTag(html: string, start: number): boolean {
  return /[a-z/!?]/i.test(html[start + 1] ?? "");
}

/** Reads the tag at `start`; one that is never closed takes the rest of the text with it, as in a browser. */
function readTag(html: string, start: number): Tag {
  if (html.startsWith("<!--", start)) {
    return { name: "", closes: false, end: after(html, "-->", start + 4) };
  }
  const end = after(html, ">", start);
  const name = /^<\/?([a-z][a-z0-9]{0,20})/i.exec(html.slice(start, start + 24))?.[1] ?? "";
  const tag = { name: name.toLowerCase(), closes: html[start + 1] === "/", end };
  return SILENT.has(tag.name) && !tag.closes ? { ...tag, end: afterSilence(html, tag) } : tag;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** The end of `</name`, found without lowering the whole text for every tag. */
function afterSilence(html: string, { name, end }: Tag): number {
  const closing = new RegExp(`</${name}`, "gi");
  closing.lastIndex = end;
  const found = closing.exec(html);
  return found === null ? html.length : after(html, ">", found.index);
}

function lineFor(name: string, closes: boolean): string {
  if (name === "br") return "\n";
  if (name === "li") return closes ? "" : "\n- ";
  if (name === "td" || name === "th") return closes ? " " : "";
  return BLOCKS.has(name) ? "\n" : "";
}

/** Line breaks in the source are mere spaces; those that count come from tags. */
function toInline(text: string): string {
  return decodeEntities(text.replace(/[\t\n\f\r ]+/g, " "));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  bull: "•",
  euro: "€",
  copy: "©",
  reg: "®",
  trade: "™",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  ccedil: "ç",
};

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (name.startsWith("#")) return decodeNumber(name) ?? whole;
    return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
  });
}

function decodeNumber(name: string): string | null {
  const isHex = name[1] === "x" || name[1] === "X";
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}

function tidy(text: string): string {
  return text
    .replaceAll("\0", "")
    .split("\n")
    .map((line) => line.replace(/[ \u00a0]+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .toWellFormed()
    .trim();
}
