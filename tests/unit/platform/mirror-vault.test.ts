import { expect, it } from "vitest";
import { createMirrorVault } from "#lib/platform/mirror-vault.ts";
import { createFakeArea } from "../../support/fakes/second-copy.ts";

const TEXT = "Élodie Thévenin asked for figures. كلمات 🧭";

it("gives back what was put in, to a worker and a page that come later", async () => {
  const area = createFakeArea();
  expect(await createMirrorVault(area).read()).toBeNull();
  await createMirrorVault(area).write(TEXT);
  expect(await createMirrorVault(area).read()).toBe(TEXT);
});

it("holds large texts", async () => {
  const vault = createMirrorVault(createFakeArea());
  const large = TEXT.repeat(50_000);
  await vault.write(large);
  expect(await vault.read()).toBe(large);
});

it("keeps nothing of the text in clear, and never the same bytes twice", async () => {
  const area = createFakeArea();
  const vault = createMirrorVault(area);
  await vault.write(TEXT);
  const first = { ...area.values };
  await vault.write(TEXT);
  expect(area.values["second-copy-key"]).toBe(first["second-copy-key"]);
  expect(area.values["second-copy"]).not.toBe(first["second-copy"]);
  const bytes = atob(String(area.values["second-copy"]));
  expect(bytes).not.toContain("asked for figures");
});

it.each([
  ["damaged", (values: Record<string, unknown>) => flip(values, "second-copy", 40)],
  ["of another key", (values: Record<string, unknown>) => flip(values, "second-copy-key", 5)],
  ["cut off", (values: Record<string, unknown>) => cut(values, "second-copy", 12)],
  ["not text that we wrote", (values: Record<string, unknown>) => set(values, "second-copy", "%%")],
  ["no text at all", (values: Record<string, unknown>) => set(values, "second-copy", { a: 1 })],
  ["without its key", (values: Record<string, unknown>) => set(values, "second-copy-key", null)],
  [
    "of a key that is none",
    (values: Record<string, unknown>) => set(values, "second-copy-key", "%%"),
  ],
])(
  "says that there is nothing when the copy is %s, and keeps the next one",
  async (_how, damage) => {
    const area = createFakeArea();
    const vault = createMirrorVault(area);
    await vault.write(TEXT);
    damage(area.values);
    expect(await vault.read()).toBeNull();
    await vault.write(TEXT);
    expect(await vault.read()).toBe(TEXT);
  },
);

it("passes on that the browser did not answer, so that nobody takes it for an empty copy", async () => {
  const area = { ...createFakeArea(), get: () => Promise.reject(new Error("no answer")) };
  await expect(createMirrorVault(area).read()).rejects.toThrow("no answer");
});

function set(values: Record<string, unknown>, name: string, value: unknown): void {
  values[name] = value;
}

function cut(values: Record<string, unknown>, name: string, length: number): void {
  values[name] = String(values[name]).slice(0, length);
}

function flip(values: Record<string, unknown>, name: string, at: number): void {
  const text = String(values[name]);
  values[name] = `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;
}
