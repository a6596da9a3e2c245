import { foldText } from "../text/fold-text.ts";

/** Whether a sentence is about the sender: who we are, what we do, what our product can. */
export function isAboutUs(sentence: string): boolean {
  const folded = foldText(sentence).replace(/^[^\p{L}]+/u, "");
  if (recallsReader(folded)) return false;
  return US_FIRST.test(folded) || PITCH.test(folded);
}

/** Whether it speaks of something that the reader did or said. Expects folded text. */
export function recallsReader(folded: string): boolean {
  return RECALLS.test(folded);
}

const RECALLS =
  /\byou (?:\p{L}+ )?(?:asked|wrote|mentioned|said|told|downloaded|requested|raised|described|signed|joined|attended|read|looked|sent|filled)\b|\byour (?:\p{L}+ )?(?:request|question|message|mail|e-?mail|note|form|enquiry|inquiry|demo|download|visit)\b|\bwe (?:spoke|talked|met|were introduced)\b|طلبكم|سوالكم|رسالتكم|ذكرتم|سالتم|كتبتم|تفضلتم/u;
const US_FIRST =
  /^(?:(?:and|so|but|also|as|here) )?(?:at \p{L}+(?: \p{L}+)?,? )?(?:we|our|i(?:'m| am) (?:an?|the|your) |my (?:company|team|name|colleagues)|i (?:work|lead|represent) )(?:'ve|'re|'ll|'d)?\b|^(?:نحن|شركتنا|منصتنا|فريقنا|حلولنا|منتجنا|خدماتنا|لدينا|نقدم|نوفر|نعمل|نساعد|نتميز|اسمي|انا)(?= |$)/u;
/** Whoever the subject is, this is how a product praises itself. */
const PITCH =
  /^(?:the |this |with )?(?:\p{L}+(?:\.\p{L}+)? ){0,3}(?:is|are) (?:an? |the )?(?:\p{L}+[ -]){0,4}(?:platform|solution|provider|company|agency|suite|software|tool|partner|leader|team of)\b|\b(?:leading|award-winning|cutting-edge|state-of-the-art|world-class|best-in-class|industry-leading|next-gen(?:eration)?|end-to-end|one-stop|all-in-one|ai-powered|ai-driven|turnkey|full-service|trusted by)\b|\b(?:clients|customers) (?:include|range|love|trust)\b|رائده|متكامله|افضل الحلول|احدث التقنيات|الحلول الذكيه/u;
