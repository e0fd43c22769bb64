# The texts of a page whose project has none of its own.

skip-link = الانتقال إلى المحتوى
contents = المحتويات
    .aria-label = فهرس محتويات المقالة
language-switch = القراءة بلغة أخرى
    .aria-label = اختيار اللغة
    .current = لغة هذه الصفحة: { $language }
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
back-to-top = العودة إلى أعلى الصفحة
partial-notice =
    { $missing ->
        [zero] فقرات هذه الصفحة مترجمة كلها، وعددها { NUMBER($total) }.
        [one] فقرة واحدة من أصل { NUMBER($total) } في هذه الصفحة لم تُترجم بعد.
        [two] فقرتان من أصل { NUMBER($total) } في هذه الصفحة لم تُترجما بعد.
        [few] { NUMBER($missing) } فقرات من أصل { NUMBER($total) } في هذه الصفحة لم تُترجم بعد.
        [many] { NUMBER($missing) } فقرةً من أصل { NUMBER($total) } في هذه الصفحة لم تُترجم بعد.
       *[other] { NUMBER($missing) } فقرة من أصل { NUMBER($total) } في هذه الصفحة لم تُترجم بعد.
    }
    .link = قراءة النص الأصلي كاملًا
untranslated-notice = لم تُترجم هذه الصفحة إلى لغتك بعد.
