# The texts of a page whose project has none of its own.

skip-link = Skip to content
contents = Contents
    .aria-label = Table of contents for this article
language-switch = Read in another language
    .aria-label = Choose a language
    .current = You’re reading this in { $language }
byline = By { $author }
reading-time =
    { $minutes ->
        [one] One-minute read
       *[other] { NUMBER($minutes) }-minute read
    }
updated = Last updated { DATETIME($updated, dateStyle: "long") }
back-to-top = Back to top
partial-notice =
    { $missing ->
        [one] One of the { NUMBER($total) } passages on this page has not been translated yet.
       *[other] { NUMBER($missing) } of the { NUMBER($total) } passages on this page have not been translated yet.
    }
    .link = Read the full original
untranslated-notice = This page is not available in your language yet.
