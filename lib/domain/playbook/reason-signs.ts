import { phrases } from "./phrase-list.ts";

/**
 * What buyers say when a reason is true, by reason code, English and Arabic (M10): phrases of a few
 * words, matched whole, so that none of them is common by chance; "…" stands for up to four words. A team
 * adds its own.
 */
export const REASON_SIGNS: Readonly<Record<string, string[]>> = {
  "wrong-icp": phrases(`
    we are a student project | it's for a university project | for my thesis | for a school assignment | for my studies
    I am a student | we are a one person company | I am a freelancer | I'm a freelancer | just for myself | for private use
    for personal use | we are a competitor | we build the same thing | we only work with the public sector
    not our target market | outside our target market | not in our ICP | too small for us | too big for us
    we don't serve that country | outside our territory | looking for a job | apply for a job | my CV
    أنا طالب | أنا طالبة | لمشروع التخرج | لرسالة الماجستير | بحث جامعي | للاستخدام الشخصي | أبحث عن وظيفة
    أبحث عن عمل | سيرتي الذاتية | خارج السوق المستهدف | نعمل بشكل فردي`),
  "wrong-company-type": phrases(`
    one person shop | two person shop | two person company | we resell | we are … agency | we are … reseller
    we are … consultancy | we're … consultants | we don't use it ourselves | do not use it ourselves | we have only … employees
    we only have … employees | only … people in the company
    we're an agency | we are consultants | we're a reseller
    on behalf of a client | on behalf of our clients | for one of our clients | we are a non profit | we are a nonprofit
    we are a charity | we are a startup of two | only two of us | only three of us | just the two of us | we have no employees
    we are a family business | we don't have a warehouse | we don't manufacture | we do not manufacture
    we don't produce anything | we are a distributor | we sell similar software | we are a software vendor
    too small a company | the company is too small | the company is too big | not the kind of company
    نحن وكالة | نحن شركة استشارات | نحن موزعون | نحن موزع | نيابة عن عميل | لأحد عملائنا | نحن جمعية خيرية
    جهة غير ربحية | نحن شركة صغيرة جدا | لا يوجد لدينا موظفون | ليس لدينا مستودع | لا نقوم بالتصنيع | شركتنا صغيرة جدا`),
  "wrong-role": phrases(`
    not my responsibility | isn't my responsibility | not responsible for | only an assistant | just an assistant
    moved to another company | changed jobs | no longer work | you would have to ask | you'd have to ask | you have to ask
    you should ask | better to ask | person to speak to is | person to talk to is | the right person is | the right contact is
    in charge of this is | I can't help you with this | I cannot help you with this
    ليس مجالي | كلموا قسم | تحدثوا مع | لست المسؤول | لست مسؤولا | المسؤول عن هذا هو | انتقلت إلى شركة أخرى
    I am an intern | I'm an intern | she is an intern | he is an intern | I am a trainee | I'm not the right person
    I am not the right person | not the right person | not the right contact | wrong person | wrong contact | not my department
    not my area | that's not my area | another department | a different department | you should talk to | you should speak to
    you need to talk to | please contact my colleague | please talk to my colleague | my colleague is responsible
    someone else handles this | I don't work on this | I have nothing to do with | I'm no longer with the company
    has left the company | she left the company | he left the company | I only collected the material | just doing research
    لست الشخص المناسب | أنا متدرب | أنا متدربة | ليس من اختصاصي | ليس من صلاحياتي | قسم آخر | إدارة أخرى
    تواصل مع زميلي | تواصلوا مع زميلي | يرجى التواصل مع | زميلي هو المسؤول | لم أعد أعمل في الشركة | ترك الشركة | غادر الشركة`),
  "unclear-fit": phrases(`
    whether this would work for us | whether it would work for us | can't say whether | cannot say whether | could not tell whether
    can't tell yet | cannot tell yet | hard to say whether
    not sure this is for us | not sure it is for us | not sure it's for us | not sure this fits | not sure if this fits
    not sure whether this fits | not sure it fits | not sure we need this | not sure what we need | don't know what we need
    do not know what we need | we don't know yet what | couldn't say what they need | could not say what they need
    no clear use case | use case is unclear | use case not clear | unclear use case | no use case yet | unclear requirements
    requirements are not clear | could not find out | couldn't find out | could not confirm the size | hard to tell
    لا نعرف ما نحتاج | لا نعرف ماذا نحتاج | لسنا متأكدين | لست متأكدا من حاجتنا | غير متأكدين من الحاجة
    الاحتياج غير واضح | المتطلبات غير واضحة | حالة الاستخدام غير واضحة | لم نحدد احتياجنا | ليس واضحا ما نحتاجه`),
  "missing-authority": phrases(`
    get my director's approval | get my manager's approval | get my boss's approval | need my … approval | needs … approval from | requires … approval from | decision rests with | decision lies with
    decision … made by | decision is up to | headquarters … decide | headquarters … decides | head office … decide | head office … decides
    the board … decide | the board … decides | CFO … decides | CEO … decides | management … decides | the final say | no say in | have to ask … first
    موافقة المدير | يقرر المدير | القرار النهائي عند | القرار بيد | ليس لي رأي في
    not my decision | it's not my decision | it is not my decision | not mine to decide | I can't decide | I cannot decide
    I don't decide | I do not decide | I can't sign | I cannot sign | I don't make the decision | I do not make the decision
    my boss decides | my manager decides
    decided by headquarters | decided at group level | decision is made in | decisions are made in
    need to ask my boss | need to ask my manager | need approval from | have to ask my boss | have to ask my manager
    procurement decides | needs sign off from | need sign off from
    above my pay grade | I have to convince my boss | the owner decides | the decision maker is | is the decision maker
    القرار ليس بيدي | القرار ليس عندي | ليس قراري | لا أملك القرار | لا أملك صلاحية | ليس لدي صلاحية | ليس لدي الصلاحية
    المدير هو من يقرر | مديري هو من يقرر | القرار عند المدير | القرار عند الإدارة | القرار لدى الإدارة
    يحتاج موافقة الإدارة | يحتاج إلى موافقة | نحتاج موافقة | بانتظار موافقة الإدارة | المالك هو من يقرر | صاحب القرار هو
    المقر الرئيسي يقرر | لازم أرجع للمدير | لا أستطيع التوقيع`),
  "no-budget-path": phrases(`
    budget … frozen | budget … freeze | budget … cut | cut all … budgets | cut our … budget | budget … spent | budget … used up
    budget … gone | not … any budget | not … budget left | no … budget left | no room in the budget | budget … not approved
    budget … not been approved | no money
    لم يتم اعتماد الميزانية | الميزانية لم تعتمد | لا تتوفر ميزانية
    no budget | don't have budget | don't have a budget | don't have the budget | do not have budget
    do not have a budget | do not have the budget | dont have budget | doesn't have budget | haven't got the budget
    no funds | no funding
    budget was cancelled
    spent our budget | out of budget | outside our budget
    budget isn't approved
    budget hasn't been approved | without a budget | no budget line | not budgeted | not in the budget | not in our budget
    nothing left in the budget | spending freeze | can't get budget | cannot get budget
    لا توجد ميزانية | لا يوجد ميزانية | ليس لدينا ميزانية | ليست لدينا ميزانية | ما عندنا ميزانية | مافي ميزانية
    ما في ميزانية | بدون ميزانية | الميزانية مجمدة | تم تجميد الميزانية | الميزانية غير معتمدة | لم تعتمد الميزانية
    الميزانية غير متوفرة | انتهت الميزانية | استنفدنا الميزانية | تم تخفيض الميزانية | خارج الميزانية | لا يوجد تمويل`),
  "no-budget-authority": phrases(`
    I don't have budget authority | I do not have budget authority | no budget authority | I don't hold the budget
    I do not hold the budget | I don't own the budget | I do not own the budget | the budget is not mine | not my budget
    budget sits with | the budget sits with | budget belongs to | the CFO holds the budget | finance holds the budget
    finance decides on the budget | the CFO has to approve | the CFO has to release | finance has to approve
    finance has to release | I can't spend | I cannot spend | can't approve the spend | cannot approve the spend
    someone else holds the budget | the budget is with | I can't sign that off | I have no budget of my own
    لا أملك صلاحية الميزانية | ليس لدي صلاحية الصرف | الميزانية عند المدير المالي | الميزانية لدى المدير المالي
    الميزانية عند الإدارة المالية | المدير المالي هو من يوافق | يحتاج موافقة المدير المالي | الميزانية ليست عندي`),
  "pricing-mismatch": phrases(`
    twice what we | double what we | above what we can | beyond what we | more than what we | too pricey | pricey for
    is too much for us | out of reach | the price … too high | your prices … too high | cost … too high | expensive for us | cheaper elsewhere
    cheaper than you | can't justify the price | cannot justify the price
    أعلى بكثير من | المبلغ كبير | كبير علينا | السعر … مرتفع | السعر … عالي | سعركم … مرتفع | سعركم أعلى | أرخص منكم
    too expensive | more than we can pay | more than we can spend
    more than we wanted to spend | more than we want to spend | more than we expected | more than we planned
    your pricing is too high | the price is high | your price is high | over our budget
    above our budget | exceeds our budget | beyond our budget | twice our budget | double our budget | costs too much
    it's too much for us | can't afford it | can't afford this | can't afford your | cannot afford it | cannot afford this | cannot afford your
    not affordable | we expected to pay | cheaper option | something cheaper
    looking for something cheaper | need a discount | only if you can discount | sticker shock | out of our price range
    not worth the price
    غالي جدا | السعر غالي | الأسعار مرتفعة | التكلفة عالية | التكلفة مرتفعة
    أعلى من ميزانيتنا | فوق ميزانيتنا | يتجاوز ميزانيتنا | أغلى مما توقعنا | أكثر مما توقعنا | لا نستطيع تحمل التكلفة
    نبحث عن خيار أرخص | نبحث عن أرخص | السعر لا يناسبنا | نحتاج خصما`),
  "low-urgency": lowUrgency(),
  "problem-not-urgent": lowUrgency(),
  "outside-the-offer": phrases(`
    looking for … agency | looking for … freelancer | looking for … developer | looking for … consultant
    we only need … repaired | do you repair | do you also repair | do you also build
    do you also do | do you also offer | do you also sell | do you offer payroll | do you build websites
    we need hardware | we only need hardware | looking for hardware
    looking for developers | looking for training
    we only need training | we only need consulting | need someone to build | want you to build | custom development
    custom built for us | we need an on premise | must run on premise | has to run on premise | only on premise
    you don't offer | you do not offer | that you don't have | not something you offer | isn't something you offer
    not part of your product | not what you do | outside your offer | asked for something we don't | we don't offer that
    we do not offer that | not in our portfolio | free version only | only want the free | only need the free
    هل تقدمون أيضا | هل تبيعون | نحتاج أجهزة | نبحث عن أجهزة | نبحث عن مطور | نبحث عن مبرمج | نبحث عن مستشار
    نحتاج تدريبا فقط | نريد تطوير نظام خاص | تطوير مخصص | نحتاجه على خوادمنا | ليس ضمن خدماتكم | لا تقدمون هذه الخدمة
    خارج نطاق خدماتنا | لا نقدم هذه الخدمة`),
  "early-stage": phrases(`
    at the beginning of our | at the very beginning | collecting ideas | not started … project | haven't started … project
    in the research phase | only started our research | first want to understand
    جمع المعلومات فقط | مرحلة جمع المعلومات | لم نبدأ بعد
    just looking around | just browsing | just exploring | only exploring | early days | still early
    too early | at an early stage | still at an early stage | in the early stages | early in our search
    just started looking | have just started looking | only started looking | gathering information
    collecting information | getting an overview | to get an overview | first impression | still learning
    still researching | still doing research | still comparing options | no project yet | not a project yet
    no concrete plans | no concrete plan yet | no plans yet | thinking about it for next year | planning for next year
    building a business case | still building the business case | writing the requirements | still defining requirements
    still defining our requirements | come back to us later
    ما زلنا نستكشف | لا نزال نستكشف | مجرد استكشاف | مجرد اطلاع | للاطلاع فقط | ما زلنا في البداية | لا نزال في البداية
    في مرحلة مبكرة | مرحلة مبكرة جدا | نجمع معلومات | نجمع المعلومات | ما زلنا ندرس | لا نزال ندرس الخيارات
    لم نبدأ المشروع | لا يوجد مشروع حاليا | نعد دراسة الجدوى | نحدد المتطلبات حاليا`),
  "no-response": phrases(`
    no answer | no reply | no response | did not answer | didn't answer | did not reply | didn't reply | never replied
    never answered | did not pick up | didn't pick up | went to voicemail | straight to voicemail | left a voicemail
    left a message | left another message | mailbox is full | no call back | did not call back | didn't call back
    did not show up | didn't show up | no show | rang out | unreachable | could not reach | couldn't reach | gone quiet
    لم يرد | لم ترد | لا يرد | لا ترد | لم يجب | لم تجب | لا يوجد رد | بدون رد | لم يتم الرد | الهاتف مغلق | الجوال مغلق
    تركت رسالة | لم يحضر الاجتماع | تعذر الوصول إليه | تعذر التواصل`),
  "competitor-comparison": phrases(`
    in talks with | in talks … with | talking to … vendors | decided on another | decided for … vendor | just signed with
    signed with one of your | one of your competitors | difference between you | what makes you different
    شركة ثانية | وقعنا العقد مع | الفرق بينكم
    how do you compare | how does it compare | comparing you with | comparing you to | compare you with
    compare you to | we are comparing | also looking at | we are also looking at | also talking to | also evaluating
    we are also evaluating | other vendors | two other vendors | three vendors | several vendors | other suppliers
    other providers | on our shortlist | we shortlisted | already use another | already using another | already work with
    already working with | we already have a supplier | we already have a vendor | we already have a tool
    we already have a solution | happy with our current | happy with what we have | went with another
    we went with another | going with another | chose another | we chose a different
    signed with another | signed with a competitor | renewed our contract
    renewed the contract | a competing offer | another offer on the table
    نقارن بينكم | نقارن بين | مقارنة مع | مقارنة بينكم | عرض آخر | عروض أخرى | مورد آخر | موردين آخرين | شركة أخرى
    شركات أخرى | لدينا مورد حالي | لدينا نظام حالي | نتعامل مع شركة | نستخدم نظاما آخر | اخترنا شركة أخرى
    تعاقدنا مع | وقعنا مع | جددنا العقد | المنافس قدم`),
  "strong-fit": phrases(`
    prepare the contract | send … contract | start … pilot | begin with a pilot | sign … this week | sign … this month
    let's go ahead | let us go ahead | we want to go ahead | we would like to go ahead | we want to move forward
    we'd like to move forward | we would like to move forward
    please send a proposal | please send us a proposal | send us a proposal | send us an offer
    please send an offer | send us a quote | ready to start | ready to sign | ready to buy | budget is approved
    budget is confirmed | budget has been approved | the budget is there | we have the budget | we have budget
    let's schedule the workshop | agreed on a workshop | agreed to a workshop | agreed on a pilot | agreed to a pilot
    book the workshop | introduce you to our CFO | introduce you to our CEO | bring our CFO
    bring our head of | wants to start in | we want to start in | go live by
    نريد أن نبدأ | جاهزون للبدء | نود المضي قدما | نرغب في المضي قدما | أرسلوا العقد | أرسل العقد | أرسلوا لنا عرضا
    أرسلوا عرض السعر | الميزانية معتمدة | تم اعتماد الميزانية | الميزانية متوفرة | اتفقنا على ورشة
    اتفقنا على تجربة | اتفقنا على موعد | نريد التوقيع`),
};

