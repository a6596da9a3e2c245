import { vi } from "vitest";

export const SIGNATURE =
  '<br><span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature">Dana Whitlock<br>Vendor</div>';
export const QUOTE =
  '<div class="gmail_quote">On Monday Ada wrote:<blockquote>Hello</blockquote></div>';

interface EditorOptions {
  readonly id?: string;
  readonly kind?: "new" | "reply";
  readonly subject?: string;
  readonly to?: string;
}

/** An editor in the page's conversation or in its dock, as Gmail marks one. */
export function addEditor(content: string, options: EditorOptions = {}) {
  const { id = "7", kind = "new", subject = "", to = "ada@buyer.example" } = options;
  const place = document.body.appendChild(document.createElement("div"));
  place.setAttribute("role", "dialog");
  if (kind === "reply") document.querySelector("[role=main]")?.append(place);
  place.innerHTML = `<div role="region" data-compose-id="${id}">
    <div name="to"><div role="option" data-hovercard-id="${to}" data-name="Ada">Ada</div></div>
    <input name="subjectbox">
    <div g_editable="true" role="textbox" contenteditable="true" tabindex="0"></div>
    <div role="button" class="T-I aoO" tabindex="0"><span class="word"></span></div>
    <div role="button" class="hG more" tabindex="0"></div>
    <div role="button" class="og discard" tabindex="0"></div></div>`;
  const find = <Kind extends HTMLElement = HTMLElement>(selector: string): Kind => {
    const found = place.querySelector<Kind>(selector);
    if (found === null) throw new Error(`The editor has no ${selector}`);
    return found;
  };
  const body = find("[g_editable]");
  body.innerHTML = content;
  const field = find<HTMLInputElement>("input");
  field.value = subject;
  return { place, body, field, find };
}

/** A page with a conversation of one message open in it. */
export function openConversation(threadId = "19fb3e4994277632"): HTMLElement {
  const main = document.body.appendChild(document.createElement("div"));
  main.setAttribute("role", "main");
  main.innerHTML = `<h2 data-legacy-thread-id="${threadId}">Pallets</h2><div role="list"><div role="listitem">
    <div class="adn" data-message-id="#msg-f:1" data-legacy-message-id="19fb3e4994277640">
    <span email="ada@buyer.example" name="Ada" class="gD">Ada</span></div></div></div>`;
  return main;
}

export function putCaret(
  node: Node,
  offset: number,
  to: readonly [Node, number] = [node, offset],
): void {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(...to);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}

/** What the browser does with a command, as far as these tests go: text and markup come in at the caret. */
export function giveCommands() {
  const run = vi.fn((name: string, _ui: boolean, value: string): boolean => {
    const range = document.getSelection()?.getRangeAt(0);
    if (range === undefined) return false;
    // Whatever is selected gives way to what is typed.
    range.deleteContents();
    const made = document.createElement("div");
    if (name === "insertHTML") made.innerHTML = value;
    else {
      for (const [i, line] of value.split("\n").entries()) {
        if (i > 0) made.append(document.createElement("br"));
        made.append(line);
      }
    }
    const fragment = document.createDocumentFragment();
    fragment.append(...made.childNodes);
    range.insertNode(fragment);
    return true;
  });
  Object.assign(document, { execCommand: run });
  return run;
}

export function refuseCommands(): void {
  Object.assign(document, { execCommand: () => false });
}
