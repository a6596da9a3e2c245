import { expect, it } from "vitest";
import { cleanSelection } from "#lib/domain/touch-facts/selected-text.ts";

it("keeps the words and the page's host, nothing else of its address", () => {
  expect(cleanSelection(" Hello\r\nSara ", "https://web.whatsapp.com/send?phone=966#x")).toEqual({
    text: "Hello\nSara",
    host: "web.whatsapp.com",
  });
});

it.each(["", " \u200B ", "👍", "…"])("is nothing to keep when it holds no words: %j", (text) => {
  expect(cleanSelection(text, "https://a.example/")).toBeNull();
});

it("loses hidden characters and what is beyond 10,000, never half a sign", () => {
  expect(cleanSelection("in\u202Evoice\u0000 no\u200Bw", "")?.text).toBe("invoice now");
  const long = cleanSelection(`${"a".repeat(9_999)}👍 more`, "file:///tmp/x");
  expect(long?.text.length).toBeLessThanOrEqual(10_000);
  expect(long?.text.isWellFormed()).toBe(true);
  expect(long?.host).toBe("");
});
