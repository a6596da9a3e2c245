import { foldText } from "./fold-text.ts";

/**
 * Whether a sentence asks something: by its mark (Latin, Arabic, full width), or by how it begins,
 * since people leave the mark out in forms and chats.
 */
export function isQuestion(sentence: string): boolean {
  const text = sentence.trim();
  if (/[?؟？][\s"'”’»)\]]*$/u.test(text)) return true;
  return ASKING_STARTS.test(foldText(text.slice(0, 200)).replace(/^[^\p{L}]+/u, ""));
}

const ASKING_STARTS = new RegExp(
  [
    /^(?:how|what|when|where|which|who|why)(?: (?:much|many|long|soon|often|far))? (?:is|are|do|does|did|can|could|will|would|should|has|have)\b/,
    /^how (?:much|many|long|soon|often)\b/,
    /^(?:can|could|would|will|do|does|is|are) (?:you|your|it|this|there|we|i)\b/,
    /^(?:please |could you |can you )?(?:tell|let) (?:me|us) know (?:how|what|when|where|which|who|why|whether|if)\b/,
    /^(?:i am|i'm|we are|we're|just) wondering\b/,
    /^(?:i|we)(?:'d| would) (?:like|love|want|need) to (?:know|understand|ask|find out|hear)\b/,
    /^(?:هل|كيف|متي|اين|كم|لماذا|ماذا|ما هو|ما هي|من هو)(?= |$)/,
  ]
    .map((pattern) => pattern.source)
    .join("|"),
  "u",
);
