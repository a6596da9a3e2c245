import { element } from "../../pages/client/dom.ts";
import type { MailAddress } from "../mail-types.ts";
import { words } from "./words.ts";

export type RecipientField = "to" | "cc" | "bcc";

export interface Recipients {
  readonly element: HTMLElement;
  readonly people: () => readonly MailAddress[];
  readonly focus: () => void;
}

const ADDRESS = /^\s*(?:"?([^"<]*?)"?\s*<)?([^\s<>@,;]+@[^\s<>@,;]+)>?\s*$/;

/** One row of recipients: a chip for each, and a field that makes one of what is typed, on Enter. */
export function createRecipients(
  field: RecipientField,
  start: readonly MailAddress[],
  changed: () => void,
): Recipients {
  let people = [...start];
  const chips = element("div", { role: "listbox", "peoplekit-id": "ubaLBe" });
  const input = element("input", {
    role: "combobox",
    "aria-label": words[field],
    "aria-expanded": "false",
    "peoplekit-id": "BbVjBd",
    autocomplete: "off",
  });
  const draw = (): void => chips.replaceChildren(...people.map(chipOf));
  const take = (): boolean => {
    const added = parseAddresses(input.value);
    if (added.length === 0) return false;
    people = [...people, ...added];
    input.value = "";
    draw();
    changed();
    return true;
  };
  const removeLast = (): void => {
    people = people.slice(0, -1);
    draw();
    changed();
  };
  input.addEventListener("keydown", (event) => {
    const makesChip = event.key === "Enter" || event.key === ",";
    if (makesChip && !event.ctrlKey && !event.metaKey && take()) event.preventDefault();
    if (event.key === "Backspace" && input.value === "") removeLast();
  });
  input.addEventListener("blur", take);
  draw();
  return {
    element: element(
      "div",
      { class: "anm", name: field, "aria-label": words[field] },
      element("span", { class: "gO" }, words[field]),
      chips,
      input,
    ),
    people: () => people,
    focus: () => input.focus(),
  };
}

/** Addresses with or without names, apart by commas; what is no address is left out. */
export function parseAddresses(text: string): readonly MailAddress[] {
  return text.split(/[,;]/).flatMap((part) => {
    const [, name = "", address = ""] = ADDRESS.exec(part) ?? [];
    return address === "" ? [] : [{ name: name.trim() || address, address: address.toLowerCase() }];
  });
}

function chipOf({ name, address }: MailAddress): HTMLElement {
  const attributes = {
    role: "option",
    class: "afV",
    "data-hovercard-id": address,
    "data-name": name === address ? "" : name,
  };
  return element("div", attributes, name);
}
