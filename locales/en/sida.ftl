### The texts of the page around the article.

## Head and navigation

site-name = { -flyt }
site-tagline = One text, many languages

skip-link = Skip to content

contents = Contents
    .aria-label = Table of contents for this article

language-switch = Read in another language
    .aria-label = Choose a language
    .current = You’re reading this in { $language }

theme-switch =
    { $theme ->
        [dark] Switch to light mode
       *[light] Switch to dark mode
    }

## Under the title

byline = By { $author }

reading-time =
    { $minutes ->
        [one] One-minute read
       *[other] { NUMBER($minutes) }-minute read
    }

updated = Last updated { DATETIME($updated, dateStyle: "long") }

series =
    { NUMBER($part, type: "ordinal") ->
        [one] The { NUMBER($part) }st article in a series of { NUMBER($parts) }
        [two] The { NUMBER($part) }nd article in a series of { NUMBER($parts) }
        [few] The { NUMBER($part) }rd article in a series of { NUMBER($parts) }
       *[other] The { NUMBER($part) }th article in a series of { NUMBER($parts) }
    }

## When a translation is not complete

partial-notice =
    { $missing ->
        [one] One of the { NUMBER($total) } passages on this page has not been translated yet and is shown in Swedish.
       *[other] { NUMBER($missing) } of the { NUMBER($total) } passages on this page have not been translated yet and are shown in Swedish.
    }
    .link = Read the full original in Swedish

untranslated-notice = This article is not available in your language yet. It is shown in Swedish.

translated-share = { NUMBER($share, style: "percent", maximumFractionDigits: 0) } translated

translated-from =
    { $language ->
        [sv] Translated from Swedish
        [en] Translated from English
       *[other] Translated from another language
    }

help-translate = Help translate { -flyt }

## Under the article

sources = Sources
    .aria-label = Sources for the article “{ title }”

sources-count =
    { $count ->
        [0] No sources
        [one] One source
       *[other] { NUMBER($count) } sources
    }

source-in-spanish = (in Spanish)

read-more = Read more in the section “{ factors }.”

sources-checked = Checked in { DATETIME($date, year: "numeric", month: "long") }

disclaimer = Good to know
disclaimer-1 =
    This article is meant to inform and is no substitute for medical advice. If you are unsure how
    much you can manage, or have a medical condition, ask a doctor or physical therapist before you
    start.

share = Share this article
    .subject = Worth a read: { title }

print = Print

back-to-top = Back to top

copyright = © { $year } { site-name }

## When an address leads nowhere

not-found = Page not found
not-found-1 = The address may be mistyped, or the page may have moved. Start over from the home page.
