## Around the page

skip = انتقل إلى المحتوى
path-title = موقعك
ui-language = لغة هذه الصفحة
preview-show = معاينة
preview-title = الصفحة كما ستظهر
back-to-list = إلى القائمة
close = إغلاق
cancel = إلغاء
number = { $count }

## Who translates

who-title = ما اسمك؟
who-why = يُحفظ اسمك مع ما تترجمه وتراجعه ليعرف الآخرون من يسألون. اترك الخانة فارغة إن فضّلت ألّا تذكر اسمك.
who-name = اسمك
who-keep = حفظ الاسم
who-unknown = بلا اسم
who-change = تغيير الاسم

## Languages and documents

languages-title = ترجمة { $project }
languages-lead = اختر اللغة التي تكتب بها.
documents-title = المستندات
all-messages =
    { $count ->
        [zero] لا نصوص
        [one] النص الوحيد
        [two] النصان كلاهما
        [few] كل النصوص ({ $count })
        [many] كل النصوص ({ $count })
       *[other] كل النصوص ({ $count })
    }
done = تُرجم { $present } من { $messages }
count-missing =
    { $count ->
        [zero] لا نص ناقص
        [one] نص ناقص واحد
        [two] نصان ناقصان
        [few] { $count } نصوص ناقصة
        [many] { $count } نصًّا ناقصًا
       *[other] { $count } نص ناقص
    }
count-stale =
    { $count ->
        [zero] لا نص قديم
        [one] نص قديم واحد
        [two] نصان قديمان
        [few] { $count } نصوص قديمة
        [many] { $count } نصًّا قديمًا
       *[other] { $count } نص قديم
    }
count-review = تنتظر المراجعة: { $count }
count-findings =
    { $count ->
        [zero] لا ملاحظات
        [one] ملاحظة واحدة
        [two] ملاحظتان
        [few] { $count } ملاحظات
        [many] { $count } ملاحظة
       *[other] { $count } ملاحظة
    }

## The list

list-title = النصوص
search = ابحث في النصوص والأسماء
filters = اعرض فقط
filter-all = الكل
filter-missing = الناقصة
filter-stale = القديمة
filter-findings = ذات الملاحظات
filter-machine = الآلية
filter-review = تنتظر المراجعة
list-count =
    { $count ->
        [zero] لا نصوص
        [one] نص واحد
        [two] نصان
        [few] { $count } نصوص
        [many] { $count } نصًّا
       *[other] { $count } نص
    }
list-empty = لا شيء هنا.
list-more = عرض المزيد (بقي { $count })
no-more = لا مزيد من النصوص في هذا الاتجاه.
choose-message = اختر نصًّا من القائمة.
state-missing = ناقص
state-stale = قديم
state-unknown = مُترجَم
state-machine = ترجمة آلية
state-human = مُترجَم
state-reviewed = مُراجَع
by = بقلم { $name }
unsaved = غير محفوظ

## The source

source-title = النص الأصلي ({ $language })
stale-title = ما تغيّر في النص الأصلي
stale-cosmetic = علامات الترقيم أو حالة الأحرف فقط
stale-structural = أُضيف متغيّر أو رابط أو خيار، أو حُذف
stale-meaning = تغيّرت الكلمات
glossary-title = المصطلحات
glossary-keep = لا يُترجم
glossary-translate = يُترجم هكذا
glossary-avoid = تجنّبه
similar-title = نصوص مشابهة
similar-use = استعمل
similar-use-this = استعمل: { $text }

## The boxes

part-value = النص
part-attribute = السمة { $name }
box-label = { $language }، { $part }
box-fluent = { $part } بصيغة Fluent
as-fluent = Fluent
box-plural = نص لكل صيغة من صيغ العدد { $name }
box-choice = نصوص مختلفة حسب { $name }
box-examples = مثل { $numbers }
box-otherwise = في سائر الأحوال
box-add =
    { $count ->
        [zero] أضف الصيغ { $names }
        [one] أضف الصيغة { $names }
        [two] أضف الصيغتين { $names }
        [few] أضف الصيغ { $names }
        [many] أضف الصيغ { $names }
       *[other] أضف الصيغ { $names }
    }
box-remove = احذف الصيغة { $name }
box-divide = نص لكل صيغة من صيغ العدد
insert-title = إدراج
insert = أدرِج { $name }
fluent-broken = لا يمكن قراءة هذا النص بصيغة Fluent. صحّحه أولًا.

## What is done with it

save = حفظ
save-next = حفظ ثم التالي
accept = ما زالت صحيحة
review = تمت مراجعتها
copy-source = نسخ الأصل
discard = التراجع عن التغييرات
by-machine = ترجمة آلية
saved = حُفظ.
accepted = سُجّل أن الترجمة صحيحة.
reviewed = سُجّلت المراجعة.
discarded = أُلغيت التغييرات.
changed-outside = غيّر شخص آخر هذا النص، وهو معروض الآن كما هو.
save-first = احفظ أولًا أو تراجع عن التغييرات.
nothing-to-save = لا توجد ترجمة بعد.
not-saved = لم يُحفظ: { $why }
gap = إحدى الخانات فارغة. املأ جميع الصيغ.
no-findings = لا ملاحظات.
severity-error = خطأ
severity-warning = تحذير
severity-note = تلميح

## When two people change the same text

conflict-title = غيّر شخص آخر النص نفسه
conflict-why = لم يُحفظ شيء بعد. قارن بينهما ثم اختر.
conflict-is = ما حفظه الآخر
conflict-yours = نصّك مع بيان الفروق
conflict-mine = أبقِ نصّي
conflict-theirs = خذ نص الآخر
conflict-merge = ادمجهما يدويًّا

## The keyboard

help-title = المفاتيح
help-tokens = يُدرَج المتغيّر أو المصطلح كاملًا: اكتب قوسًا معقوفًا، واختر بالأسهم، ثم اضغط مفتاح الإدخال.
key-next = النص التالي
key-previous = النص السابق
key-save = حفظ
key-save-next = حفظ ثم الانتقال إلى التالي
key-accept = ما زالت صحيحة، أو تمت مراجعتها
key-copy = نسخ الأصل
key-token = إدراج متغيّر أو مصطلح
key-list = العودة إلى القائمة
key-search = بحث
key-help = هذه المساعدة
