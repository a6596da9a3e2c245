import { element } from "../../pages/client/dom.ts";

/** Something to press that is no `<button>`, as everything to press on this page: it has a role and a label. */
export function control(
  label: string,
  attributes: Readonly<Record<string, string>>,
  press: (event: Event) => void,
): HTMLElement {
  const { text = label, ...others } = attributes;
  const made = element(
    "div",
    { role: "button", tabindex: "0", "aria-label": label, "data-tooltip": label, ...others },
    text,
  );
  made.addEventListener("click", press);
  made.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) press(event);
  });
  return made;
}
