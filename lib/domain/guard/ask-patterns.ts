/** How sentences ask, in English and Arabic. All are tested on folded text. */
export const SECOND_ASK =
  /(?:,? also (?=\p{L})|(?:,? (?:and|&|plus) (?:also |then |perhaps |maybe )?|[,;] )(?!(?:send|share|show|mail) (?:it|them|that)\b)(?=(?:(?:could|can|would|will) (?:you|we)|please \p{L}+|(?:please )?(?:send|share|introduce (?!myself|ourselves)|connect|tell|forward|fill|pick|choose|grab|schedule|sign|complete|rate|follow|join|visit|click|call|let me know|let us know|book|download|sign up|register|reply|confirm|watch|read|point me))\b))|,? (?:and |or )(?=(?:who|when|how many|how much|where) (?:is|are|do|does|did|will|would|should|you|your|signs?|decides?|owns?)\b)|, (?=(?:who|when|what|which|how many|how much|where) (?:is|are|do|does|did|will|would|should|else|signs?|decides?|owns?)\b)|،? و(?=(?:متي|كم|من|اين|نرجو|نحتاج|نبغ|بعد اذن|افاد|خبر|رد|ارسل|ابعث|حدد|عرف(?:ني|نا)|قيم|اتصل|احجز|سجل|حمل|زود|اخبر|شارك|املا|عبي|عب|وقع|تابع)\p{L}*)/iu;

/** Manners at the end of a mail that want nothing. */
export const FILLER =
  /^(?:and |so |but )?(?:please |also )?(?:(?:do )?(?:let (?:me|us) know|feel free|don't hesitate|do not hesitate|reach out|get in touch|contact (?:me|us)|reply|ask)(?: to (?:reach out|contact (?:me|us)|ask|get in touch|reply))?.{0,30}\b(?:if (?:you|there|anything)|any (?:questions?|time))|(?:you can |you may )?ignore|no (?:need|rush|pressure)|(?:i am |i'm )?happy to help|correct me)|^(?:لا تترددوا?|في حال (?:وجود|كان)|ولا تتردد)/u;

