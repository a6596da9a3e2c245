import { foldText } from "../../text/fold-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { languageOf, replaced, without } from "../edit-draft.ts";
import { isAsk } from "../read-asks.ts";
import { hasContinuity } from "./continuity.ts";
import type { DraftRule } from "./rule.ts";

/**
 * R-FT-06, R-FT-07: an opening that could stand over any mail. It is let pass when the same sentence
 * goes on to something of this buyer's ("Following up on the integrations guide you downloaded"), and is
 * no more than advice when the rest of the message does.
 */
export const genericOpenerRule: DraftRule = (check) => {
  const { read, continuity, own } = check;
  const openers = read.ownSentences
    .slice(0, 2)
    .filter((sentence) => isGeneric(sentence) && !continuity.inSentence(sentence, isAsk(sentence)));
  const [first] = openers;
  if (first === undefined) return [];
  return [
    {
      field: "body",
      rule: "generic-opener",
      severity: hasContinuity(check) ? "improve" : "blocks",
      message: `“${shortenText(first, 80)}” could open any mail; begin with what they did or asked.`,
      fixes: () => {
        const cut = without(read.body, openers);
        const opening = own.opening(languageOf(read));
        const begun = opening === null ? [] : [replaced(read.body, first, opening)];
        return [
          { label: "Leave it out", value: cut },
          ...begun.map((value) => ({
            label: "Open with what they did",
            value: without(value, openers.slice(1)),
          })),
        ];
      },
    },
  ];
};

function isGeneric(sentence: string): boolean {
  const folded = foldText(sentence).replace(/^[^\p{L}]+/u, "");
  return GENERIC.some((pattern) => pattern.test(folded));
}

const GENERIC: readonly RegExp[] = [
  /\bhow (?:can|may|could|might) (?:we|i|our team)\b.{0,20}\b(?:help|assist|support|be of)\b/u,
  /\b(?:check(?:ing)? in|touch(?:ing)? base|circl(?:e|ing) back|bump(?:ing)? this|float(?:ing)? this|ping(?:ing)? you|follow(?:ing)?[- ]up|quick (?:note|question|one|hello|intro))\b/u,
  /\b(?:hope|trust|hoping)\b.{0,40}\b(?:well|great|good|fine|safe|fantastic|wonderful|amazing)\b/u,
  /^(?:my name is|this is \p{L}+ (?:from|with|at)|i(?:'m| am) (?!sure|glad|happy|writing|sorry|afraid|convinced|certain|confident|free|available|here|aware|back|familiar|in touch)\p{L}+(?: \p{L}+){0,2} (?:from|with|at)|i(?:'m| am) (?:an?|the|your) |i (?:work|lead|run|look after) )/u,
  /\b(?:let me|allow me to|i(?:'d| would)? (?:like|love|want|wanted) to|wanted to) (?:quickly |briefly |personally )?(?:introduce|reach out|connect|say hello|tell you|share (?:a bit|some|more)|see (?:if|whether))\b/u,
  /\breach(?:ing)? out (?:to (?:see|introduce|you|explore|ask|learn)|because (?:we|i)|as (?:we|i)|today|since (?:we|i)|in (?:regards|relation))\b|^(?:i(?:'m| am) )?(?:just )?reaching out\b/u,
  /\b(?:came across|stumbled (?:up)?on|found|noticed|looked at|saw) (?:you|your (?:profile|company|website|linkedin|business))\b/u,
  /\bwe(?:'re| are) (?:an? |the )?(?:\p{L}+[ -]){0,3}(?:leading|leader|award|trusted|number one|fastest|premier|global|company|provider|platform|agency|team)\b/u,
  /\b(?:thanks?|thank you)(?: (?:so|very) much)? for (?:your |showing |the )?(?:interest|time|signing up|registering|connecting|visiting|being|taking)\b/u,
  /\bare you (?:the right|still interested|interested in|looking (?:for|to))\b|\bright person\b/u,
  /\b(?:i know (?:that )?you(?:'re| are) (?:very |super )?busy|not sure if you|i(?:'ll| will) (?:keep this|be) (?:short|brief|quick)|sorry to bother|did you get (?:a chance|my))\b/u,
  /\b(?:companies|businesses|teams|organi[sz]ations|leaders|people) (?:like yours|such as yours|in your (?:industry|space|position))\b/u,
  /\bas (?:a|an|the) (?:\p{L}+ ){0,3}(?:provider|leader|company|vendor|partner|platform|agency)\b|\bwe (?:help|enable|empower|support|work with) (?:\p{L}+ ){0,3}(?:businesses|companies|teams|leaders|organi[sz]ations|customers|clients|people|brands|enterprises)\b/u,
  /\bthanks?(?: you)? (?:so much |very much )?for (?:reaching out|contacting us|getting in touch|writing in|your (?:enquiry|inquiry|request|message))\b|\bwhat (?:can|could|may) (?:i|we) do for you\b/u,
  /\bin today's\b|\bas (?:a|an) (?:\p{L}+ )?(?:leader|professional|decision[- ]maker)\b/u,
  /كيف (?:يمكن(?:نا|ني)|نستطيع|استطيع|اقدر|نقدر) (?:ان )?(?:مساعد|نساعد|اساعد|خدم|نخدم)|(?:امل|نامل|اتمني|نتمني|ارجو|نرجو) ان (?:تكون|تصلك|يصلك|تجدك|تكونوا)|^(?:اسمي|انا) |(?:اود|نود|احب|حبيت) (?:ان )?(?:اعرف|نعرف|التعريف|اقدم|نقدم|التواصل|اتواصل)|نحن (?:شركه|منصه|فريق)|شكرا (?:ل|علي )(?:اهتمام|تواصل|وقت)|للمتابعه فقط|اتابع معكم/u,
];
