## Around the page

skip = Skip to the content
path-title = Where you are
ui-language = Language of this page
preview-show = Preview
preview-title = The page as it will look
back-to-list = Back to the list
close = Close
cancel = Cancel
number = { $count }

## Who translates

who-title = Who are you?
who-why = Your name is kept with what you translate and review, so that others know whom to ask. Leave it empty if you would rather stay anonymous.
who-name = Your name
who-keep = Keep this name
who-unknown = No name
who-change = Change the name

## Languages and documents

languages-title = Translate { $project }
languages-lead = Choose the language that you write in.
documents-title = Documents
all-messages =
    { $count ->
        [one] The only text
       *[other] All { $count } texts
    }
done = { $present } of { $messages } translated
count-missing =
    { $count ->
        [one] { $count } missing
       *[other] { $count } missing
    }
count-stale =
    { $count ->
        [one] { $count } out of date
       *[other] { $count } out of date
    }
count-review = { $count } to review
count-findings =
    { $count ->
        [one] { $count } remark
       *[other] { $count } remarks
    }

## The list

list-title = Texts
search = Search texts and names
filters = Show only
filter-all = All
filter-missing = Missing
filter-stale = Out of date
filter-findings = With remarks
filter-machine = Machine
filter-review = To review
list-count =
    { $count ->
        [one] { $count } text
       *[other] { $count } texts
    }
list-empty = There is nothing to show here.
list-more = Show more ({ $count } left)
no-more = There are no more texts that way.
choose-message = Choose a text from the list.
state-missing = Missing
state-stale = Out of date
state-unknown = Translated
state-machine = Machine
state-human = Translated
state-reviewed = Reviewed
by = by { $name }
unsaved = Not saved

## The source

source-title = Original ({ $language })
stale-title = What has changed in the original
stale-cosmetic = Only punctuation or capital letters
stale-structural = A variable, a link or a choice came or went
stale-meaning = The words are different
glossary-title = Glossary
glossary-keep = not translated
glossary-translate = translated like this
glossary-avoid = avoid
similar-title = Similar texts
similar-use = Use
similar-use-this = Use: { $text }

## The boxes

part-value = Text
part-attribute = Attribute { $name }
box-label = { $language }, { $part }
box-fluent = { $part } as Fluent
as-fluent = Fluent
box-plural = A text for each form of the number { $name }
box-choice = Different texts, depending on { $name }
box-examples = for example { $numbers }
box-otherwise = in all other cases
box-add =
    { $count ->
        [one] Add the form { $names }
       *[other] Add the forms { $names }
    }
box-remove = Remove the form { $name }
box-divide = A text for each form of the number
insert-title = Insert
insert = Insert { $name }
fluent-broken = This cannot be read as Fluent. Correct it first.

## What is done with it

save = Save
save-next = Save and next
accept = Still right
review = Mark as reviewed
copy-source = Copy the original
discard = Undo changes
by-machine = Translated by a machine
saved = Saved.
accepted = Noted: the translation is right.
reviewed = Noted: reviewed.
discarded = Your changes are gone.
changed-outside = Somebody else changed this text; it is shown as it is now.
save-first = Save first, or undo your changes.
nothing-to-save = There is no translation yet.
not-saved = Not saved: { $why }
gap = A box is empty. Fill in every form.
no-findings = No remarks.
severity-error = Error
severity-warning = Warning
severity-note = Hint

## When two people change the same text

conflict-title = Somebody else has changed the same text
conflict-why = Nothing has been saved yet. Compare the two and choose.
conflict-is = Saved by the other
conflict-yours = Yours, with the differences
conflict-mine = Keep mine
conflict-theirs = Take theirs
conflict-merge = Merge by hand

## The keyboard

help-title = Keys
help-tokens = A variable or term is put in whole: type a curly bracket, choose with the arrows and press Enter.
key-next = Next text
key-previous = Previous text
key-save = Save
key-save-next = Save and go to the next
key-accept = Still right, or reviewed
key-copy = Copy the original
key-token = Insert a variable or term
key-list = Back to the list
key-search = Search
key-help = This help
