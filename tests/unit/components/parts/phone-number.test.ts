import { expect, it } from "vitest";
import { readPhone } from "#components/parts/phone-number.ts";

it.each([
  ["+966 55 123 4567", null, "+966551234567"],
  ["055 123 4567", "Saudi Arabia", "+966551234567"],
  ["٠٥٥١٢٣٤٥٦٧", "السعودية", "+966551234567"],
  ["00966 55 123 4567", "Germany", "+966551234567"],
  ["(0)30 901820", "DE", "+4930901820"],
  ["050-123-4567", "UAE", "+971501234567"],
  ["+49 30 901820 ext. 12", "Saudi Arabia", "+4930901820"],
])("makes %j of a record in %j the number that the world dials", (phone, country, dialled) => {
  expect(readPhone(phone, country)).toMatchObject({ type: "world", dialled });
});

it("says that the country is missing where neither number nor record names one", () => {
  expect(readPhone("055 123 4567", null)).toMatchObject({
    type: "unclear",
    why: expect.stringContaining("names no country"),
  });
  expect(readPhone("055 123 4567", "Middle-earth")).toMatchObject({ type: "unclear" });
});

it.each(["12", "ask Sara", "+966 5"])("does not take %j for a number", (phone) => {
  expect(readPhone(phone, "SA")).toMatchObject({
    type: "unclear",
    why: expect.stringContaining("whole phone number"),
  });
});
