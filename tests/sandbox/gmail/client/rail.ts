import { byId, element } from "../../pages/client/dom.ts";
import { control } from "./control.ts";
import { layOut } from "./layout.ts";
import { words } from "./words.ts";

/** The narrow bar at the end of the page with its neighbours; each opens a panel beside the mail. */
export function railPlace(): HTMLElement {
  const panel = element("div", { id: "companion", class: "companion", role: "complementary" });
  panel.hidden = true;
  const names = [words.calendar, words.keep, words.tasks];
  const buttons = names.map((name) =>
    control(name, { text: name.slice(0, 1) }, () => toggle(name)),
  );
  return element(
    "div",
    { id: "rail", class: "brC-brG" },
    panel,
    element("div", { class: "rail", role: "tablist", "aria-label": words.companion }, ...buttons),
  );
}

function toggle(name: string): void {
  const panel = byId("companion");
  const isSame = panel.getAttribute("aria-label") === name && !panel.hidden;
  panel.hidden = isSame;
  panel.setAttribute("aria-label", name);
  panel.replaceChildren(element("h2", {}, name));
  layOut();
}
