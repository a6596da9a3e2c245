// @vitest-environment happy-dom
import { act, type ReactNode, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { LinesField } from "#components/ui/LinesField.tsx";
import { NumberField } from "#components/ui/NumberField.tsx";
import { TagsField } from "#components/ui/TagsField.tsx";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
beforeEach(() => {
  document.body.innerHTML = "<div></div>";
  root = createRoot(document.body.firstElementChild as HTMLElement);
});
afterEach(() => act(() => root.unmount()));

type FieldOf<Value> = (value: Value, set: (value: Value) => void) => ReactNode;

/** A field with the value it was given last; answers what that is. */
function hold<Value>(start: Value, field: FieldOf<Value>) {
  let last = start;
  const told = (value: Value) => {
    last = value;
  };
  act(() => root.render(<Holder start={start} field={field} told={told} />));
  return () => last;
}

function Holder<Value>(props: {
  start: Value;
  field: FieldOf<Value>;
  told: (value: Value) => void;
}) {
  const [value, setValue] = useState(props.start);
  return props.field(value, (next) => {
    setValue(next);
    props.told(next);
  });
}

const input = () => document.querySelector<HTMLInputElement>("input, textarea") as HTMLInputElement;

function type(text: string): void {
  const owner = Object.getPrototypeOf(input()) as object;
  act(() => {
    Object.getOwnPropertyDescriptor(owner, "value")?.set?.call(input(), text);
    input().dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const key = (name: string) =>
  act(() => {
    input().dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
  });

it.each([
  ["24", 24],
  ["1.", 1],
  ["1.5", 1.5],
  ["1,5", 1.5],
  ["٢٤", 24],
  ["१२", 12],
  ["", null],
  ["many", Number.NaN],
  ["-", Number.NaN],
])("reads %j as %s and leaves it as it was typed", (text, number) => {
  const value = hold<number | null>(7, (current, set) => (
    <NumberField label="Hours" value={current} onChange={set} />
  ));
  type(text);
  expect(value()).toBe(number);
  expect(input().value).toBe(text);
});

it("keeps the line ends of somebody who is still typing, and leaves empty lines out of the value", () => {
  const value = hold<readonly string[]>(["One"], (current, set) => (
    <LinesField label="Agenda" value={current} onChange={set} />
  ));
  type("One\n");
  expect(value()).toEqual(["One"]);
  expect(input().value).toBe("One\n");
  type("One\n\n Two ");
  expect(value()).toEqual(["One", "Two"]);
});

it("takes a name at Enter and at a comma of any script, once each, and takes it back", () => {
  const value = hold<readonly string[]>([], (current, set) => (
    <TagsField label="Countries" values={current} onChange={set} />
  ));
  type("Jordan");
  key("Enter");
  type("Oman,");
  type("مصر، قطر،");
  type("Oman");
  key("Enter");
  expect(value()).toEqual(["Jordan", "Oman", "مصر", "قطر"]);
  key("Backspace");
  expect(value()).toEqual(["Jordan", "Oman", "مصر"]);
  act(() => document.querySelector<HTMLElement>("[aria-label='Remove Oman']")?.click());
  expect(value()).toEqual(["Jordan", "مصر"]);
});

it("takes what was typed when the field is left", () => {
  const value = hold<readonly string[]>([], (current, set) => (
    <TagsField label="Countries" values={current} onChange={set} />
  ));
  type("Jordan");
  act(() => {
    input().focus();
    input().blur();
  });
  expect(value()).toEqual(["Jordan"]);
});
