import { toWords } from "../../text/words.ts";
import type { DraftCheck } from "../rules/rule.ts";
import { readSystems } from "../system-names.ts";
import type { FindUnheld } from "./offers.ts";

/** Systems that we are said to work with and that neither the brief nor the record names. */
export function unknownIntegration({ known }: DraftCheck): FindUnheld {
  const words = known.words();
  const held = new Set([...known.systems(), ...known.briefSystems()].map(({ id }) => id));
  return (sentence, folded) => {
    if (!CONNECTS.test(folded) || /[?؟]\s*$/u.test(sentence)) return null;
    if (readSystems(folded).some(({ id }) => !held.has(id))) return "names an integration";
    const [, list = ""] = NAMED.exec(sentence) ?? [];
    const names = list.match(/\p{Lu}[\p{L}\p{N}]+/gu) ?? [];
    const unknown = names.some((name) => !toWords(name).some((word) => words.has(word)));
    return unknown ? "names an integration" : null;
  };
}

const CONNECTS =
  /\b(?:integrat\w*|sync\w*|compatible|plugs?|connectors?|connects?|native\w*|works? with|links? (?:to|with|into)|out of the box|interfaces?)\b|يتكامل|تكامل|ربط|يرتبط|متوافق|يعمل مع/u;
const NAMED =
  /\b(?:[Ii]ntegrat\p{L}*|[Ss]ync\p{L}*|compatible|[Pp]lugs?|[Cc]onnects?|works?|[Ll]inks?|[Ii]nterfaces?|[Cc]onnectors?) (?:\p{Ll}+ ){0,3}?(?:with|to|into|for) ((?:\p{Lu}[\p{L}\p{N}./-]*(?:,? (?:and |or |& )?)?)+)/u;
