## Around the page

skip = 本文へ移動
path-title = 現在の場所
ui-language = この画面の言語
preview-show = プレビュー
preview-title = 仕上がりのページ
back-to-list = 一覧へ
close = 閉じる
cancel = キャンセル
number = { $count }

## Who translates

who-title = お名前を教えてください
who-why = 翻訳や確認の記録にお名前を残し、ほかの人が質問できるようにします。匿名がよければ空欄のままにしてください。
who-name = お名前
who-keep = この名前にする
who-unknown = 名前なし
who-change = 名前を変更

## Languages and documents

languages-title = { $project } を翻訳
languages-lead = 翻訳する言語を選んでください。
documents-title = 文書
all-messages = すべてのテキスト（{ $count } 件）
done = { $messages } 件中 { $present } 件翻訳済み
count-missing = 未翻訳 { $count } 件
count-stale = 要更新 { $count } 件
count-review = 未確認 { $count } 件
count-findings = 指摘 { $count } 件

## The list

list-title = テキスト
search = テキストと名前を検索
filters = 絞り込み
filter-all = すべて
filter-missing = 未翻訳
filter-stale = 要更新
filter-findings = 指摘あり
filter-machine = 機械翻訳
filter-review = 未確認
list-count = { $count } 件
list-empty = 表示するものがありません。
list-more = さらに表示（残り { $count } 件）
no-more = その先にテキストはありません。
choose-message = 一覧からテキストを選んでください。
state-missing = 未翻訳
state-stale = 要更新
state-unknown = 翻訳済み
state-machine = 機械翻訳
state-human = 翻訳済み
state-reviewed = 確認済み
by = { $name } さん
unsaved = 未保存

## The source

source-title = 原文（{ $language }）
stale-title = 原文の変更箇所
stale-cosmetic = 句読点や大文字・小文字だけの変更
stale-structural = 変数、リンク、または分岐が増減
stale-meaning = 文言の変更
glossary-title = 用語集
glossary-keep = 訳さない
glossary-translate = この訳を使う
glossary-avoid = 使わない
similar-title = 似たテキスト
similar-use = 使う
similar-use-this = 使う：{ $text }

## The boxes

part-value = テキスト
part-attribute = 属性 { $name }
box-label = { $language }、{ $part }
box-fluent = { $part }（Fluent の表記）
as-fluent = Fluent
box-plural = 数 { $name } に応じたテキスト
box-choice = { $name } に応じたテキスト
box-examples = 例：{ $numbers }
box-otherwise = それ以外のすべて
box-add = { $names } の形を追加
box-remove = { $name } の形を削除
box-divide = 数に応じてテキストを分ける
insert-title = 挿入
insert = { $name } を挿入
fluent-broken = Fluent として読み取れません。先に修正してください。

## What is done with it

save = 保存
save-next = 保存して次へ
accept = 今も正しい
review = 確認済みにする
copy-source = 原文をコピー
discard = 変更を取り消す
by-machine = 機械翻訳
saved = 保存しました。
accepted = 今も正しい訳として記録しました。
reviewed = 確認済みとして記録しました。
discarded = 変更を取り消しました。
changed-outside = ほかの人がこのテキストを変更したため、最新の内容を表示しています。
save-first = 先に保存するか、変更を取り消してください。
nothing-to-save = まだ翻訳がありません。
not-saved = 保存できませんでした：{ $why }
gap = 空欄があります。すべての形を入力してください。
no-findings = 指摘はありません。
severity-error = エラー
severity-warning = 警告
severity-note = ヒント

## When two people change the same text

conflict-title = ほかの人が同じテキストを変更しました
conflict-why = まだ何も保存されていません。見比べて選んでください。
conflict-is = ほかの人が保存した内容
conflict-yours = あなたの訳と相違点
conflict-mine = 自分の訳を残す
conflict-theirs = 相手の訳を使う
conflict-merge = 手作業でまとめる

## The keyboard

help-title = キー操作
help-tokens = 変数や用語はまとめて挿入します。波かっこを入力し、矢印キーで選んで Enter を押してください。
key-next = 次のテキスト
key-previous = 前のテキスト
key-save = 保存
key-save-next = 保存して次へ
key-accept = 今も正しい、または確認済み
key-copy = 原文をコピー
key-token = 変数や用語を挿入
key-list = 一覧に戻る
key-search = 検索
key-help = このヘルプ
