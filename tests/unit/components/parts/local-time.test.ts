import { expect, it } from "vitest";
import { fromLocalText, toLocalText } from "#components/parts/local-time.ts";
import { createZone } from "#lib/domain/note/zone.ts";

it.each([
  ["Europe/Berlin", "2026-11-23T17:00:00.000Z", "2026-11-23T18:00"],
  ["Asia/Riyadh", "2026-11-23T21:30:00.000Z", "2026-11-24T00:30"],
  ["America/St_Johns", "2026-07-01T12:00:00.000Z", "2026-07-01T09:30"],
  ["UTC", "2026-01-01T00:00:00.000Z", "2026-01-01T00:00"],
])("shows a moment in %s and reads it back (R-HN-10)", (name, iso, text) => {
  const zone = createZone(name);
  expect(toLocalText(iso, zone)).toBe(text);
  expect(fromLocalText(text, zone)).toBe(iso);
});

it.each(["", "2026-11", "tomorrow", "2026-11-23T18", "0002-11-23T18:00", "0020-11-23T18:00"])(
  "takes an unfinished entry for no moment at all: %j",
  (text) => {
    expect(fromLocalText(text, createZone("UTC"))).toBe("");
  },
);

it.each(["", "next Monday", "2026-11-23"])("shows nothing for %j, which is no moment", (text) => {
  expect(toLocalText(text, createZone("UTC"))).toBe("");
});
