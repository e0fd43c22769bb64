## Head and navigation

site-name = { -flyt }
site-tagline = نص واحد بلغات كثيرة

skip-link = الانتقال إلى المحتوى

contents = المحتويات
    .aria-label = فهرس محتويات المقالة

language-switch = القراءة بلغة أخرى
    .aria-label = اختيار اللغة
    .current = لغة هذه الصفحة: { $language }

theme-switch =
    { $theme ->
        [dark] التبديل إلى المظهر الفاتح
       *[light] التبديل إلى المظهر الداكن
    }

## Under the title

byline = بقلم { $author }

reading-time =
    { $minutes ->
        [zero] مدة القراءة: أقل من دقيقة
        [one] مدة القراءة: دقيقة واحدة
        [two] مدة القراءة: دقيقتان
        [few] مدة القراءة: { NUMBER($minutes) } دقائق
        [many] مدة القراءة: { NUMBER($minutes) } دقيقةً
       *[other] مدة القراءة: { NUMBER($minutes) } دقيقة
    }

updated = آخر تحديث: { DATETIME($updated, dateStyle: "long") }

series = المقالة رقم { NUMBER($part) } من أصل { NUMBER($parts) } في السلسلة

## When a translation is not complete

partial-notice =
    { $missing ->
        [zero] فقرات هذه الصفحة مترجمة كلها، وعددها { NUMBER($total) }.
        [one] فقرة واحدة من أصل { NUMBER($total) } في هذه الصفحة لم تُترجم بعد، وهي معروضة بالسويدية.
        [two] فقرتان من أصل { NUMBER($total) } في هذه الصفحة لم تُترجما بعد، وهما معروضتان بالسويدية.
        [few] { NUMBER($missing) } فقرات من أصل { NUMBER($total) } في هذه الصفحة لم تُترجم بعد، وهي معروضة بالسويدية.
        [many] { NUMBER($missing) } فقرةً من أصل { NUMBER($total) } في هذه الصفحة لم تُترجم بعد، وهي معروضة بالسويدية.
       *[other] { NUMBER($missing) } فقرة من أصل { NUMBER($total) } في هذه الصفحة لم تُترجم بعد، وهي معروضة بالسويدية.
    }
    .link = قراءة النص الأصلي كاملًا بالسويدية

untranslated-notice = لم تُترجم هذه المقالة إلى لغتك بعد، ولذلك تُعرض بالسويدية.

translated-share = تُرجم { NUMBER($share, style: "percent", maximumFractionDigits: 0) } من الصفحة

translated-from =
    { $language ->
        [sv] مترجمة عن السويدية
        [en] مترجمة عن الإنجليزية
       *[other] مترجمة عن لغة أخرى
    }

help-translate = المساعدة في ترجمة { -flyt }

## Under the article

sources = المصادر
    .aria-label = مصادر مقالة «{ title }»

sources-count =
    { $count ->
        [0] بلا مصادر
        [one] مصدر واحد
        [two] مصدران
        [few] { NUMBER($count) } مصادر
        [many] { NUMBER($count) } مصدرًا
       *[other] { NUMBER($count) } مصدر
    }

source-in-spanish = (بالإسبانية)

read-more = المزيد في قسم «{ factors }».

sources-checked = جرى التحقق منها في { DATETIME($date, year: "numeric", month: "long") }

disclaimer = للعِلم
disclaimer-1 =
    الغرض من هذه المقالة تقديم المعلومات، وهي لا تغني عن مشورة العاملين في الرعاية الصحية.
    وعند الشك في مقدار ما يحتمله الجسم، أو عند الإصابة بمرض، تنبغي استشارة طبيب أو اختصاصي علاج طبيعي قبل البدء.

share = مشاركة المقالة
    .subject = مقالة تستحق القراءة: { title }

print = طباعة

back-to-top = العودة إلى أعلى الصفحة

copyright = © { $year } { site-name }

## When an address leads nowhere

not-found = الصفحة غير موجودة
not-found-1 = ربما كُتب العنوان خطأً، أو نُقلت الصفحة إلى موضع آخر. يمكن البدء من جديد من الصفحة الرئيسية.
