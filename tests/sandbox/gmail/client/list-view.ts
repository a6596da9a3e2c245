import { element } from "../../pages/client/dom.ts";
import type { MailAddress, MailThread } from "../mail-types.ts";
import { bodyText } from "./body-nodes.ts";
import { isOwn, mailbox, threadsIn } from "./mailbox.ts";
import { options } from "./options.ts";
import { type List, listHash } from "./route.ts";
import { timeOf } from "./times.ts";
import { words } from "./words.ts";

export interface ListView {
  readonly element: HTMLElement;
  /** Marks the row of the conversation that is open beside the list. */
  readonly mark: (threadId: string | null) => void;
  /** Draws the rows anew. */
  readonly refresh: () => void;
}

/** A list of conversations, as a table. */
export function createListView(list: List): ListView {
  const rows = element("tbody");
  const table = element("table", { class: "F cf zt", role: "grid" }, rows);
  let marked: string | null = null;

  const mark = (threadId: string | null): void => {
    marked = threadId;
    for (const row of rows.children) {
      row.classList.toggle("aps", row.getAttribute("data-row") === threadId);
    }
  };
  const refresh = (): void => {
    const threads = threadsIn(list);
    rows.replaceChildren(...threads.map((thread) => rowOf(list, thread)), ...fillers());
    if (rows.children.length === 0) {
      rows.append(element("tr", {}, element("td", { class: "quiet" }, words.nothing)));
    }
    mark(marked);
  };
  refresh();
  return { element: element("div", { class: "list", gh: "tl" }, table), mark, refresh };
}

function rowOf(list: List, thread: MailThread): HTMLElement {
  const last = thread.messages.at(-1);
  if (last === undefined) return element("tr");
  const subject = element(
    "span",
    {
      "data-thread-id": `#${thread.permId}`,
      "data-legacy-thread-id": thread.id,
      "data-legacy-last-message-id": last.id,
      "data-legacy-last-non-draft-message-id": last.id,
    },
    thread.subject,
  );
  const row = element(
    "tr",
    {
      class: `zA ${thread.unread ? "zE" : "yO"}`,
      role: "row",
      tabindex: "-1",
      "data-row": thread.id,
    },
    element(
      "td",
      { class: "oZ-x3 xY" },
      element("div", { role: "checkbox", "aria-checked": "false" }),
    ),
    element(
      "td",
      { class: "yX xY", role: "gridcell" },
      element("div", { class: "yW" }, ...peopleOf(thread)),
    ),
    element(
      "td",
      { class: "xY a4W", role: "gridcell" },
      element(
        "div",
        { class: "xS", role: "link" },
        element("div", { class: "y6" }, element("span", { class: "bog", dir: "auto" }, subject)),
        element("span", { class: "y2", dir: "auto" }, ` - ${bodyText(last.body).slice(0, 90)}`),
      ),
    ),
    element("td", { class: "xW xY", role: "gridcell" }, element("span", {}, timeOf(last.sentAt))),
  );
  row.addEventListener("click", () => {
    location.hash = `${listHash(list)}/${thread.hashId}`;
  });
  return row;
}

/** Whoever wrote, the newest last; in a conversation that only oneself has written in, to whom. */
function peopleOf({ messages }: MailThread): readonly HTMLElement[] {
  const senders = messages.map(({ from }) => from);
  const all = senders.every(({ address }) => isOwn(address))
    ? messages.flatMap(({ to }) => to)
    : senders;
  const once = new Map(all.map((one) => [one.address, one]));
  const names = [...once.values()].slice(-3).map(personOf);
  const count =
    messages.length === 1 ? [] : [element("span", { class: "bx0" }, String(messages.length))];
  return [...names, ...count];
}

function personOf({ name, address }: MailAddress): HTMLElement {
  const shown = isOwn(address) ? words.me : name;
  return element(
    "span",
    { class: "bA4" },
    element(
      "span",
      { class: "yP", email: address, name: shown, "data-hovercard-id": address },
      shown,
    ),
  );
}

/** Rows of mail from nobody, to make the page as heavy as an old mailbox. */
function fillers(): readonly HTMLElement[] {
  const { owner } = mailbox().account;
  return Array.from({ length: options.rows }, (_, index) => {
    const from = { name: `Sender ${index}`, address: `sender-${index}@filler.example` };
    const number = 0x18_0000_0000_0000n + BigInt(index) * 4099n;
    const id = number.toString(16);
    const permId = `thread-f:${number}`;
    const message = { id, permId, from, to: [owner], cc: [], sentAt: 0, body: [`Line ${index}`] };
    const subject = `Old mail ${index}`;
    const thread = {
      id,
      permId,
      hashId: "",
      subject,
      labels: [],
      unread: false,
      messages: [message],
    };
    return rowOf({ type: "inbox" }, thread);
  });
}
