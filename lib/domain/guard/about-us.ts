import { foldText } from "../text/fold-text.ts";

/** Whether a sentence is about the sender: who we are, what we do, what our product can. */
export function isAboutUs(sentence: string): boolean {
  const folded = foldText(sentence).replace(/^[^\p{L}]+/u, "");
  if (recallsReader(folded)) return false;
  if (PITCH.test(folded)) return true;
  return (US_FIRST.test(folded) || OURS_IN_ARABIC.test(folded)) && !DOES_FOR_READER.test(folded);
}

/** Whether it speaks of something that the reader did or said. Expects folded text. */
export function recallsReader(folded: string): boolean {
  return RECALLS.test(folded);
}

const RECALLS =
  /\byou (?:\p{L}+ )?(?:asked|wrote|mentioned|said|told|downloaded|requested|raised|described|signed|joined|attended|read|looked|sent|filled)\b|\byour (?:\p{L}+ )?(?:request|question|message|mail|e-?mail|note|form|enquiry|inquiry|demo|download|visit)\b|\bwe (?:spoke|talked|met|were introduced)\b|طلبكم|سوالكم|رسالتكم|ذكرتم|سالتم|كتبتم|تفضلتم/u;
const US_FIRST =
  /^(?:(?:and|so|but|also|as|here|because|that|while) )?(?:(?:today|currently|last year|now|since|over|for|in|every) (?:[\p{L}\p{N}]+ ){0,3}?,? ?)?(?:at \p{L}+(?: \p{L}+)?,? )?(?:we|our|ours|me and my|i(?:'m| am) (?:an?|the|your) |my (?:company|team|name|colleagues)|i (?:work|lead|represent) )(?:'ve|'re|'ll|'d)?\b|(?:^|\s)و?(?:نحن|احنا)(?=\s)|^و?(?:عندنا|معنا|نفخر|نومن|نتطلع|نعتز|نسعي|نحرص|نمتلك|نملك|نتمتع|نضم|نخدم|تاسست|شركتنا|منصتنا|فريقنا|حلولنا|منتجنا|خدماتنا|لدينا|نقدم|نوفر|نعمل|نساعد|نتميز|اسمي|انا)(?= |$)/u;
/** "فريقنا", "مكتبنا": what is ours, unless it is about meeting or pleasing the reader. */
const OURS_IN_ARABIC =
  /^(?:و?(?:قد|لقد) )?(?:\p{L}+ ){0,2}?و?(?:شركت|فريق|مكتب|عملا[وي]|عملاء|زملا[وي]|منتج|منتجات|حلول|خدمات|خبر[ات]{1,3}|ثقافت|شراكات|جوايز|شهادات|تقنيات|رويت|رسالت|قيم|موسس|مستثمر[وي]|نسخت|طريقت)نا(?=\s|$|[.،,])/u;
/** What we do for this reader, here and now, is about them. */
const DOES_FOR_READER =
  /^(?:\p{L}+ )?(?:we|i)(?:'ll|'d|'ve)? .{0,40}\b(?:show|send|bring|put|kept|keep|mail|fill|prepare|blocked|answer|start|look at|go through|work out|mark|compare)\b|\b(?:you|your)\b(?!.{0,20}\b(?:team|need|compan\w*|growth|success|business)\b)/u;
/** Whoever the subject is, this is how a product praises itself. */
const PITCH =
  /^(?:the |this |with )?(?:\p{L}+(?:\.\p{L}+)? ){0,3}(?:is|are) (?:an? |the )?(?:\p{L}+[ -]){0,4}(?:platform|solution|provider|company|agency|suite|software|tool|partner|leader|team of)\b|\b(?:leading|award-winning|cutting-edge|state-of-the-art|world-class|best-in-class|industry-leading|next-gen(?:eration)?|end-to-end|one-stop|all-in-one|ai-powered|ai-driven|turnkey|full-service|trusted by)\b|\b(?:clients|customers) (?:include|range|love|trust)\b|رائده|متكامله|افضل الحلول|احدث التقنيات|الحلول الذكيه/u;
