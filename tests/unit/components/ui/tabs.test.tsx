// @vitest-environment happy-dom
import { act, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Tabs } from "#components/ui/Tabs.tsx";

let root: Root;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  document.body.innerHTML = "<div></div>";
  root = createRoot(document.body.firstElementChild as HTMLElement);
  act(() => root.render(<Example />));
});

afterEach(() => act(() => root.unmount()));

it("moves with the arrows, around the ends, and takes the focus along", () => {
  press("ArrowRight");
  expect(selected()).toBe("Note");
  expect(document.activeElement?.textContent).toBe("Note");
  press("ArrowLeft");
  press("ArrowLeft");
  expect(selected()).toBe("Outcome");
  press("Home");
  expect(selected()).toBe("Story");
  press("End");
  expect(selected()).toBe("Outcome");
});

it("lets only the selected tab take part in Tab, and names each panel by its tab", () => {
  expect(tabs().map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
  for (const tab of tabs()) {
    const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
    expect(panel?.getAttribute("aria-labelledby")).toBe(tab.id);
  }
});

it("makes a panel when it is first shown and keeps what was done in it", () => {
  expect(document.querySelectorAll("input")).toHaveLength(1);
  const field = document.querySelector("input");
  if (field !== null) field.value = "typed";
  press("ArrowRight");
  press("ArrowLeft");
  expect(document.querySelector("input")?.value).toBe("typed");
});

function Example() {
  const [selectedTab, setSelected] = useState("story");
  return (
    <Tabs
      label="Handoff"
      tabs={[
        { id: "story", label: "Story" },
        { id: "note", label: "Note" },
        { id: "outcome", label: "Outcome" },
      ]}
      selected={selectedTab}
      onSelect={setSelected}
      panel={(id) => <input aria-label={id} />}
    />
  );
}

function tabs(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[role=tab]")];
}

function selected(): string | undefined {
  return tabs().find((tab) => tab.getAttribute("aria-selected") === "true")?.textContent;
}

function press(key: string): void {
  const tab = tabs().find((it) => it.getAttribute("aria-selected") === "true");
  act(() => {
    tab?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  });
}
