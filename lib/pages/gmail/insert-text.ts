import { NOT_THEIRS } from "./not-theirs.ts";
import { all, closest, is } from "./read/dom.ts";

/**
 * Puts a text into an editor: at the caret, or else at the beginning, above the signature and what is
 * quoted. Replaces nothing, also where something is selected, and can be undone like anything typed.
 *
 * @returns whether the text stands in the editor now.
 */
export function insertText(
  body: HTMLElement,
  caret: Range | null,
  text: string,
  direction: "ltr" | "rtl",
): boolean {
  const document = body.ownerDocument;
  const before = squeeze(body.textContent);
  const placed = caret !== null && isAmongTheirs(body, caret) ? caret : null;
  const range = placed ?? beginningOf(body);
  range.collapse(true);
  const [next = null] = placed === null ? leavesOf(range.startContainer) : [lineAt(placed)];
  // At the beginning of a line that somebody wrote it stands above that line, not in it.
  const isAboveText = next instanceof Text && next.data.trim() !== "";
  const lines = text.split("\n");

  body.focus();
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  const view = document.defaultView;
  const isUsual = view === null || view.getComputedStyle(body).direction === direction;
  if (isUsual) document.execCommand("insertText", false, isAboveText ? `${text}\n` : text);
  else document.execCommand("insertHTML", false, markup(lines, direction, isAboveText));
  if (squeeze(body.textContent) === before) insertNodes(range, lines, isUsual ? null : direction);

  const after = squeeze(body.textContent);
  const added = squeeze(text);
  return after.length === before.length + added.length && after.includes(added);
}

/** Without any space: the page may write its line breaks and spaces as it likes. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, "");
}

/**
 * Whether the caret stands in what they wrote. Where it stands between the parts of an editor and not in
 * one, the browser would put text into the next part, whatever that is.
 */
function isAmongTheirs(body: HTMLElement, { startContainer: node, startOffset }: Range): boolean {
  if (node === body) {
    const beside = [node.childNodes[startOffset - 1], node.childNodes[startOffset]];
    return startOffset > 0 && !beside.some((it) => it instanceof Element && isForeign(it));
  }
  const element = node instanceof Element ? node : node.parentElement;
  return element !== null && closest(element, NOT_THEIRS) === null;
}

/** The text of the line that begins at the caret; null where it stands within a line. */
function lineAt({ startContainer: node, startOffset }: Range): Node | null {
  const before = node.previousSibling;
  const isFirst = before === null || (before instanceof Element && is(before, "br,div,p"));
  return startOffset === 0 && isFirst ? node : null;
}

function isForeign(element: Element): boolean {
  return is(element, NOT_THEIRS) || all(element, NOT_THEIRS).length > 0;
}

/** The first place for text. Where a signature or a quotation begins right there, a line is made above it. */
function beginningOf(body: HTMLElement): Range {
  const document = body.ownerDocument;
  const range = document.createRange();
  const isTaken = leavesOf(body).some((node) => node instanceof Element && is(node, NOT_THEIRS));
  let place: Element = body;
  if (isTaken) {
    place = document.createElement("div");
    place.append(document.createElement("br"));
    body.prepend(place);
  }
  range.setStart(place, 0);
  return range;
}

/** From the node's first content down to what has none; text of nothing but space is passed over. */
function leavesOf(node: Node): readonly Node[] {
  const first = [...node.childNodes].find((it) => !(it instanceof Text) || it.data.trim() !== "");
  return first === undefined ? [] : [...leavesOf(first), first];
}

/** Lines of our own escaping: an editor that writes in the other direction needs to be told. */
function markup(lines: readonly string[], direction: string, isAboveText: boolean): string {
  const escaped = (line: string): string =>
    line.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const html = lines.map((line) => `<div dir="${direction}">${escaped(line) || "<br>"}</div>`);
  return [...html, isAboveText ? "<div><br></div>" : ""].join("");
}

/** For an editor that takes no command: the same by hand, and the page is told as if somebody had typed. */
function insertNodes(range: Range, lines: readonly string[], direction: string | null): void {
  const document = range.startContainer.ownerDocument;
  if (document === null) return;
  const nodes = lines.map((line) => {
    const node = document.createElement("div");
    if (direction !== null) node.dir = direction;
    node.append(line === "" ? document.createElement("br") : line);
    return node;
  });
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes);
  const target = range.startContainer;
  range.insertNode(fragment);
  range.collapse(false);
  const event = new InputEvent("input", { bubbles: true, inputType: "insertText" });
  target.dispatchEvent(event);
}