export const RHETORICAL =
  /^how (?:long|much|many|soon|often)\b.{0,80}\bdepends?\b|^what (?:it|this|that) (?:costs|takes)\b.{0,40}\bdepends?\b|^(?:do you |you may )?remember\b|^(?:هل )?(?:تذكر|تتذكر|تذكرون)(?= )|^^(?:and |but |so |or )?(?:did you know|sounds? familiar|does (?:this|that|it) sound familiar|have you ever|ever (?:wonder|feel|felt|wish|had)|ready to|tired of|curious|guess what|the (?:result|good news|bad news|best part|catch|reason|problem)|why (?:does (?:this|that|it) matter|now|us|me|am i|is that|is this|write|\?)|what if|how (?:are you(?: doing| today)?|have you been|is (?:it going|everything|your (?:week|day|monday|tuesday|wednesday|thursday|friday)))|what's in it|who (?:am i|are we))|^(?:كيف (?:ال)?حال|كيفك|كيفكم|كيف الامور|اخبارك|شلونك|عساك|وش اخبارك|هل (?:تعلم|تعلمون|سمعت|تعانون من|سبق))/u;

export const REFERRAL =
  /\b(?:right|best|correct|appropriate) (?:person|people|contact)\b|\bwho (?:else|(?:should|would|could|might) (?:i|we)|(?:is|'s) (?:the|in charge|responsible|best)|(?:owns|handles|looks after|leads|runs|decides))\b|\b(?:introduce (?:me|us)|introduction to|point (?:me|us) (?:to|in)|put (?:me|us) in touch|connect (?:me|us) (?:with|to)|refer (?:me|us)|forward (?:this|it|my|the)|pass (?:this|it) on|loop in)\b|من (?:هو )?(?:الشخص|المسوول)|توجيهي الي|تحويل(?:ي|نا)? الي/u;

export const MEETING =
  /\b(?:call|chat|meet|meeting|talk|speak|conversation|catch up|demo|demonstration|walk-?through|minutes?|mins?|half an hour|an hour|hour-long|calendar|calendly|slots?|time(?:s)? (?:that|to|for|on|this|next|work|in)|good time|what time|a time|times|coffee|zoom|teams|google meet|schedule|availab\w*|free (?:on|this|next|for|tomorrow)|hop on|jump on|monday|tuesday|wednesday|thursday|friday|sunday|tomorrow|next week|this week|session|visit|date)\b|مكالمه|اتصال|اجتماع|لقاء|موعد|دقيقه|دقائق|ساعه|عرض توضيحي|نتحدث|نلتقي|تجربه|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الاسبوع/u;

export const MATERIAL =
  /\b(?:download|watch|read|see|view|visit|click|check (?:it |this |them )?out|take a (?:look|peek)|have a look|look at|sign up|register|subscribe|join|follow|try|start (?:a|your) (?:free )?trial|send you|share (?:it|this|the|our|a|my)|like (?:me|us) to send|interested in (?:seeing|receiving|getting)|get (?:a|the|your) (?:copy|free))\b|تحميل|تنزيل|اضغط|سجل|زوروا?|مشاهده|ارسل لكم|نرسل لكم/u;

export const SIGN_UP =
  /^(?:and |then |so )?(?:please |just |simply |you can |feel free to )?(?:register|subscribe|sign up|join (?:our|the)|start (?:a|your|our)|create (?:a|your)|fill (?:in|out))\b|^(?:سجل|اشترك)/u;
/** "Watch this two-minute video" is no meeting, whatever its minutes. */
export const MATERIAL_FIRST =
  /^(?:and |then |so )?(?:please |just |simply )?(?:download|watch|read|visit|check (?:it |this |them )?out|check out|take a look|have a look|click|follow)\b/u;
/** "Before we meet: which ERP do you use?" mentions a meeting and asks for something else. */
/** "When does your board meet?" asks for a date of theirs, not for a meeting. */
export const THEIR_DATE =
  /\bwhen (?:does|do|did|will|is|are|would) (?:your|the|it|this|that)\b|متي .{0,25}(?:الميزاني|القرار|اللجن|المجلس|المشروع|المناقص|البدء|التسليم)|(?:متي|ما) (?:هو )?(?:اخر|تنوون|تخططون|ستقررون)/u;
export const WANTS_TO_KNOW =
  /(?:متي|ما) (?:هو )?(?:اخر|تنوون|تخططون|القرار|البدء|ستقررون|ستبد|التسليم)|(?:^|[:;–—-] |\b(?:before|until|so that|in preparation|to prepare)\b[^:,?]{0,60}[:,] )(?:and |but |so |just )?(?:what|which|who|where|why|how)\b(?! about\b)/u;
/** "I'd love to show you how …" gives rather than asks, unless it names a meeting. */
export const OFFER =
  /\b(?:i|we)(?:'d| would)(?: really| just)? (?:love|like|be (?:glad|happy|keen)) to (?:show|share|help|walk|explain|tell|offer|give|demonstrate|support)\b/u;
export const ABOUT_TIME =
  /\b(?:calendar|availab\w*|schedule|slots?|times?|days?|dates?|suits?|works? (?:for|best|better)|better|prefer|convenient|best|when|which day|what day|morning|afternoon|how (?:does|about))\b|يناسب|الانسب|الوقت/u;
/** "Which day suits you?" before the days. */
export const ASKS_FOR_TIME =
  /\b(?:which|what) (?:day|time|date|hour)s?\b|\b(?:when|what) (?:suits|works)\b|(?:اي|ايش|ما) (?:يوم|وقت|موعد|الوقت|الموعد)|متي يناسب/u;
export const CONTINUES =
  /\b(?:is|are|would be|will be) (?:enough|plenty)\b|^[^\p{L}\p{N}]*(?:or\b|if so\b|if not\b|if (?:that|yes|it|nothing|none|neither|those|these|this|the (?:time|date|day|hour))\b|for example\b|for instance\b|e\.?g\b|say,? |otherwise\b|and if (?:so|not|yes)\b|alternatively\b|(?:او|ام|مثلا|واذا|ان كان|اذا كان)(?= ))/u;

export const INVITATION = new RegExp(
  [
    /^(?:and |so |then |also,? |finally,? |lastly,? |meanwhile,? |by the way,? |one more thing[:,] |oh and |plus,? |in the meantime,? |while you(?:'re| are) at it,? |if [^,.]{3,70}, |if (?:so|that works|it helps|you like|you're (?:open|interested|up for it)|you are (?:open|interested)|interested|this is (?:relevant|of interest)),? |to (?:get started|see|learn more),? )*(?:please |just |simply |kindly |do )?(?:let (?:me|us) know|reply|respond|book|pick|choose|grab|schedule|reserve|click|send|share|tell|call|ring|text|give (?:me|us)|drop (?:me|us)|download|check (?:it |this |them )?out|check out|take a (?:look|peek|moment|minute)|have a look|sign up|register|subscribe|confirm|check|review|look (?:at|over|through)|compare|mark|list|describe|forward|connect|join|watch|visit|read|see (?:the|our|how|for)|find (?:a|the) (?:time|slot)|fill (?:in|out)|answer|point|introduce|advise|suggest|propose|hit reply|whatsapp|message|email|e-mail|write (?:to )?(?:me|us|back)|start your|try (?:it|our|the|out)|get (?:back|in touch))\b/,
    /\b(?:i|we)(?:'d| would)(?: really| just| also)? (?:(?:love|like|be (?:keen|glad|grateful|happy)|welcome|value|appreciate) (?:to (?:know|hear|see|understand|ask|schedule|book|set up|setup|meet|arrange|talk|speak|chat|discuss|have|find|get|invite|connect|explore|hop|jump|grab|catch up)|if you|it if|your|the chance|the opportunity|an opportunity|a (?:chance|call|chat|meeting|conversation|few|quick|short|brief|word|minute|moment|time|slot)|\d+|(?:ten|fifteen|twenty|thirty)|some (?:time|of your)|any)|appreciate\b(?! to))/,
    /\b(?:i|we)(?:'ll|'d| will| would)?(?: also| still| just| only)? need (?:your|an?|the|two|three|one|\d+|some|more|from you) (?!(?:new|better) )/,
    /\b(?:can|could|may|might) (?:i|we) (?:suggest|propose|ask)\b/,
    /\b(?:i|we)(?:'m| am|'re| are) (?:free|available|open)\b.{0,80}\b(?:monday|tuesday|wednesday|thursday|friday|tomorrow|week|am|pm|slot)\b/,
    /\b(?:you can|feel free to|go ahead and|you may) (?:book|pick|choose|grab|schedule|reply|call|reach|find (?:a|my)|use my|download|sign up|register)\b/,
    /\b(?:here(?:'s| is)|this is|below is) (?:my|the|a|our) (?:calendar|booking|scheduling|calendly|meeting)\b/,
    /\b(?:let's|let us) (?:find|set|book|schedule|meet|talk|speak|have|connect|chat|jump|hop|catch|arrange|grab|discuss)\b/,
    /\b(?:open to|up for|worth|interested in|willing to|happy to have|keen on)\b.{0,40}\b(?:call|chat|meeting|conversation|demo|talk|look)\b/,
    /^(?:all|the only thing|what|the one thing) (?:that )?(?:i|we)(?:'d| would|'ll)? (?:need|want|miss|lack)\b|^(?:all|the only thing) (?:that is |that's )?missing is\b|\b(?:it|that) (?:would|'d) (?:also |really )?(?:help|be (?:good|great|useful|helpful|nice)) (?:me |us )?(?:to (?:know|hear|see|understand|have|get)|if you)\b|^(?:would|'d) be (?:good|great|useful|helpful) to (?:know|hear|talk|speak)\b/,
    /^(?:i(?:'m| am) )?(?:curious|wondering|keen to know) (?:whether|if|how|what|which|who|when)\b|^i wonder(?:ed)? (?:whether|if)\b/,
    /^(?:just |please )?(?:say (?:the word|when|yes|which)|ping me|drop me|shout if|give me a (?:shout|ring|call)|name (?:a|the|one|your)|tell me|hold|block|reserve|save)\b/,
    /\b(?:i|we)(?:'ll| will|'d| can| could) (?:call|ring|phone|give you a (?:call|ring)) (?:you )?(?:on|at|tomorrow|next|this|around)\b/,
    /\b(?:i|we)(?:'ve| have)? (?:can do|can offer|could do|kept|held|blocked|reserved|set aside|put aside|suggest|propose)\b.{0,60}\b(?:monday|tuesday|wednesday|thursday|friday|sunday|tomorrow|\d{1,2}(?::\d\d)?)\b/,
    /\bmy calendar (?:is )?(?:here|below|at)\b|\b(?:slots?|times?) (?:are )?(?:here|below)\b/,
    /\b(?:awaiting|waiting for|look(?:ing)? forward to) your (?:confirmation|approval|answer to|list|choice)\b/,
    /^if you (?:[a-z]+ )?(?:send|share|give|tell|forward|reply|let|name|point|pick|mail|drop|attach|put|choose)\b.{0,120}\b(?:i|we)(?:'ll| will| can|'d| could)\b/,
    /\b(?:looking forward to|look forward to) (?:scheduling|booking|setting up)\b/,
    /\b(?:i|we)(?:'ll| will)? (?:need|want) (?:your (?:help|input|answer|list|confirmation|approval|view|details|number)|you to (?:send|confirm|tell|share|fill|name|pick|choose|sign|book|reply)|to know|to understand)\b/,
  ]
    .map((pattern) => pattern.source)
    .join("|"),
  "u",
);
const ARABIC_STEMS =
  "ارسل|ابعث|دز|طرش|رسل|زود|افد|اخبر|خبر|علم|بلغ|ابلغ|اعط|عط|هات|جيب|حدد|اختر|اختار|احجز|سجل|اتصل|كلم|راسل|رد|جاوب|اجب|اكتب|شارك|اكد|املا|عب|وقع|حمل|نزل|وجه|تابع|اشترك|اضغط|ارفق|حول|واف|ور|قيم|صور|علق";
/** To the sender ("دز لي", "أخبروني"), to several ("أرسلوا"), or a clause that begins with it ("، وحدد"). */
export const ARABIC_IMPERATIVE = new RegExp(
  `(?<!\\p{L})[وف]?(?:${ARABIC_STEMS})(?:(?:ي|و|وا) (?:لي|لنا|علي|علينا|معي|معنا)|(?:و|ي)(?:ني|نا)|وا)(?!\\p{L})|(?:^|[،:.-] ?)[وف]?(?:${ARABIC_STEMS})(?:ي|وا|ني)?(?= (?!لك|لكم|اليك|اليكم|فريق|الفريق|العمل|شرك))|(?<!\\p{L})(?:يناسبني|(?:ان|اذا|لو) (?:كان )?(?:ي)?ناسب(?:كم|ك)|لو ما عند(?:ك|كم) مانع|ان احببت(?:م)?)(?!\\p{L})|(?<!\\p{L})[وس]?(?:اكلم|نكلم|اتصل|نتصل|ازور|نزور)(?:ك|كم| بك| بكم| عليك| عليكم)? .{0,20}(?:الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|غدا|بكره|بكرا|الساعه|الاسبوع|المكتب)`,
  "u",
);
export const ARABIC_INVITATION =
  /(?:^|[،:.-] ?)و?(?:ابعث|ارسل|حدد|عرف(?:ني|نا) علي|قيم(?:نا|ونا|وا)|اتصل|جاوب|خبر(?:ني|ونا)|عط(?:ني|ونا)|اعط(?:ني|ونا)|زود(?:ني|ونا)|املا|عب(?:ي|وا)|وقع|اكد|اطلع(?:وا)? علي|حمل(?:وا)?)(?= |$)|(?:^|[\s،])(?:يرجي|نرجو|ارجو|برجاء|الرجاء|اخبر(?:وني|ني|ونا|نا)|احجز(?:وا)?|اضغط(?:وا)?|راسل(?:وني|ني|نا|ونا)|تواصل(?:وا)? مع|(?:اقترح|نقترح)(?= .{0,40}(?:مكالم|اجتماع|لقاء|موعد|نلتقي|نتحدث|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|غدا))|يسعد(?:ني|نا) (?:ان )?(?:نرتب|ارتب|نحدد|احدد|نلتقي|التقي|تحديد|ترتيب)|اود (?:ان )?(?:نحدد|تحديد|ترتيب|حجز|معرفه|اعرف|نلتقي|نتحدث)|نود (?:تحديد|ترتيب|معرفه|ان نعرف)|(?:نامل|امل|ناملوا|نتطلع الي|نرغب في|نود منكم|نطلب|احتاج|نحتاج|بانتظار|في انتظار|يكفي|يهمني|يهمنا|بودي) (?:منكم |من حضرتكم )?(?:ان )?(?:تزويد|افاد|موافا|ارسال|تحديد|معرفه|ابلاغ|اخبار|تاكيد|اطلاع|مشارك|التكرم|ترسل|تحدد|معرف|موعدكم|تاكيدكم|رقمين|اسم|رايكم|سماع|ردكم علي|تزود)|(?:ممكن|لو سمحت(?:م|وا)?|بعد اذنكم|يا ليت|ياليت|تكرما) (?:ترسل|تعطي|تحدد|تشارك|تزود|نحدد|تخبر|تقول|تكلم|نتكلم)|حددوا|كلمونا|اكدوا|بلغ(?:ني|ونا|وني)|قل لي|قولوا لي|رايك|رايكم|وش رايك|ايش رايك|تحب(?:ون)? (?:ان )?(?:ارسل|نرسل|اتصل|نتصل|نحدد|اعرض)|(?:سا|س)تصل بكم|ساتصل بكم|اتصل بكم (?:غدا|يوم|الساعه)|يمكنكم (?:حجز|اختيار|تحديد)|شارك(?:ونا|ني|وني)|ارسل(?:وا)? (?:لي|لنا)|زودونا)/u;
export const ARABIC = /\p{Script=Arabic}/u;
/** Words that begin a question also where its mark was left out ("would tuesday work"). */
export const UNMARKED_QUESTION =
  /^(?:and |so |but |or )?(?:would|could|can|shall|does|do|did|is|are|may i|how about|what about|any chance|ok(?:ay)? if|ok(?:ay)? to|mind if|fancy|worth|up for|when(?:'s| is)|what(?:'s| is) (?:a good|the best)|which|who) [^.!]{2,160}$/u;
/** A question raised to be answered in the same breath. */
export const ANSWERED_AT_ONCE =
  /^(?:yes|no|it (?:does|is|can|did|will)|they (?:do|are)|we (?:do|can|have)|short answer|usually|mostly|because|نعم|لا|اجل|بالتاكيد|يدعم|ندعم)(?![\p{L}\p{N}])/u;
/** The reader's own question, said back. */
export const SAID_BACK =
  /^(?:and |so )?(?:you (?:also )?(?:asked(?! for\b)|wrote|wondered|wanted to know|raised)|your question|on your question|to your question|as to your|you said)\b|^(?:(?:كان|عن|بخصوص) )?(?:سالتم|سالت|سالتي|سوالكم|سوالك|تسالون)/u;
/** The same behind other words: "At the talk you asked what everybody wondered: …?" */
export const SAID_BEFORE =
  /\b(?:you (?:\p{L}+ )?(?:asked|wondered|raised|put|wrote|said)|your (?:\p{L}+ )?question)\b[^:?]{0,90}[:–—]|(?:سال(?:ت|تم|تي)|سوال(?:كم|ك)|تسال(?:ون)?)(?!\p{L})[^:؟]{0,90}[:–—]/u;
/** After what was said comes what is asked ("You asked for the price: could we talk?"). */
export const LEADS_ON = /[:;–—]|, (?:so|and) |،/u;
/** "What has helped others is …", not turned round as questions are. */
export const STATEMENT_OF_WHAT =
  /^[^\p{L}]*(?:and |but |so )?(?:what|how|why|where|when|who|which)\b/u;
/** Asks for a yes to what was asked a moment ago, or is about to be ("Would that work?", "Deal?", "Tom?"). */
export const TAG =
  /^(?:and |so )?(?:(?:is|was|would|will|could|can|might|may|does|do) (?:that|this|it|you|either|any|one of (?:them|those|these)|(?:any|some) of (?:them|those|these))(?: (?:be|sound|look|seem|feel|all|quite|too|both))*(?: (?:possible|fine|ok|okay|alright|right|good|great|fair|enough|convenient|feasible|doable|work|works|suit|suits|help|useful|reasonable|agreeable|acceptable|crazy|interesting|interest|of interest|relevant|make sense))?(?: (?:for|with|by|to) (?:you|your side|you all|both))?(?: (?:too|at all|then))?|(?:sounds?|looks?) (?:good|fair|ok|okay|right|reasonable|interesting)|(?:any )?(?:deal|ok|okay|yes|no|right|agreed|interested|interest|thoughts|fair enough|up for it|keen|game)|\p{L}+|worth (?:a|an?other) (?:try|shot|look|peek|thought))[^\p{L}\p{N}]*$|^(?:هل )?(?:يناسب(?:كم|ك)|مناسب|ممكن|تمام|موافق(?:ون|ين)?|اتفقنا|ما رايكم|ما رايك|ينفع|يصلح|زين|طيب)(?: (?:ذلك|هذا|لكم|لك|الموعد|الوقت))?[^\p{L}\p{N}]*$/u;
/** Doing something together is a meeting, whatever it is called. */
export const TOGETHER =
  /\b(?:could|can|shall|may|might|should|would|shouldn't|couldn't) we (?:\p{L}+ )?(?:look|go|sit|walk|take|work|map|compare|review|try|fill|draw|run|step|get|have|do|start|sketch|count|trace|follow|check|test|see)\b|\b(?:with (?:me|us)|together)\b.{0,60}\?|(?<!\p{L})(?:نراجع|نستعرض|نمر علي|نجلس|نلقي نظره|نناقش|نشوف)(?!\p{L})/u;
/** Wishes, offers and readiness: asks where nothing else does. */
export const HINT =
  /^(?:and |so |but |then )?(?:(?:i|we)(?:'d| would) (?:really |just )?(?:like|love|want) to (?:know|understand|learn|hear|see|find out|ask)\b(?!.{0,80}\b(?:call|chat|meeting|minutes?|mins)\b)|(?:i |we |i'm |i am |we're |we are |always |more than |very |only too |would be |i'd be |i would be |we'd be )*(?:happy|glad|keen|delighted|pleased|ready|free|available) to (?:jump|hop|get|meet|talk|speak|chat|call|ring|connect|discuss|walk|go|set|schedule|arrange|do|explain|show|send|share|come|have)\b|(?:just )?let (?:me|us) know[.!]?$)|(?<!\p{L})(?:يسعد(?:ني|نا)|يشرف(?:ني|نا)|جاهز(?:ين|ون)? ل|مستعد(?:ين|ون)? ل|بانتظار|في انتظار|متي ما ناسب|(?:انا )?(?:متاح|متفرغ|فاضي) )/u;
/** "You send them by hand, right?" says more than it asks. */
export const TAIL_TAG =
  /[,،] ?(?:right|correct|no|isn't it|doesn't it|don't you|aren't you|صح|صحيح|مو|مو كذا|مش كده|اليس كذلك)[?؟]$/u;
/** What to do on their own side, with neither us nor a link in it, is advice. */
export const ADVICE =
  /^(?:[^:]{3,30}: )?(?:and |so |then |first,? |just )?(?:pick|choose|mark|list|compare|check|review|read|look (?:at|over|through)|start with|try|see|watch|find|take a look|have a look|describe|confirm) /u;
export const CONCERNS_US =
  /\b(?:me|us|we|i|our|my|here|link|below|attached|calendar|slots?|times?|dates?|days?|minutes?|call|monday|tuesday|wednesday|thursday|friday|tomorrow|yes|video|free)\b|https?:|www\./u;
/** "Reply with your ERP release": a thing of its own, where no question was asked. */
export const REPLY_WITH_THING =
  /\b(?:reply|respond|answer|write back)\b.{0,12} with (?:your|the|a list|all|some|details)\b(?!.{0,25}\b(?:times?|days?|slots?|dates?|hours?|yes|no|number|thoughts?|answer|availability|preference|choice|word|one)\b)/u;
/** Asks in the middle of a sentence: "…, so find me 20 minutes", "… and kindly revert". */
export const CLAUSE_INVITATION =
  /(?:^|[,;:.–—-] |\b(?:and|so|then|but) )(?:(?:please|kindly|pls) (?!find|see|note|ignore|excuse|forgive|accept|don't|do not|bear|be|keep in|rest|remember|disregard|feel|let me introduce|allow|consider|think|print|visit our|unsubscribe|tell me if)\p{L}+|(?:find|send|give|tell|drop|call|ring|text|show|lend|spare|mail|email|message|name) (?:me|us)\b)|\b(?:reply|yes|no|word|line|answer|name|photo|picture|screenshot|number|list|sketch)(?: of (?:it|them|one))? (?:is|would be|will be|will do|does) (?:enough|plenty|all i need|fine|it)\b|\b(?:reply|answer|respond|text|type|send) (?:with |back )?["']?(?:1|yes|ok|y)\b|^(?:my |our )?(?:calendar|booking (?:page|link)|scheduling link|diary)\b.{0,30}https?:|\bany (?:slot|time|day|morning|afternoon|evening|hour)\b.{0,50}\b(?:free|works?|fine|good|suits?|yours)\b|\b(?:works?|suits?|is (?:fine|good|free|open)|(?:would|could) (?:work|suit|do))\b.{0,20}\b(?:on|at|for|from) (?:my|our|this) (?:side|end)\b|\bif (?:it|that|this) (?:works|suits|does|is ok|is fine|is convenient)\b(?! not).{0,12}\b(?:for|with|on|at)? ?you(?:rs?)?\b|\b(?:happy|glad|keen|delighted|ready|free|available) to (?:jump|hop|get on|meet|talk|speak|chat|call|ring|connect|discuss|walk you|set up|schedule|arrange|show you|send you|share)\b/u;
/** "About the appointments, can you send …": the question behind its occasion. */
export const ASKS_INSIDE =
  /[,;:–—] (?:and |so |then )?(?:can|could|would|will|do|did|may|shall) (?:you|we|i)\b/u;
export const CHAT_WORDS: Readonly<Record<string, string>> = {
  u: "you",
  ur: "your",
  r: "are",
  tmrw: "tomorrow",
  tmr: "tomorrow",
  tmw: "tomorrow",
  pls: "please",
  plz: "please",
  lmk: "let me know",
  wanna: "want to",
};
export const CHAT_WORD = /\b(?:u|ur|r|tmrw|tmr|tmw|pls|plz|lmk|wanna)\b/gu;
/** Says that something is needed, in front of or after the question for it. */
export const ANNOUNCES =
  /^(?:all|the only thing|the one thing|what) (?:that )?(?:i|we)\b|^(?:i|we)(?:'d| would|'ll)? (?:only |just )?need\b|^if you (?:[a-z]+ )?(?:send|share|give|tell|let|name|point|mail|drop|put)\b|^(?:it|that) (?:would|'d) (?:help|be)\b|(?:احتاج|نحتاج|يكفي|يهمني)/u;
/** How to answer what was asked a moment ago ("Just reply with the name"). */
export const ANSWERING =
  /^(?:and |so |just |simply |please |you can |feel free to )*(?:reply|respond|hit reply|answer|write back|drop me|a (?:quick |short |one-word |simple )?(?:yes|no|reply|line|word)|yes or no|text me|message me|if you (?:tell|let) me|let me know(?! (?:who|what|which|how|where))|tell me (?:either way|if))\b|^(?:اكتفوا|يكفي|مجرد رد|رد(?:وا)? (?:بكلمه|بنعم))/u;
