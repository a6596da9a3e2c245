import { shortenText } from "../../text/shorten-text.ts";
import { readAsks } from "../read-asks.ts";
import type { DraftRule } from "./rule.ts";
import { toFinding } from "./rule.ts";

/** R-FT-02: one clear ask. None leaves the reader with nothing to do, several with a choice to put off. */
export const oneAskRule: DraftRule = ({ read }) => {
  if (read.sentences.length === 0) return [];
  const asks = readAsks(read.ownSentences);
  const [first, second] = asks;
  if (first === undefined)
    return [
      toFinding({
        field: "body",
        rule: "no-ask",
        severity: "blocks",
        message: "It asks for nothing, so the reader has no next step; end with one question.",
      }),
    ];
  if (second === undefined) return [];
  return [
    toFinding({
      field: "body",
      rule: "several-asks",
      severity: "improve",
      message: `It asks for ${asks.length} things, which lowers replies; keep the one that matters most: “${quote(first.text)}” or “${quote(second.text)}”.`,
    }),
  ];
};

function quote(text: string): string {
  return shortenText(text, 60);
}
