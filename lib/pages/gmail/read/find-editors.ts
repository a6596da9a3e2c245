import type { MailEditor } from "../../../domain/mail/mail-page.ts";
import { all, attribute, closest, holds, is, isWritten, own, parentOf, real } from "./dom.ts";
import { toHex } from "./ids.ts";
import { COMPOSE_MARK, WRITING } from "./selectors.ts";
import { threadIdOf } from "./thread-id.ts";
import { type View, viewOf } from "./view.ts";

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
    if (isWritten(body) || !view.isShown(body) || isMinimised(body)) return [];
    const root = rootOf(body, view);
    if (root === null) return [];
    // Numbered here, since sorting asks in an order of its own.
    const number = numberOf(body);
    const subject = own(root, "input[name=subjectbox]").find(isInput) ?? null;
    const id = idOf(root) ?? `unnamed-${number}`;
    return [{ number, editor: { id, kind: kindOf(root, body, view), root, body, subject } }];
  });
  return editors.toSorted((one, other) => one.number - other.number).map(({ editor }) => editor);
}

/** What a field of a form holds; empty where it is none. */
export function contentOf(field: Element | undefined): string {
  return field !== undefined && "value" in field ? String(field.value) : "";
}

/** The smallest part around the text that has what only such a form has. */
function rootOf(body: Element, { main, thread }: View): Element | null {
  const region = closest(body, "[data-compose-id]");
  if (region !== null) return region;
  const isConversation = thread !== null && main !== null && holds(main, body);
  let part = parentOf(body);
  while (part !== null && !is(part, "body") && !(isConversation && part === main)) {
    if (own(part, COMPOSE_MARK).length > 0) return part;
    part = is(part, "[role=dialog],[role=listitem]") ? null : parentOf(part);
  }
  // Nothing else is written inside a conversation, so there it needs no other mark.
  return isConversation ? parentOf(body) : null;
}

/** In answer to the open conversation: inside of it, or docked, with a quotation and no word of another one. */
function kindOf(root: Element, body: Element, { main, thread }: View): MailEditor["kind"] {
  const open = thread !== null && main !== null ? threadIdOf(thread, main) : null;
  if (thread !== null && main !== null && holds(main, body)) return "reply";
  const field = (name: string) => contentOf(own(root, `input[name=${name}]`)[0]);
  if (field("rm") === "" && all(body, ".gmail_quote").length === 0) return "new";
  const answered = toHex("thread", [field("rt")]);
  return answered === null || open === null || answered === open ? "reply" : "new";
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
  const number = numbers.get(body) ?? ++count;
  numbers.set(body, number);
  return number;
}

/** Gmail's own number of the message, as long as it is written. */
function idOf(root: Element): string | null {
  const id = attribute(root, "data-compose-id") || contentOf(own(root, "input[name=composeid]")[0]);
  return /^[\w:.-]{1,60}$/.test(id) ? id : null;
}

function isInput(element: Element): element is HTMLInputElement {
  return is(element, "input");
}
