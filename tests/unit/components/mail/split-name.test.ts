import { expect, it } from "vitest";
import { splitName } from "#components/mail/split-name.ts";

it.each([
  ["Sara Lindqvist", "Sara", "Lindqvist"],
  ["  Sara   Lindqvist ", "Sara", "Lindqvist"],
  ["Lindqvist, Sara", "Sara", "Lindqvist"],
  ["سارة، لينا", "لينا", "سارة"],
  ["Ana Maria da Silva", "Ana", "Maria da Silva"],
  ["Sara Lindqvist (Nordlog)", "Sara", "Lindqvist"],
  ['"Sara Lindqvist" [external]', "Sara", "Lindqvist"],
  ["Sara", "Sara", ""],
  ["sara@nordlog.test", "", ""],
  ["", "", ""],
  [null, "", ""],
])("takes %j apart", (shown, firstName, lastName) => {
  expect(splitName(shown)).toEqual({ firstName, lastName });
});
