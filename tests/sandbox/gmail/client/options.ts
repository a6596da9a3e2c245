/** What the page's query asks of it. Links inside the page keep the query, so the whole visit is like this. */
const query = new URLSearchParams(location.search);

const isOn = (name: string): boolean => query.get(name) === "1";
const number = (name: string, otherwise: number): number => Number(query.get(name) ?? otherwise);

/** As after a change of everything that can be read. */
const isBroken = isOn("broken");
const isUnmarked = isOn("unmarked") || isBroken;

export const options = {
  /** List and conversation side by side. */
  split: isOn("split"),
  /** No part of the page says that it is the main one. */
  withoutMain: isOn("nomain") || isBroken,
  /** A conversation without its heading. */
  withoutHeading: isOn("noheading") || isUnmarked,
  /** Messages that do not say that they are messages. */
  withoutMessages: isUnmarked,
  /** Messages whose heads name nobody in a way that can be read. */
  withoutPeople: isOn("nopeople") || isUnmarked,
  /** Ids of conversations that are the word "undefined". */
  undefinedIds: isOn("undefined"),
  /** How long the page takes to be built, in milliseconds. */
  slowMs: number("slow", 0),
  /** How long it takes until a message that was sent is said to be, in milliseconds. */
  sendMs: number("send", 300),
  /** How late a split pane's heading learns its id, in milliseconds. */
  lateMs: number("late", 400),
  /** How many rows of nobody's mail fill up every list. */
  rows: number("rows", 0),
  /** Editors come up folded down to their title. */
  folded: isOn("folded"),
} as const;

/** The page as a whole: everything, one conversation in a window of its own, or one editor in one. */
export const view: "all" | "thread" | "compose" =
  query.get("view") === "btop" ? "thread" : query.get("view") === "cm" ? "compose" : "all";

/** The conversation that a window of its own shows, by its perm id or its legacy id. */
export const poppedOut = (query.get("th") ?? "").replace(/^#/, "");

/** What an editor in a window of its own starts with. */
export const prefilled = {
  to: query.get("to") ?? "",
  cc: query.get("cc") ?? "",
  bcc: query.get("bcc") ?? "",
  subject: query.get("su") ?? "",
  body: query.get("body") ?? "",
} as const;
