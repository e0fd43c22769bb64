# The texts of a page whose project has none of its own.

skip-link = 本文へスキップ
contents = 目次
    .aria-label = この記事の目次
language-switch = ほかの言語で読む
    .aria-label = 言語を選択
    .current = { $language }で表示しています
byline = 執筆：{ $author }
reading-time = { NUMBER($minutes) }分で読めます
updated = 最終更新：{ DATETIME($updated, dateStyle: "long") }
back-to-top = ページの先頭へ
partial-notice = このページの全{ NUMBER($total) }段落のうち{ NUMBER($missing) }段落は、まだ翻訳されていません。
    .link = 原文（全文）を読む
untranslated-notice = このページの日本語版はまだありません。