/** The ten reasons and the union know it by two names. */
function lowUrgency(): string[] {
  return phrases(`
    pushed … to next year | moved … to next year | it can wait | this can wait | bigger fish to fry | put on ice | project … on ice
    back to me in spring | back to me in summer | back to me in autumn | call me again in | talk again in | revisit … next
    project … postponed | project … on hold | postponed until | delayed until | not … priority | isn't … priority
    ليس مستعجلا | نؤجل الموضوع | أجلنا الموضوع | تأجيل الموضوع
    not urgent | isn't urgent | no urgency | no rush | there is no hurry
    no priority | low priority | other priorities
    more important priorities | on the back burner | not right now | not now | not at the moment
    not this year | not this quarter | not before next year | next year at the earliest | maybe next year
    sometime next year | later this year | in a few months
    after the summer | after the holidays | after Ramadan | after Eid | has been postponed
    put on hold | no time for this
    no capacity | don't have the capacity
    come back next year | we can live with it | works well enough
    ليس عاجلا | غير عاجل | غير مستعجل | لسنا مستعجلين | ليس أولوية | ليست أولوية
    ليس من أولوياتنا | ليس الآن | ليس حاليا | ليس هذا العام | العام القادم | السنة القادمة
    الربع القادم | بعد رمضان | بعد العيد | بعد الصيف | تم تأجيل المشروع | أجلنا المشروع | المشروع مؤجل | المشروع متوقف`);
}
