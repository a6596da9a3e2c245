import { element } from "../../pages/client/dom.ts";
import type { MailAddress, MailMessage, MailThread } from "../mail-types.ts";
import { bodyText, buildBody } from "./body-nodes.ts";
import { control } from "./control.ts";
import { jslog } from "./jslog.ts";
import { isOwn } from "./mailbox.ts";
import { options } from "./options.ts";
import { timeOf } from "./times.ts";
import { words } from "./words.ts";

/** So many recipients are named before the rest hides behind "show details". */
const SHOWN_RECIPIENTS = 3;

/** One message of a conversation: open, or folded down to its sender and a line. Pressing its head changes that. */
export function messageView(
  thread: MailThread,
  message: MailMessage,
  isOpen: boolean,
): HTMLElement {
  const item = element("div", { tabindex: "-1", "data-item": message.id });
  const draw = (open: boolean): void => {
    item.className = open ? "open" : "folded";
    if (!options.withoutMessages) markAsMessage(item, open);
    const head = element(
      "div",
      { class: "gE iv gt" },
      element("h3", { class: "iw" }, senderOf(message.from, open)),
      element("span", { class: "g3" }, timeOf(message.sentAt)),
    );
    head.addEventListener("click", () => draw(!open));
    item.replaceChildren(open ? openMessage(thread, message, head) : folded(message, head));
  };
  draw(isOpen);
  return item;
}

function markAsMessage(item: HTMLElement, isOpen: boolean): void {
  item.setAttribute("role", "listitem");
  item.setAttribute("aria-expanded", String(isOpen));
  item.classList.add(isOpen ? "h7" : "kv");
}

function folded(message: MailMessage, head: HTMLElement): HTMLElement {
  const line = bodyText(message.body).slice(0, 80);
  head.firstElementChild?.after(element("span", { class: "adP", dir: "auto" }, line));
  return element("div", { class: "adv" }, head);
}

function openMessage(thread: MailThread, message: MailMessage, head: HTMLElement): HTMLElement {
  const ids = { 1: [`#${thread.permId}`], 4: [`#${message.permId}`] };
  const log = (code: number) => (options.withoutMessages ? {} : { jslog: jslog(code, ids) });
  head.append(
    element("div", {
      class: "zd bi4",
      role: "checkbox",
      "aria-checked": "false",
      "aria-label": words.star,
      ...log(20_511),
    }),
  );
  const marks = {
    class: "adn ads",
    "data-message-id": `#${message.permId}`,
    "data-legacy-message-id": message.id,
  };
  return element(
    "div",
    options.withoutMessages ? {} : marks,
    head,
    recipientsOf(message),
    element(
      "div",
      { class: "ii gt", ...log(20_277) },
      element("div", { class: "a3s aiL", dir: "auto" }, ...buildBody(message.body)),
    ),
  );
}

function senderOf(from: MailAddress, isOpen: boolean): HTMLElement {
  const { name, address } = from;
  return element(
    "span",
    { translate: "no", class: "qu", role: "gridcell", tabindex: "-1" },
    element(
      "span",
      { class: "gD", ...marksOf(name, address) },
      element("span", { dir: "auto" }, name),
    ),
    isOpen ? element("span", { class: "go", dir: "ltr" }, `<${address}>`) : null,
  );
}

function recipientsOf({ to, cc }: MailMessage): HTMLElement {
  const all = [...to, ...cc];
  const line = element("span", { translate: "no", class: "hb" });
  const draw = (people: readonly MailAddress[]): void => {
    const named = people.flatMap((one, index) => [index === 0 ? "" : ", ", recipient(one)]);
    const rest = people.length < all.length ? ", …" : "";
    line.replaceChildren(`${words.toLine} `, ...named, rest);
  };
  draw(all.slice(0, SHOWN_RECIPIENTS));
  const details = control(words.details, { class: "ajy", text: "▾", "aria-haspopup": "true" }, () =>
    draw(all),
  );
  return element("div", { class: "iw ajw" }, line, details);
}

function recipient({ name, address }: MailAddress): HTMLElement {
  const shown = isOwn(address) ? words.me : name;
  return element("span", { class: "g2", dir: "auto", ...marksOf(shown, address) }, shown);
}

/** What tells whom a name stands for. */
function marksOf(name: string, address: string): Readonly<Record<string, string>> {
  if (options.withoutPeople) return {};
  return { email: address, name, "data-hovercard-id": address };
}
