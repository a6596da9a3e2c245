import type { MailEditor } from "../../../domain/mail/mail-page.ts";
import { all, attribute, closest, holds, is, parentOf, real } from "./dom.ts";
import { toHex } from "./ids.ts";
import { COMPOSE_MARK, WRITING } from "./selectors.ts";
import { threadIdOf } from "./thread-id.ts";
import { isWritten, type View, viewOf } from "./view.ts";

/** A message that is being written, as elements of the page. */
export interface EditorElements {
  readonly id: string;
  readonly kind: MailEditor["kind"];
  /** Holds everything that belongs to the message. */
  readonly root: Element;
  /** Where the text is written. */
  readonly body: Element;
  /** An inline reply has one too, without size. */
  readonly subject: HTMLInputElement | null;
}

/** Every editor that can be written into, in the order in which they were first seen. Minimised ones cannot. */
export function findEditors(document: Document): readonly EditorElements[] {
  return editorsIn(viewOf(document));
}

export function editorsIn(view: View): readonly EditorElements[] {
  const editors = all(view.document, WRITING).flatMap((body) => {
    const root = isWritten(body) || !view.isShown(body) ? null : rootOf(body, view);
    if (root === null || isMinimised(body)) return [];
    const subject = fieldsIn(root, "input[name=subjectbox]").find(isInput) ?? null;
    return [{ id: idOf(root, body), kind: kindOf(root, body, view), root, body, subject }];
  });
  return editors.toSorted((one, other) => numberOf(one.body) - numberOf(other.body));
}

/** The fields of a message that is being written: what is written in it may look like one as well. */
export function fieldsIn(root: Element, selector: string): readonly Element[] {
  return all(root, selector).filter((field) => !isWritten(field));
}

/** What a field holds; empty where it is none. */
export function contentOf(field: Element | undefined): string {
  return field !== undefined && "value" in field ? String(field.value) : "";
}

/** The smallest part around the text that has what only such a form has. */
function rootOf(body: Element, { main, thread }: View): Element | null {
  const region = closest(body, "[data-compose-id]");
  if (region !== null) return region;
  let part = parentOf(body);
  while (part !== null && !is(part, "body")) {
    if (part === main && thread !== null) break;
    if (fieldsIn(part, COMPOSE_MARK).length > 0) return part;
    if (is(part, "[role=dialog],[role=listitem]")) break;
    part = parentOf(part);
  }
  // Nothing else is written inside a conversation, so there it needs no other mark.
  return thread !== null && main !== null && holds(main, body) ? parentOf(body) : null;
}

/** In answer to the open conversation: inside of it, or docked, with a quotation and no word of another one. */
function kindOf(root: Element, body: Element, { main, thread }: View): MailEditor["kind"] {
  const inMain = main !== null && holds(main, body);
  if (thread !== null && inMain) return "reply";
  const [draft] = fieldsIn(root, "input[name=rm]");
  if (all(body, ".gmail_quote").length === 0 && contentOf(draft) === "") return "new";
  const [answered] = fieldsIn(root, "input[name=rt]");
  const its = toHex("thread", contentOf(answered));
  const open = thread === null || main === null ? null : threadIdOf(thread, main);
  return its === null || open === null || its === open ? "reply" : "new";
}

/** Docked at the bottom with its title alone, it is there without size. Without any layout nothing has one. */
function isMinimised(body: Element): boolean {
  const page = closest(body, "html");
  return page !== null && hasSize(page) && !hasSize(body);
}

function hasSize(element: Element): boolean {
  const { width, height } = real(element, "getBoundingClientRect").call(element);
  return width > 0 || height > 0;
}

/** Counts the editors as they come, so that the newest is known, and one without an id has one. */
const numbers = new WeakMap<Element, number>();
let count = 0;

function numberOf(body: Element): number {
  const known = numbers.get(body);
  if (known !== undefined) return known;
  count += 1;
  numbers.set(body, count);
  return count;
}

/** Gmail's own number of the message, as long as it is written; ours where it has none. */
function idOf(root: Element, body: Element): string {
  const [hidden] = fieldsIn(root, "input[name=composeid]");
  const id = attribute(root, "data-compose-id") || contentOf(hidden);
  return /^[\w:.-]{1,60}$/.test(id) ? id : `unnamed-${numberOf(body)}`;
}

function isInput(element: Element): element is HTMLInputElement {
  return is(element, "input");
}
