import { element } from "../../pages/client/dom.ts";
import { control } from "./control.ts";
import { dockPlace, openDraft } from "./dock.ts";
import { mailbox } from "./mailbox.ts";
import { noticePlace } from "./notice.ts";
import { railPlace } from "./rail.ts";
import { type List, listHash } from "./route.ts";
import { words } from "./words.ts";

const LISTS: readonly (readonly [List, string])[] = [
  [{ type: "inbox" }, words.inbox],
  [{ type: "sent" }, words.sent],
  [{ type: "label", name: "Fairs" }, "Fairs"],
  [{ type: "settings" }, words.settings],
];

/** Everything around the mail: the bar above, the lists at the start, the rail at the end, the dock below. */
export function buildShell(views: HTMLElement): void {
  document.body.className = "aAU";
  document.body.replaceChildren(
    header(),
    element("div", { class: "middle" }, navigation(), views, railPlace()),
    dockPlace(),
    noticePlace(),
  );
}

function header(): HTMLElement {
  const search = element("input", {
    id: "search",
    name: "q",
    type: "text",
    "aria-label": words.search,
    placeholder: words.search,
  });
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") location.hash = listHash({ type: "search", words: search.value });
  });
  return element(
    "header",
    { class: "header", role: "banner" },
    element("span", { class: "brand" }, "Mail"),
    search,
    accountLink(),
  );
}

/** The only place of the page that tells whose mailbox it is, in the language of the page. */
function accountLink(): HTMLElement {
  const { name, address } = mailbox().account.owner;
  const label = `${words.account}: ${name} \n(${address})`;
  return element(
    "a",
    { class: "gb_A", href: "#inbox", role: "button", "aria-label": label },
    name.slice(0, 1),
  );
}

function navigation(): HTMLElement {
  const links = LISTS.map(([list, name]) =>
    element("a", { href: listHash(list), title: name }, element("span", {}, name)),
  );
  return element(
    "div",
    { id: "navigation", class: "nav", role: "navigation" },
    control(words.compose, { class: "T-I T-I-KE", gh: "cm" }, () => openDraft()),
    ...links,
  );
}
