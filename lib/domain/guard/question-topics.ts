import type { FirstTouchInput } from "../first-touch/first-touch-context.ts";
import { displayLine } from "../text/display-text.ts";
import { foldText } from "../text/fold-text.ts";
import { isQuestion } from "../text/questions.ts";
import { isUnknownAnswer } from "../text/unknown-answer.ts";
import { toWords } from "../text/words.ts";
import { toComparedRoots } from "./arabic-roots.ts";
import { notedStatements } from "./noted-statements.ts";

/** A thing that sales asks about: how the question reads (folded text), and where the answer may stand. */
interface QuestionTopic {
  readonly id: string;
  readonly asks: RegExp;
  readonly answer: (known: FirstTouchInput, question: string) => string | null;
}

/** Questions of first messages, with the record's field or the buyer's own statement that answers them. */
export const QUESTION_TOPICS: readonly QuestionTopic[] = [
  {
    id: "role",
    asks: /\bwhat(?:'s| is) your (?:job|part|responsibility)\b|\bwhat are you (?:responsible for|in charge of)\b|\bremind me (?:of |what )your (?:role|title|job)\b|\bmay i ask your (?:role|title|position)\b|\bwhat(?:'s| is| does)? your (?:\w+ )?(?:role|position|job|title|function)\b|\bwhat do you do (?:at|there|in)\b|\byour (?:role|job title|position)(?: (?:at|in) \p{L}+)?\?|\b(?:tell|share).{0,20}\byour role\b|(?:ما|ماذا).{0,12}(?:منصب|دور|وظيف)/u,
    answer: ({ snapshot }) => record("their role is", snapshot.jobTitle),
  },
  {
    id: "company",
    asks: /\bwhich company (?:are you|do you)\b|\bwho are you with\b|\bwhat company\b|\b(?:which|what) (?:company|organi[sz]ation|firm|business) (?:are|do|is)\b|\bname of your (?:company|organi[sz]ation|firm)\b|\bwho do you work for\b|\bwhere do you work\b|ما اسم (?:ال)?شركت|اي شركه/u,
    answer: ({ snapshot }) => record("their company is", snapshot.company.name),
  },
  {
    id: "industry",
    asks: /\b(?:which|what) (?:industry|sector|market|vertical|line of business)\b|\bwhat (?:does|do) (?:your company|you guys|your business|your organi[sz]ation) do\b|اي قطاع|ما (?:هو )?(?:قطاع|مجال)/u,
    answer: ({ snapshot }) => record("their industry is", snapshot.company.industry),
  },
  {
    id: "size",
    asks: /\bwhat size\b|\b(?:your|the) head ?count\b|\bhow (?:big|large|many) are you\b|\bhow big (?:is|are) (?:your|the|you)\b|كم (?:حجم|موظف)|ما حجم|\bhow (?:many (?:employees|people|staff)|(?:big|large) is (?:your|the) (?:company|team|organi[sz]ation|business))\b|\b(?:company|team|organi[sz]ation) size\b|\bsize of your (?:company|team|organi[sz]ation)\b|كم (?:عدد )?(?:ال)?موظف/u,
    answer: (known) => {
      const { employees } = known.snapshot.company;
      return employees === null
        ? said(
            known,
            /\p{N}[\p{N},. ]* ?(?:\p{L}+ )?(?:employees|people|staff|fte)|(?:company|team) size|\p{N}+ (?:موظف|شخص)/u,
          )
        : `the company has ${employees} people`;
    },
  },
  {
    id: "place",
    asks: /\bwhere (?:exactly )?(?:are you|is that|are your people) (?:based|located|sitting)\b|\bwhich (?:country|city) are you\b|من (?:اي|وين) (?:مدينه|بلد|دوله)|وين (?:موقعكم|مقركم|انتم)|\bwhere (?:are|is) (?:you|your (?:company|team|office|business|headquarters))\b(?!.{0,12}\b(?:in (?:the|your)|with|at with)\b)|\b(?:which|what) (?:country|city|region) (?:are you|is your|do you (?:work|sit|live|operate))\b|\bbased in\?|اين (?:يقع|تقع|مقر)|(?:في|من) اي (?:بلد|دوله|مدينه) (?:انتم|تقع|مقر|تعمل|انت)/u,
    answer: ({ snapshot }) =>
      record("they are in", snapshot.city ?? snapshot.country ?? snapshot.company.country),
  },
  {
    id: "market",
    asks: /هل (?:انتم|انت|شركتكم).{0,10}محلي|\b(?:are you|is your (?:company|business)|you(?:'re| are)) (?:a )?(?:local|based locally|new to the market|entering|already in the market)\b|\blocal (?:company )?or\b.{0,30}\benter|(?:شركه محليه|محليين|محليه).{0,12}(?:ام|او|ولا|ام انكم)|(?:داخلين|تدخلون|دخول|جدد علي) (?:ال)?سوق.*[؟?]/u,
    answer: (known) =>
      said(
        known,
        /\blocal company\b|\bentering the market\b|\bwant to enter\b|\bno local\b|\bnew (?:to|in) the\b|شركه محليه|دخول السوق|جدد/u,
      ),
  },
  {
    id: "source",
    asks: /\bhow did you (?:hear|find|come across|learn|discover|get to know)\b|\bwhere did you (?:hear|find|see)\b|كيف (?:سمعت|عرفت|وصلت|تعرفت)/u,
    answer: (known) =>
      record("the record's source is", known.snapshot.source.original) ??
      record("the note says", known.note.source),
  },
  {
    id: "reason",
    asks: /\bwhat (?:made|got) you (?:interested|download|look|ask|get in touch|reach)\b|\bwhat was behind your\b|\bwhat are you hoping to (?:get|learn)\b|ما (?:سبب|الذي دفعكم)|\bwhat (?:brought|brings|attracted|drew|led|prompted|made) (?:you|your)\b|\bwhy (?:are|did) you\b|ما الذي (?:جذب|دفع)/u,
    answer: ({ note, story }) =>
      record("the note names the problem:", note.problem) ?? story.alreadyTold.at(0)?.text ?? null,
  },
  {
    id: "interest",
    asks: /\bwhat (?:are|were|is) you(?:r team)? (?:mainly |most |currently )?(?:interested in|looking (?:for|at|to)|hoping|after|trying to)\b|\bwhat (?:kind|type|sort) of (?:solution|product|service|help|information)\b|\bwhat can (?:we|i) (?:do|help)\b|\bhow (?:can|may|could) (?:we|i) (?:help|assist|support)\b|\bwhich (?:of our )?(?:products?|services?|solutions?|features?) (?:are|is|do)\b|\b(?:tell|share).{0,30}\bwhat you(?:'re| are) (?:looking|after|interested|trying)\b|كيف (?:يمكن|نستطيع|استطيع).{0,12}(?:مساعد|خدم|نساعد|اساعد)|بماذا تهتم|ما الذي (?:تبحث|جذب|تحتاج)|ما (?:هي )?احتياجات/u,
    answer: ({ note, snapshot, story }) =>
      record("the note names the problem:", note.problem) ??
      story.alreadyTold.at(0)?.text ??
      record("they saw", note.asset) ??
      record(
        "they came for",
        snapshot.touches.findLast(
          (touch) =>
            touch.actor === "buyer" && touch.asset !== null && touch.kind !== "email-opened",
        )?.asset,
      ),
  },
  {
    id: "problem",
    asks: /\b(?:which|what) problem\b|\bwhat(?:'s| is) (?:not working|going wrong|hurting|keeping you|the main (?:pain|issue|reason|driver))\b|\bwhere does it hurt\b|\bwhat would you like to (?:change|fix|solve|improve)\b|\bwhat are you (?:struggling|trying to (?:solve|fix|achieve))\b|وش (?:المشكله|التحدي)|ايش (?:المشكله|التحدي)|ما المشكله|شنو المشكله|\bwhat (?:do|would) you (?:want|like|need|hope) to (?:solve|achieve|fix|improve|change)\b|\bwhat (?:are|is|'s)? ?(?:the |your )?(?:\p{L}+ ){0,3}(?:challenges?|problems?|pain points?|struggles?|issues?|bottlenecks?|pains?)\b|\bwhich (?:challenges?|problems?|pain points?)\b|\bwhat (?:problem|challenge|issue)s? (?:are|do|is)\b|\b(?:tell|share|describe|explain).{0,30}\b(?:challenges?|problems?|pain points?|struggles?|issues?)\b|ما (?:هي |هو )?(?:ابرز |اهم |اكبر )?(?:ال)?(?:تحديات|مشكل|تحد|صعوبات)/u,
    answer: (known) =>
      record("the note names it:", known.note.problem) ??
      said(
        known,
        /\b(?:problem|issue|challenge|struggl|lose|losing|too (?:slow|long|many|much|expensive)|manual|by hand|twice|difficult|cannot|can't|pain|waste|wasting|errors?)\b|مشكل|نعاني|صعوب|يدوي/u,
      ),
  },
  {
    id: "tools",
    asks: /\bwhat do you (?:use|work with|run|have) (?:today|now|at the moment|currently|for)\b|\bwhat are you (?:on|using|running)\b|\bhow (?:do|are) you (?:currently |today )?(?:manag|handl|track|do|keep|plan)\w* (?:this|that|it|your|these)\b|\bwhich (?:\p{L}+ )?(?:system|tool|erp|crm|software) (?:do|are|is|does)\b|\bare you (?:on|using) (?:any|an|a) (?:crm|erp|system|software|tool)\b|\bdo you have (?:a|an|any) (?:crm|erp|system|software|tool)\b|\b(?:which|what) (?:\p{L}+ ){0,3}(?:tools?|systems?|software|crm|erp|platforms?|solutions?|stack|provider|vendor|tech)\b.{0,40}\b(?:use|using|have|run|running|in place|work|today|currently|rely|now)\b|\b(?:current|existing) (?:\p{L}+ ){0,2}(?:tools?|systems?|software|crm|erp|platforms?|set-?up|stack|provider|vendor)\b|\bwhat (?:are you|do you|does your team) (?:currently )?(?:using|use|run|have in place)\b|\b(?:are|do) you (?:\p{L}+ )?(?:us(?:e|ing)|hav(?:e|ing)|run(?:ning)?|work(?:ing)? with)\b.{0,40}\b(?:crm|erp|cmms|systems?|tools?|platforms?|software|solutions?|apps?)\b|\b(?:which|what) (?:\p{L}+ ){0,2}(?:crm|erp|cmms|systems?|tools?|software|platform)\b.{0,20}\b(?:are you|do you|is it|have you|you're)\b|ماذا تستخدم|(?:اي|ايش|شنو|وش|شو) (?:ال)?(?:نظام|برنامج).{0,20}(?:تستخدم|عندكم|لديكم|تشتغل)|(?:ما|اي) (?:هو |هي )?(?:ال)?(?:نظام|برنامج|ادوات|انظمه)(?!.{0,25}(?:تحب|تفضل|نبد|تريد|اولا))/u,
    answer: (known) =>
      said(
        known,
        /\b(?:we|our team|i|currently) (?:currently |now |still |also |already )?(?:use|using|run|have|are on|work (?:with|in|on)|rely on)\b|\b(?:crm|erp|system|software|tools?|stack|platform) ?:|\b(?:migrat|switch|mov)\w* (?:\p{L}+ )?(?:from|off)\b|\bour (?:\p{L}+ )?(?:crm|erp)\b|\b(?:between|in|from|with|on) (?:sap|salesforce|hubspot|netsuite|dynamics|oracle|odoo|pipedrive|zoho|xero|sage|excel|spreadsheets)\b|نستخدم|نظامنا|لدينا نظام|(?:النظام|البرنامج)(?: الحالي| المستخدم)? ?:/u,
      ),
  },
  {
    id: "number",
    asks: /\bhow many \p{L}+|\b(?:number|amount) of \p{L}+|كم (?:عدد )?(?:ال)?\p{L}+|(?<!\p{L})ب?عدد (?:ال)?\p{L}+/u,
    answer: countOf,
  },
  {
    id: "timing",
    asks: /\bwhen (?:does|do|will|is|are) (?:your|the) (?:\p{L}+ ){0,3}(?:meet|meets|meeting|vote|votes|voting|decide|decides)\b|متي .{0,25}(?:الميزاني|القرار|اللجن|المجلس|المشروع|المناقص)|متي (?:اخر|الموعد|التسليم|تسليم|موعد)|(?:ما|ما هو) (?:اخر )?موعد|\b(?:is there|do you have|have you got|have you) (?:a |any |an )?(?:\p{L}+ )?(?:deadline|date|timeline|timeframe|timing|go-?live)\b|\bwhen (?:does|do|would|will|should|is) (?:this|it|that|your (?:project|board|budget|team)|the (?:project|board|budget|decision|rollout|start))\b|\bwhen (?:do|would|will|can|could) you\b(?=.{0,30}\b(?:start|decide|go live|begin|buy|need|launch|roll|move|switch|want)\b)|\bwhat(?:'s| is) (?:your |the )?(?:deadline|timeline|time ?frame|timing|time line)\b|متي (?:القرار|ستقررون|يبدا|سيبدا|تحتاجون|تريدون)|هل (?:لديكم|عندكم|هناك) (?:موعد|تاريخ|جدول)|\bby when\b|\bwhat date\b|\b(?:what|which) (?:is|'s)? ?(?:your |the )?(?:\p{L}+ )?(?:timeline|timeframe|time frame|timing|deadline)\b|\bwhen (?:are|do|would|will|is|were) you(?:r team)? (?:\p{L}+ )?(?:plan|look|hop|need|want|expect|decid|intend|start|go(?:ing)? live|buy|purchas|implement|like to (?:start|go live|decide|have))\w*\b|\bhow (?:soon|quickly|urgent)\b|\byour (?:timeline|timeframe)\b|متي (?:تخطط|تنوون|تبد|ستبد|البدء|موعد|تريد|تحتاج|ترغب|تتوقع)|ما (?:هو )?(?:الجدول الزمني|الموعد المستهدف)/u,
    answer: (known) =>
      record("the note says about readiness:", timeIn(known.note.readiness)) ??
      said(known, TIME_STATED),
  },
  {
    id: "budget",
    asks: /\b(?:any|a|your|the) budget\b(?=.{0,30}[?؟])|\bhow much (?:have you|is) (?:set aside|budgeted|available)\b|\bprice range (?:in mind|are you)\b|كم ميزاني|هل (?:لديكم|عندكم|رصدتم|هناك) ميزاني|\b(?:what|which|how much|do you|have you|is there)\b.{0,30}\bbudget\b|\bhow much (?:are|do|would|can) you (?:\p{L}+ )?(?:spend|pay|invest)\w*\b|(?:ما|كم|هل).{0,15}(?:ميزاني|الميزاني)/u,
    answer: (known) =>
      said(
        known,
        /\bbudget\b.{0,60}(?:\p{N}|fixed|closes|is set|agreed|approved|allocated|set aside|around|about|up to)|\p{N}.{0,20}\bbudget\b|ميزاني.{0,40}\p{N}/u,
      ),
  },
  {
    id: "decider",
    asks: /\bwho (?:else )?(?:needs to|has to|must|makes|takes|has the (?:final|last)|is involved|will be involved|should be involved|would be involved|gets? a say)\b|\bdo you decide\b|\bis (?:it|this) (?:your|you who)\b.{0,20}\bdeci\w*|\bare you (?:able to|the one to) (?:decide|sign)\b|\bdecision[- ]maker\b(?=.{0,30}[?؟])|هل (?:انتم|القرار|انت).{0,20}(?:قرار|يقرر|بيدكم|لديكم)|\bwho (?:else )?(?:decides|signs|approves)\b|من (?:يقرر|يوافق|يعتمد|يتخذ القرار)|\bwho (?:else )?(?:is|'s|are|will|would|makes?|owns?|signs?|decides?)\b.{0,40}\b(?:decision|decid|project|initiative|budget|involved|sign)\w*\b|\bare you the (?:decision|one who decides|person who decides)\b|من (?:هو )?(?:صاحب القرار|المسوول)/u,
    answer: (known) =>
      said(
        known,
        /\b(?:and i decide|we decide|decide together|i (?:decide|own|lead|sign|am responsible)|(?:our|the|my) (?:\p{L}+ ){0,2}(?:ceo|cfo|coo|cto|cio|boss|director|manager|board|procurement|head)\b.{0,40}\b(?:decid|sign|approv|own)\w*)|صاحب القرار/u,
      ),
  },
  {
    id: "contact",
    asks: /\bwhat number\b|\bwhich number\b|\bhow (?:can|do) (?:i|we) reach you\b|\bcould you (?:send|give|share).{0,20}\b(?:phone|mobile|number)\b|رقمكم|رقم جوالكم|كم رقم|\b(?:what is|what's|best|could i have|share|send me|your) (?:your |the |a )?(?:\p{L}+ )?(?:phone|mobile|cell|telephone|contact) ?(?:number|no)?\b(?!.{0,20}\bcall\b)|\b(?:which|what|best) number\b|\bnumber (?:to|can i|i can) (?:reach|call)\b|رقم (?:هاتف|جوال|الهاتف|الجوال)/u,
    answer: ({ snapshot }) => record("the record has the number", snapshot.phone),
  },
];

const TIME_STATED =
  /\b(?:on|by|before|until) (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|\b(?:start|timing|timeline|when|go[- ]live)(?: date)? ?:|\b(?:by|before|until|in|within|from|starting|this|next|end of|during) (?:the )?(?:end of |start of |beginning of |next |this |early |late |mid[- ]?)?(?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|quarter|month|year|week|summer|spring|autumn|fall|winter|christmas|ramadan|eid|peak|\p{N}+ (?:days?|weeks?|months?)|20\d\d)\b|\b(?:asap|urgent(?:ly)?|immediately|deadline|go[- ]live)\b|قبل (?:نهايه|شهر|رمضان)|خلال (?:شهر|اسبوع|\p{N})|نهايه (?:الشهر|السنه|الربع|العام)|منتصف \p{L}+|بدايه \p{L}+|الربع (?:الاول|الثاني|الثالث|الرابع)|موعد البدء ?:|قبل [\p{L}\p{N}]+/u;

function timeIn(text: string): string | null {
  return TIME_STATED.test(foldText(text)) ? text : null;
}

function record(lead: string, value: string | null | undefined): string | null {
  return isUnknownAnswer(value) ? null : `${lead} ${displayLine(value ?? "")}`;
}

/** A statement of the buyer's own that matches, else one of a colleague's about them. */
function said(known: FirstTouchInput, pattern: RegExp): string | null {
  const fits = (text: string) => !isQuestion(text) && pattern.test(foldText(text));
  const told = known.story.alreadyTold.find(({ text }) => fits(text));
  if (told !== undefined) return `“${told.text}”`;
  const noted = notedStatements(known).find(fits);
  return noted === undefined ? null : `it is on record: ${displayLine(noted)}`;
}

/** A number that they named together with the thing asked for, in a statement or in a question of theirs. */
function countOf(known: FirstTouchInput, question: string): string | null {
  const thing = HOW_MANY.exec(foldText(question))?.groups;
  const roots = toComparedRoots(thing?.["thing"] ?? thing?.["arabic"] ?? "").slice(0, 2);
  if (roots.length === 0) return null;
  const told = known.story.alreadyTold.find(({ text }) => countsThing(text, roots));
  if (told !== undefined) return `“${told.text}”`;
  const noted = notedStatements(known).find((text) => countsThing(text, roots));
  return noted === undefined ? null : `it is on record: ${displayLine(noted)}`;
}

/** "35 technicians", "40,000 orders a week", "planners: 4". */
function countsThing(text: string, roots: readonly string[]): boolean {
  const words = toWords(text).map((word) => toComparedRoots(word)[0] ?? word);
  return words.some((word, index) => {
    if (!roots.includes(word)) return false;
    return words.slice(Math.max(0, index - 3), index + 2).some((near) => NUMBER.test(near));
  });
}

const HOW_MANY =
  /\b(?:how many|(?:number|amount) of) (?<thing>[\p{L} -]{2,40})|(?:كم (?:عدد )?|(?<!\p{L})ب?عدد )(?<arabic>\p{L}{2,20})/u;
const NUMBER =
  /^(?:\p{N}+k?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|dozen|thousand|ثلاثه?|اربعه?|خمسه?|سته?|سبعه?|ثمانيه?|تسعه?|عشره?|عشرين|عشرون|ثلاثين|ثلاثون|مايه|ميه|الف)$/u;
