/** How sentences ask, in English and Arabic. All are tested on folded text. */
export const SECOND_ASK =
  /(?:,? (?:and|&|plus) (?:also |then |perhaps |maybe )?|[,;] )(?=(?:(?:could|can|would|will) (?:you|we)|(?:please )?(?:send|share|introduce (?!myself|ourselves)|connect|tell|forward|fill|pick|choose|grab|schedule|sign|complete|rate|follow|join|visit|click|call|let me know|let us know|book|download|sign up|register|reply|confirm|watch|read|point me))\b)|,? (?:and |or )(?=(?:who|when|how many|how much|where) (?:is|are|do|does|did|will|would|should|you|your|signs?|decides?|owns?)\b)|, (?=(?:who|when|what|which|how many|how much|where) (?:is|are|do|does|did|will|would|should|else|signs?|decides?|owns?)\b)|،? و(?=(?:متي|كم|من|اين|ارسل|ابعث|حدد|عرف(?:ني|نا)|قيم|اتصل|احجز|سجل|حمل|زود|اخبر|شارك|املا|عبي|عب|وقع|تابع)\p{L}*)/iu;

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
export const CONTINUES =
  /^(?:\W*)(?:or\b|if so\b|if not\b|if (?:that|yes|it|nothing|none|neither|those|these|this|the (?:time|date|day|hour))\b|for example\b|for instance\b|e\.?g\b|say,? |otherwise\b|and if (?:so|not|yes)\b|alternatively\b|(?:او|ام|مثلا|واذا|ان كان|اذا كان)(?= ))/u;

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
  /^(?:and |so )?(?:you (?:also )?(?:asked|wrote|wondered|wanted to know|raised)|your question|on your question|to your question|as to your|you said)\b|^(?:سالتم|سالت|سوالكم|سوالك|عن سوالكم|بخصوص سوالكم|تسالون)/u;
/** Says that something is needed, in front of or after the question for it. */
export const ANNOUNCES =
  /^(?:all|the only thing|the one thing|what) (?:that )?(?:i|we)\b|^(?:i|we)(?:'d| would|'ll)? (?:only |just )?need\b|^if you (?:[a-z]+ )?(?:send|share|give|tell|let|name|point|mail|drop|put)\b|^(?:it|that) (?:would|'d) (?:help|be)\b|(?:احتاج|نحتاج|يكفي|يهمني)/u;
/** How to answer what was asked a moment ago ("Just reply with the name"). */
export const ANSWERING =
  /^(?:and |so |just |simply |please |you can |feel free to )*(?:reply|respond|hit reply|answer|write back|drop me|a (?:quick |short |one-word |simple )?(?:yes|no|reply|line|word)|yes or no|text me|message me|if you (?:tell|let) me|let me know(?! (?:who|what|which|how|where))|tell me (?:either way|if))\b|^(?:اكتفوا|يكفي|مجرد رد|رد(?:وا)? (?:بكلمه|بنعم))/u;
