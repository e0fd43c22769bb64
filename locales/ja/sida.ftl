## Head and navigation

site-name = { -flyt }
site-tagline = 一つの文章を、たくさんの言語で

skip-link = 本文へスキップ

contents = 目次
    .aria-label = この記事の目次

language-switch = ほかの言語で読む
    .aria-label = 言語を選択
    .current = { $language }で表示しています

theme-switch =
    { $theme ->
        [dark] ライトモードに切り替える
       *[light] ダークモードに切り替える
    }

## Under the title

byline = 執筆：{ $author }

reading-time = { NUMBER($minutes) }分で読めます

updated = 最終更新：{ DATETIME($updated, dateStyle: "long") }

series = 全{ NUMBER($parts) }回シリーズの第{ NUMBER($part) }回

## When a translation is not complete

partial-notice = このページの全{ NUMBER($total) }段落のうち{ NUMBER($missing) }段落は、まだ翻訳されていないため、スウェーデン語で表示しています。
    .link = スウェーデン語の原文（全文）を読む

untranslated-notice = この記事の日本語版はまだありません。スウェーデン語で表示しています。

translated-share = { NUMBER($share, style: "percent", maximumFractionDigits: 0) }翻訳済み

translated-from =
    { $language ->
        [sv] スウェーデン語からの翻訳
        [en] 英語からの翻訳
       *[other] ほかの言語からの翻訳
    }

help-translate = { -flyt }の翻訳に協力する

## Under the article

sources = 出典
    .aria-label = 記事「{ title }」の出典

sources-count =
    { $count ->
        [0] 出典なし
       *[other] 出典{ NUMBER($count) }件
    }

source-in-spanish = （スペイン語）

read-more = くわしくは「{ factors }」の節をご覧ください。

sources-checked = { DATETIME($date, year: "numeric", month: "long") }に確認

disclaimer = ご留意いただきたいこと
disclaimer-1 = この記事は情報提供を目的としたもので、医療従事者による助言に代わるものではありません。どの程度の運動ができるか不安な方や、病気のある方は、始める前に医師または理学療法士にご相談ください。

share = この記事をシェア
    .subject = 読んでみてください：{ title }

print = 印刷する

back-to-top = ページの先頭へ

copyright = © { $year } { site-name }

## When an address leads nowhere

not-found = ページが見つかりません
not-found-1 = アドレスに誤りがあるか、ページが移動した可能性があります。トップページからもう一度お探しください。
