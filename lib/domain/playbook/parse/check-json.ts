import type { PlaybookIssue } from "../issue.ts";

/**
 * What is wrong with a JSON text before anything is built from it: a slip of the pen with its line and
 * column, a name that stands twice (JSON would silently keep the last), names that mean something to
 * every object, depth and length that no playbook has. Null when it can be parsed. Goes through the text
 * once and never deeper than allowed, whatever it holds.
 */
export function checkJson(text: string): PlaybookIssue | null {
  const reader = createReader(text);
  let values = 0;
  for (;;) {
    const token = reader.next();
    if (token === "end") return null;
    if (token !== "go-on") return token;
    values += 1;
    if (values > MOST_VALUES) return { path: "", reason: `has more than ${MOST_VALUES} values` };
  }
}

const MOST_VALUES = 100_000;
const MOST_ENTRIES = 500;
const DEEPEST = 12;

/** What may come next. */
type Expected =
  | "value"
  | "value-or-close"
  | "name"
  | "name-or-close"
  | "colon"
  | "comma"
  | "nothing";

interface Frame {
  readonly close: "]" | "}";
  /** Names so far; null in a list. */
  readonly names: Set<string> | null;
  entries: number;
  name: string;
}

type Step = "go-on" | "end" | PlaybookIssue;

function createReader(text: string) {
  const frames: Frame[] = [];
  let at = 0;
  let expected: Expected = "value";

  function next(): Step {
    at = skipSpace(text, at);
    const sign = text.charAt(at);
    if (sign === "") return expected === "nothing" ? "end" : slip("the text ends too early");
    if (expected === "colon" || expected === "comma") return readPunctuation(sign);
    if (expected === "nothing") return slip("nothing may follow the document");
    if (expected.endsWith("-or-close") && sign === frames.at(-1)?.close) return close();
    return expected.startsWith("name") ? readName() : readValue(sign);
  }

  function readPunctuation(sign: string): Step {
    const frame = frames.at(-1);
    if (expected === "colon") {
      if (sign !== ":") return slip("a colon belongs here");
      expected = "value";
    } else if (sign === frame?.close) return close();
    else if (sign === ",") expected = frame?.names == null ? "value" : "name";
    else return slip("a comma is missing, or a bracket");
    at += 1;
    return "go-on";
  }

  function readName(): Step {
    const token = tokenAt(STRING);
    if (token === null) return slip("a name in double quotes belongs here");
    const name = String(JSON.parse(token));
    const frame = frames.at(-1);
    if (frame === undefined) return slip("a name belongs into brackets");
    frame.name = name;
    if (frame.names?.has(name)) return { path: path(), reason: "stands there twice" };
    if (FORBIDDEN.has(name)) return { path: "", reason: `may not use the name "${name}"` };
    frame.names?.add(name);
    at += token.length;
    expected = "colon";
    return "go-on";
  }

  function readValue(sign: string): Step {
    const frame = frames.at(-1);
    if (frame !== undefined) {
      frame.entries += 1;
      if (frame.entries > MOST_ENTRIES) {
        frames.pop();
        return { path: path(), reason: `has more than ${MOST_ENTRIES} entries` };
      }
    }
    if (sign === "{" || sign === "[") return open(sign);
    const token = tokenAt(STRING) ?? tokenAt(SCALAR);
    if (token === null) return slip("a value belongs here");
    at += token.length;
    afterValue();
    return "go-on";
  }

  function open(sign: "{" | "["): Step {
    if (frames.length === DEEPEST) return { path: path(), reason: "is nested too deeply" };
    const isObject = sign === "{";
    frames.push({
      close: isObject ? "}" : "]",
      names: isObject ? new Set() : null,
      entries: 0,
      name: "",
    });
    expected = isObject ? "name-or-close" : "value-or-close";
    at += 1;
    return "go-on";
  }

  function close(): Step {
    frames.pop();
    at += 1;
    afterValue();
    return "go-on";
  }

  function afterValue(): void {
    expected = frames.length === 0 ? "nothing" : "comma";
  }

  function tokenAt(pattern: RegExp): string | null {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  }

  function slip(reason: string): PlaybookIssue {
    const before = text.slice(0, at).split("\n");
    const column = (before.at(-1)?.length ?? 0) + 1;
    return {
      path: "",
      reason: `cannot be read at line ${before.length}, column ${column}: ${reason}`,
    };
  }

  function path(): string {
    return frames
      .map((frame) =>
        frame.names === null ? `[${Math.max(frame.entries - 1, 0)}]` : `.${frame.name}`,
      )
      .join("")
      .replace(/^\./, "");
  }

  return { next };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (SPACE.has(text.charAt(at))) at += 1;
  return at;
}

const SPACE: ReadonlySet<string> = new Set([" ", "\t", "\n", "\r"]);
/** Every object has these; as names in a document they are an attack or an accident. */
const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none inside a string.
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
