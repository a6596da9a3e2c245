import { describe, expect, it } from "vitest";
import { MAX_JSON_DEPTH, parseJson } from "#lib/crm/http/parse-json.ts";

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

describe("parsing a reply", () => {
  it("takes what is as deep as allowed and refuses one level more", () => {
    expect(parseJson(nested(MAX_JSON_DEPTH))).toMatchObject({ type: "json" });
    expect(parseJson(nested(MAX_JSON_DEPTH + 1))).toMatchObject({ why: "too-deep" });
  });

  it("refuses a million levels without running out of stack", () => {
    expect(parseJson(nested(1_000_000))).toMatchObject({ why: "too-deep" });
    expect(parseJson('{"a":'.repeat(200_000))).toMatchObject({ why: "too-deep" });
  });

  it("does not count brackets inside text", () => {
    const text = JSON.stringify({ note: `${'[{"'.repeat(500)}\\`, next: 1 });
    expect(parseJson(text)).toEqual({ type: "json", value: JSON.parse(text) });
  });

  it("drops keys that lead to prototypes, at any depth and however they are written", () => {
    const text =
      '{"a":[{"__proto__":{"x":1},"\\u005f_proto__":{"x":1},"constructor":{"prototype":{"x":1}},"ok":1}],"prototype":1,"toString":"a property of that name"}';
    const parsed = parseJson(text);
    expect(parsed.type === "json" && parsed.value).toEqual({
      a: [{ ok: 1 }],
      toString: "a property of that name",
    });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it.each(["", "nonsense", '{"a":', "{'a':1}", "NaN", '{"a":1}}'])("refuses %j", (text) => {
    expect(parseJson(text)).toMatchObject({ type: "unreadable", why: "not-json" });
  });

  it("keeps none of the reply's own text in what it says about it", () => {
    expect(JSON.stringify(parseJson("secret secret"))).not.toContain("secret");
  });
});
