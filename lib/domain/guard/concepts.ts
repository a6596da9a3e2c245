import { foldText } from "../text/fold-text.ts";

/**
 * What a text is about, as families of words: two people name the same trouble in different words ("typed
 * twice", "entered by hand again", "ندخلها يدوياً"). Ids of families, for comparing; never for display.
 */
export function readConcepts(text: string): ReadonlySet<string> {
  const folded = foldText(text);
  return new Set(CONCEPTS.flatMap(([id, words]) => (words.test(folded) ? [id] : [])));
}

/** What every seller talks of, or every seller to a trade: it takes more to go on from this buyer. */
export const COMMON_CONCEPTS: ReadonlySet<string> = new Set(
  `price slow leads numbers market staff service rollout suppliers building follow-up errors
   security transport production care property learning energy stock events payroll`.split(/\s+/u),
);

const CONCEPTS: readonly (readonly [string, RegExp])[] = [
  [
    "by-hand",
    /\b(?:by hand|manual\w*|re-?typ\w*|typ(?:e|es|ed|ing)|re-?key\w*|keying|re-?enter\w*|enter(?:ed|ing)?|double entry|twice|copy(?:ing)?[ -](?:and )?past\w*|copying|data entry)\b|يدوي|مرتين|ادخال|بالايد|نسخ/u,
  ],
  ["spreadsheets", /\b(?:excel|spreadsheets?|google sheets|sheets|csv|macros?)\b|اكسل|جداول/u],
  [
    "paper",
    /\b(?:paper\w*|print(?:ed|outs?)|binders?|clipboards?|pen|whiteboards?|sticky notes?|handwrit\w*)\b|ورق|مطبوع/u,
  ],
  [
    "linking",
    /\b(?:integrat\w*|connect\w*|sync\w*|interfac\w*|apis?|webhooks?|link(?:ed|ing|s)?|plug(?:s|ged|ging)?|speak(?:ing)? to each other|talk(?:ing)? to (?:each other|one another)|silos?)\b|ربط|تكامل|مزامن/u,
  ],
  [
    "moving-over",
    /\b(?:migrat\w*|cut(?:ting)?[ -]?over|switch(?:ing|ed|over)?|mov(?:e|ing) (?:off|from|away|over|to)|replac\w*|legacy|old (?:\w+ )?(?:system|erp|crm|tool|server|software)|change-?over|transition\w*)\b|ترحيل|انتقال|نقل البيانات|استبدال|القديم/u,
  ],
  [
    "rollout",
    /\b(?:implement\w*|roll(?:ing|ed)?[ -]?outs?|deploy\w*|go(?:ing|es)?[ -]live|set(?:ting)?[ -]?up|onboard\w*|launch\w*|kick-?off)\b|تنفيذ|تطبيق|اطلاق|الاعداد|اعداد النظام/u,
  ],
  [
    "price",
    /\b(?:pric\w*|costs?|costing|quot(?:e|es|ation|ations)|budget\w*|fees?|expensive|tariffs?|afford\w*|licen[cs]\w*|per (?:user|seat|head)|amounts?|business case|roi|feasibility|return on investment)\b|سعر|اسعار|تكلف|تكاليف|ميزاني|تسعير|رسوم|جدوي|رخص|تراخيص/u,
  ],
  [
    "tender",
    /\b(?:proposals?|tenders?|rf[pqi]s?|bids?|bidding|procurement|credentials)\b|مناقص|عطاء|مشتريات|عرض فني/u,
  ],
  [
    "slow",
    /\b(?:slow\w*|late\w*|delay\w*|wait\w*|overdue|backlog\w*|behind|takes? (?:too )?(?:long|days|weeks|hours|ages)|hours|bottleneck\w*|queue\w*|time-?consuming)\b|تاخر|تاخير|متاخر|بطء|بطي|انتظار|ساعات/u,
  ],
  [
    "losing-track",
    /\b(?:los(?:e|es|t|ing)|missing|missed|disappear\w*|slip\w*|fall\w* through|forg[eo]t\w*|lose track|nobody knows|no one knows|vanish\w*|gone|misplac\w*|overview|in the dark)\b|ضاع|ضياع|تضيع|يضيع|نفقد|فقدان|مفقود|لا احد يعرف/u,
  ],
  [
    "errors",
    /\b(?:errors?|mistakes?|wrong|incorrect|inaccura\w*|accura\w*|typos?|mis-?(?:pick|ship|match)\w*|mismatch\w*|discrepanc\w*)\b|اخطاء|خطا|غلط|دقه|تطابق|يطابق|مطابق/u,
  ],
  [
    "leads",
    /\b(?:leads?|mqls?|sqls?|hand-?(?:off|over)s?|hand(?:ing|ed)? over|prospects?|enquir\w*|inquir\w*|pipeline|qualif\w*)\b|عملاء محتملين|العملاء المحتملين|تسليم|تاهيل/u,
  ],
  [
    "follow-up",
    /\b(?:follow(?:ing|ed)?[ -]?up\w*|response times?|respon(?:d|ds|ding|se)|repl(?:y|ies|ied)|unanswered|answers? (?:maybe|only|half|first|late)|(?:never|nobody|not) (?:hears?|calls?|rings?|answers?) back|hears? (?:nothing|back)|go(?:es|ing)? cold|cool(?:s|ing)? off|speed to lead)\b|متابع|سرعه الرد|الاستجاب|يبرد/u,
  ],
  [
    "numbers",
    /\b(?:report\w*|dashboards?|kpis?|metrics?|analytics|visibility|forecast\w*|month[- ]?end|figures|the numbers?|closing|consolidat\w*)\b|تقرير|تقارير|لوحه|لوحات|موشر|ارقام|(?:ال|ب)رقم|توقعات|اقفال|اغلاق الشهر/u,
  ],
  [
    "security",
    /\b(?:secur\w*|complian\w*|gdpr|pdpl|iso|soc ?2|audit\w*|encrypt\w*|sso|privacy|data residency|penetration)\b|امن المعلومات|امان|امني|امتثال|خصوصي|تدقيق|المدقق|حمايه البيانات|استضافه البيانات/u,
  ],
  [
    "vendor-review",
    /\b(?:vendor (?:assessment|review)s?|data processing (?:agreement|addendum)|dpa|security reviews?|questionnaires?|reviewers?|audit trails?|auditors?|sub-?processors?)\b|استبيان|المدقق|مدققين/u,
  ],
  [
    "stock",
    /\b(?:stock\w*|inventor\w*|warehous\w*|shel(?:f|ves)|replenish\w*|sku\w*|stockouts?)\b|مخزون|مستودع|مخازن|جرد|(?<!\p{L})[وب]?الرف(?!\p{L})|رفوف|ارفف/u,
  ],
  [
    "breakdowns",
    /\b(?:maint(?:enance|ain\w*)|breakdowns?|break(?:s|ing)? down|down-?time|repair\w*|outages?|machines? (?:stop|fail|down)\w*|spare parts?|work orders?)\b|صيان|اعطال|عطل|توقف|قطع الغيار/u,
  ],
  [
    "shifts",
    /\b(?:shifts?|roster\w*|rotas?|schedul\w*(?! (?:an?|some|time|your|our|the next|it|this|that) )|timetabl\w*|planners?|crew\w*|hand-?over between)\b|وردي|ورديات|مناوب|جدوله/u,
  ],
  [
    "transport",
    /\b(?:deliver(?:y|ies)|ship(?:s|ped|ping|ments?)?|dispatch\w*|carriers?|couriers?|freight|trucks?|drivers?|routes?|routing|fleets?|vans?|last[- ]mile|depots?)\b|توصيل|شحن|شحنات|سائق|اسطول|مركبات/u,
  ],
  [
    "board",
    /\b(?:board|committee|directors|management team|steering)\b|مجلس|لجنه|اللجنه|الاداره العليا/u,
  ],
  [
    "rejecting",
    /\b(?:reject\w*|turn(?:s|ed|ing)? (?:down|away|back)|sent back|send(?:s|ing)? back|com(?:e|es|ing) back|refus\w*|declin\w*|shrug\w*|reasons?|says? no|disqualif\w*)\b|رفض|ترفض|يرفض|بدون سبب|اسباب/u,
  ],
  ["branches", /\b(?:branch(?:es)?|stores|outlets|locations|sites|clinics)\b|فرع|فروع/u],
  [
    "data-location",
    /\b(?:data (?:is|are|sits?|lives?|stays?|stored|held|kept|hosted|location|residency|cent(?:re|er))|where .{0,20}data|host(?:ed|ing)|sub-?processors?)\b|استضاف|تستضاف|اين .{0,12}بيانات/u,
  ],
  [
    "references",
    /\b(?:references?|credentials|track record|proof|case stud(?:y|ies))\b|مراجع|اعتماد|تثبت|اثبات|سابقه اعمال/u,
  ],
  ["orders", /\b(?:orders?|purchase orders?|order (?:entry|intake))\b|طلبات|طلبيات|اوامر الشراء/u],
  [
    "invoices",
    /\b(?:e-?invoic\w*|invoic\w*|bill(?:s|ed|ing)?|accounts (?:payable|receivable)|payable|receivable|collections?|zatca|vat|tax\w*)\b|فاتور|فواتير|فوتر|ضريب|زكاه|تحصيل/u,
  ],
  [
    "market",
    /\b(?:saudi\w*|ksa|riyadh|jeddah|dammam|gulf|gcc|mena|emirates|dubai|market entry|enter(?:ing)? (?:the|a|your) (?:\w+ )?market|expan[ds]\w*|local (?:partner|entity|presence|references?))\b|السعودي|الرياض|المملكه|الخليج|التوسع|توسع|دخول السوق|شريك محلي/u,
  ],
  [
    "local-partner",
    /\b(?:local|regional|saudi|emirati|gulf) (?:partners?|agents?|distributors?|sponsors?)\b|\bno partner\b|(?:شريك|وكيل|موزع|كفيل)(?:ا)? (?:ال)?(?:محلي|سعودي|خليجي)/u,
  ],
  [
    "staff",
    /\b(?:hir(?:e|es|ed|ing)|recruit\w*|headcount|turnover|train(?:ing|ed)?|new (?:starters?|joiners?|hires?|people)|workforce|short-?staffed|vacanc\w*)\b|توظيف|تدريب|استقطاب|نقص الموظفين/u,
  ],
  [
    "payroll",
    /\b(?:payroll|salar\w*|wages?|timesheets?|time sheets?|absences?|leave requests?|attendance)\b|رواتب|اجور|اجازات|حضور وانصراف/u,
  ],
  [
    "service",
    /\b(?:tickets?|complain\w*|call cent(?:er|re)s?|customer service|help ?desk|support (?:desk|team|requests?)|churn\w*)\b|تذاكر|شكاوي|شكوي|خدمه العملاء|مركز الاتصال/u,
  ],
  [
    "contracts",
    /\b(?:contracts?|renew\w*|signatures?|e-?sign\w*|agreements?|approv\w*|sign-?offs?)\b|عقد|عقود|تجديد|توقيع|اعتماد|موافقات/u,
  ],
  [
    "quality",
    /\b(?:defects?|scrap|inspect\w*|batch(?:es)?|recalls?|traceab\w*|non-?conform\w*|quality control)\b|عيوب|فحص|تتبع|مطابقه|مراقبه الجوده/u,
  ],
  [
    "production",
    /\b(?:production|plants?|factor(?:y|ies)|shop ?floor|assembly|bottl\w*|manufactur\w*)\b|مصنع|مصانع|انتاج|خطوط/u,
  ],
  [
    "care",
    /\b(?:patients?|clinics?|wards?|nurs\w*|hospitals?|appointments?|no-?shows?|beds?)\b|مرضي|مريض|عياد|مستشف|تمريض|مواعيد/u,
  ],
  [
    "building",
    /\b(?:sites?|subcontract\w*|contractors?|snag\w*|drawings?|projects?)\b|مواقع|مقاول|مخططات|مشاريع|مشروع/u,
  ],
  [
    "property",
    /\b(?:tenants?|leas(?:e|es|ing)|propert(?:y|ies)|buildings?|rent\w*|landlords?)\b|مستاجر|ايجار|عقار|مباني/u,
  ],
  [
    "energy",
    /\b(?:energy|electric\w*|meters?|consumption|kwh|solar|power)\b|طاقه|كهرباء|عداد|استهلاك/u,
  ],
  ["suppliers", /\b(?:suppliers?|vendors?|purchas\w*|sourcing)\b|موردين|مورد|توريد/u],
  [
    "learning",
    /\b(?:students?|pupils?|courses?|enrol\w*|schools?|campus\w*|classes)\b|طلاب|طالب|مدرس|دورات|تسجيل الطلاب/u,
  ],
  [
    "duplicates",
    /\b(?:duplicat\w*|dedup\w*|master data|data quality|clean(?:ing)? (?:up )?(?:the )?data|single source)\b|تكرار|مكرر|جوده البيانات/u,
  ],
  ["returns", /\b(?:returns|refunds?|reverse logistics|sent back)\b|مرتجع|ارجاع|استرجاع/u],
  [
    "cold-chain",
    /\b(?:temperature\w*|cold[- ]chain|refrigerat\w*|fridges?|spoil\w*)\b|تبريد|حراره|تلف/u,
  ],
  ["private-chats", /\b(?:whats ?app|private chats?|chat groups?|personal phones?)\b|واتساب|واتس/u],
  [
    "events",
    /\b(?:bookings?|reservations?|guests?|events? team|venues?|occupancy|front desk)\b|حجوزات|حجز|ضيوف|نزلاء/u,
  ],
];
