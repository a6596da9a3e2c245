import { expect, it } from "vitest";
import { uuidOf } from "#lib/crm/twenty/uuid.ts";

const DNS = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

it.each([
  ["www.example.com", "2ed6657d-e927-568b-95e1-2665a8aea6a2"],
  ["", "4ebd0208-8328-5d69-8c44-ec50939c0967"],
  ["x".repeat(200), "ddcc691a-b8e2-53e5-b059-6a232874b2eb"],
  ["Ünïcödé 🛠️", "e0dacb9c-fae2-58fa-b96e-edf43c86e4a9"],
])("makes of %j what every other maker of such ids makes of it", (name, id) => {
  expect(uuidOf(name, DNS)).toBe(id);
});

it("gives each marker its own id, and always the same", () => {
  expect(uuidOf("note HR-1")).toBe(uuidOf("note HR-1"));
  const all = Array.from({ length: 500 }, (_, index) => uuidOf(`note HR-${index}`));
  expect(new Set(all).size).toBe(500);
});
