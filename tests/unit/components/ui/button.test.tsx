// @vitest-environment happy-dom
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Button } from "#components/ui/Button.tsx";

let root: Root;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  document.body.innerHTML = "<div></div>";
  root = createRoot(document.body.firstElementChild as HTMLElement);
});

afterEach(() => act(() => root.unmount()));

it("keeps a button with a reason focusable and makes the reason its description", () => {
  show(<Button disabledReason="The problem is empty.">Hand off</Button>);
  const button = theButton();
  expect(button.disabled).toBe(false);
  expect(button.getAttribute("aria-disabled")).toBe("true");
  const reason = document.getElementById(button.getAttribute("aria-describedby") ?? "");
  expect(reason?.textContent).toBe("The problem is empty.");
});

it("does nothing and submits nothing while there is a reason", () => {
  const pressed = vi.fn();
  const submitted = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  show(
    <form onSubmit={submitted}>
      <Button type="submit" disabledReason="Not yet." onClick={pressed}>
        Save
      </Button>
    </form>,
  );
  act(() => theButton().click());
  expect(pressed).not.toHaveBeenCalled();
  expect(submitted).not.toHaveBeenCalled();
});

it("shows the reason while it has the focus and lets Escape hide it", () => {
  show(<Button disabledReason="Not yet.">Save</Button>);
  const words = document.querySelector<HTMLElement>("[role=tooltip]");
  expect(words?.hidden).toBe(true);
  act(() => theButton().focus());
  expect(words?.hidden).toBe(false);
  act(() => {
    theButton().dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });
  expect(words?.hidden).toBe(true);
});

it("is an ordinary button without a reason", () => {
  const pressed = vi.fn();
  show(<Button onClick={pressed}>Save</Button>);
  act(() => theButton().click());
  expect(pressed).toHaveBeenCalledOnce();
  expect(theButton().getAttribute("aria-disabled")).toBeNull();
  expect(theButton().type).toBe("button");
});

function show(node: ReactNode): void {
  act(() => root.render(node));
}

function theButton(): HTMLButtonElement {
  const button = document.querySelector("button");
  if (button === null) throw new Error("no button was rendered");
  return button;
}
