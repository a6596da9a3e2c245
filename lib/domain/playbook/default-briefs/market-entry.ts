import { phrases } from "../phrase-list.ts";
import type { Brief } from "../schema.ts";
import { ALWAYS } from "./always.ts";

export const MARKET_ENTRY: Brief = {
  id: "market-entry",
  theme: "Market entry in Saudi Arabia and the region",
  persona: "Founder, country manager or regional sales lead",
  keywords: phrases(`
    Saudi | Saudi Arabia | KSA | Riyadh | Jeddah | MENA | GCC | Gulf | UAE | Dubai | market entry | entering the market
    local partner | localization | Arabic | Vision 2030 | regional | expansion
    السعودية | الرياض | جدة | الخليج | الإمارات | دبي | دخول السوق | التوسع | شريك محلي | رؤية 2030`),
  problem:
    "New in the market: no references, unclear buying paths, and context kept in private chats",
  promise:
    "A path that fits how the region buys: introducer, credentials, procurement-ready proposal",
  proof: "A credentials pack in Arabic and English with local references",
  oneAsk: "A discovery call on where they stand in the market",
  doNotSay: ["We treat all markets alike"],
  arabic: {
    theme: "دخول السوق السعودي والمنطقة",
    problem: "لا مراجع محلية بعد، ومسارات الشراء غير واضحة، والتفاصيل محفوظة في محادثات خاصة",
    promise: "مسار يناسب أسلوب الشراء في المنطقة: تعريف وأوراق اعتماد وعرض جاهز للمشتريات",
    proof: "ملف تعريفي بالعربية والإنجليزية مع مراجع محلية",
    oneAsk: "هل يناسبكم اتصال تعارف قصير نفهم فيه وضعكم في السوق؟",
  },
  angles: [
    {
      id: "introduction",
      label: "Go on from the introduction",
      when: {
        ...ALWAYS,
        triggers: ["referral", "whatsapp-introduction"],
        problems: phrases("introduced us | recommended you | عرفنا بكم | رشحكم"),
      },
      promise: "The same trust that the introducer gave, kept by a short and prepared first call",
      proof: "A credentials pack that the introducer can vouch for",
      oneAsk: "A first call of 20 minutes, with the introducer if they like",
      doNotSay: [],
      arabic: {
        promise: "لقاء أول قصير ومُعدّ له يليق بثقة من عرّفنا بكم",
        proof: "ملف تعريفي يمكن لمن عرّفنا بكم أن يشهد له",
        oneAsk: "هل يناسبكم اتصال أول مدته عشرون دقيقة؟",
      },
    },
    {
      id: "entering",
      label: "The way into the market",
      when: {
        ...ALWAYS,
        markets: ["entering the market"],
        problems: phrases(`
          market entry | entering the market | enter the Saudi market | local partner | expand to
          دخول السوق | شريك محلي | التوسع`),
        assets: phrases("market entry | entering | Vision 2030 | دخول السوق"),
      },
      promise: "Who decides, who introduces and which papers come first, on one page",
      proof: "A map of the first ninety days of a company that entered before",
      oneAsk: "Half an hour on the step of entering the market that comes next for them",
      doNotSay: [],
      arabic: {
        promise: "من يقرر ومن يعرّف وأي الأوراق أولاً، في صفحة واحدة",
        proof: "خريطة لأول تسعين يوماً لشركة سبقت إلى السوق",
        oneAsk: "هل يناسبكم لقاء مدته نصف ساعة عن خطوتكم التالية في دخول السوق؟",
      },
    },
    {
      id: "credentials",
      label: "Local proof first",
      when: {
        ...ALWAYS,
        markets: ["local"],
        problems: phrases(`
          local references | references | credentials | local clients | أعمال سابقة | عملاء في السعودية`),
        assets: phrases("credentials | case study | company profile | الملف التعريفي"),
      },
      promise: "Proof from the market itself, in Arabic and English, before any pitch",
      proof: "A credentials pack in Arabic and English with local references",
      oneAsk: "Which kind of reference would count most for them",
      doNotSay: [],
      arabic: {
        promise: "شواهد من السوق نفسه بالعربية والإنجليزية قبل أي عرض",
        proof: "ملف تعريفي بالعربية والإنجليزية مع مراجع محلية",
        oneAsk: "أي نوع من المراجع هو الأهم لديكم؟",
      },
    },
  ],
};
