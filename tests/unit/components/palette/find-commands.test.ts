import { expect, it } from "vitest";
import { findCommands } from "#components/palette/find-commands.ts";

const run = () => undefined;
const commands = [
  { id: "story", label: "Story", keywords: "missing touches", run },
  { id: "open", label: "Open the outbox", keywords: "sync", run },
  { id: "touch", label: "Add a touch", keywords: "call", run },
];

it.each([
  ["", ["story", "open", "touch"]],
  ["touch", ["story", "touch"]],
  ["add", ["touch"]],
  ["SYNC", ["open"]],
  ["nothing like it", []],
])("finds by label and by other words: %j", (words, ids) => {
  expect(findCommands(commands, words).map((command) => command.id)).toEqual(ids);
});

it("lists what begins with the typed letters first", () => {
  expect(findCommands(commands, "o").map((command) => command.id)[0]).toBe("open");
});
