import { knownAnswer } from "../known-answers.ts";
import { type NoteContext, type NoteFinding, severityOf, toFinding } from "../note-rule.ts";
import { saysEnough } from "../words/specificity.ts";

/** R-CX-10: a kind of asset instead of the asset: "website", "an ebook", "LinkedIn campaign". */
export function noConcreteAsset(context: NoteContext): readonly NoteFinding[] {
  const text = context.texts.asset;
  if (context.unknowns.has("asset") || context.tokens.asset.length === 0) return [];
  if (namesAPath(text) || (saysEnough(context, "asset") && !isWholeSite(text))) return [];
  return [
    toFinding(
      "no-concrete-asset",
      "asset",
      severityOf(context, "asset"),
      `“${text}” does not say which one. Name the page, document, event or campaign, so that the first touch can continue it.`,
      knownAnswer(context, "asset"),
    ),
  ];
}

/** "/integrations", "https://acme.test/integrations" */
function namesAPath(text: string): boolean {
  return /(?:^|[^/\s])\/[\p{L}\p{N}][^\s]*/u.test(text);
}

/** "acme.test", "https://www.acme.test/" */
function isWholeSite(text: string): boolean {
  return /^(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/?$/iu.test(text);
}
