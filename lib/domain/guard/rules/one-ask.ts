import type { Fix } from "../../finding.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { languageOf, withClosing, without } from "../edit-draft.ts";
import type { Ask } from "../read-asks.ts";
import type { DraftRule } from "./rule.ts";

/** R-FT-02: one clear ask. None leaves the reader with nothing to do, several with a choice to put off. */
export const oneAskRule: DraftRule = ({ read, own }) => {
  if (read.sentences.length === 0) return [];
  const [first, second] = read.asks;
  if (first === undefined)
    return [
      {
        field: "body",
        rule: "no-ask",
        severity: "blocks",
        message: "It asks for nothing, so the reader has no next step; end with one question.",
        fixes: () => {
          const ask = own.ask(languageOf(read));
          return ask === null ? [] : [{ label: "End with one ask", value: withClosing(read, ask) }];
        },
      },
    ];
  if (second === undefined) return [];
  return [
    {
      field: "body",
      rule: "several-asks",
      severity: "blocks",
      message: `It asks for ${read.asks.length} things, which lowers replies; keep the one that matters most: “${quote(first.text)}” or “${quote(second.text)}”.`,
      fixes: () => read.asks.slice(0, 3).map((kept) => keepOnly(kept, read.asks, read.body)),
    },
  ];
};

function keepOnly(kept: Ask, asks: readonly Ask[], body: string): Fix {
  const others = asks.filter((ask) => ask !== kept).flatMap(({ sentences }) => sentences);
  const rest = without(
    body,
    others.filter((sentence) => !kept.sentences.includes(sentence)),
  );
  // Where one sentence asks for two things, only the other half goes.
  const halves = asks.filter(
    (ask) => ask !== kept && ask.sentences.some((each) => kept.sentences.includes(each)),
  );
  const value = halves.reduce((text, { text: half }) => cutHalf(text, half), rest);
  return { label: `Keep “${quote(kept.text)}”`, value };
}

/** "Could you book a time and introduce me to IT?" without its second half. */
function cutHalf(body: string, half: string): string {
  const at = body.indexOf(half);
  if (at < 0) return body;
  const before = body
    .slice(0, at)
    .replace(/(?:,? (?:and|&|plus)(?: also| then)?|[,;:–—-])\s*$/iu, "");
  const mark = /[?؟]$/u.exec(half)?.[0] ?? "";
  return before.trimEnd() + mark + body.slice(at + half.length);
}

function quote(text: string): string {
  return shortenText(text, 60);
}
