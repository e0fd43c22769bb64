//! The messages of an earlier import, as they are shown.

use crate::catalog::{File, Message};
use crate::document::{Document, Reading, Segment, SegmentKind, reading, slots};

use super::Place;
use super::known::Known;

/// A message of an earlier import.
pub(super) struct Earlier<'a> {
    pub(super) message: Message<'a>,
    pub(super) kind: SegmentKind,
    /// Its value and attributes, as they are shown.
    texts: Vec<(Option<&'a str>, Reading)>,
}

impl Earlier<'_> {
    /// Whether it says what a segment says.
    pub(super) fn is(&self, segment: &Segment) -> bool {
        let shows = |(attribute, text): &(Option<&str>, String)| {
            self.reading(*attribute).is_some_and(|reading| reading.shows(text))
        };
        self.kind.is_like(segment.kind) && segment.texts.iter().all(shows)
    }

    pub(super) fn reading(&self, attribute: Option<&str>) -> Option<&Reading> {
        self.texts.iter().find(|(own, _)| *own == attribute).map(|(_, reading)| reading)
    }

    pub(super) fn text(&self) -> String {
        let shown = self.texts.iter().filter(|(attribute, _)| matches!(attribute, None | Some("alt" | "title")));
        shown.map(|(_, reading)| reading.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// The messages that the outline names, in its order; without an outline those of the file.
pub(super) fn earlier<'a>(place: Place<'a>, file: Option<&'a File>, document: Option<&Document>) -> Vec<Earlier<'a>> {
    let bundles = place.namespaces.of(place.path);
    let known =
        Known { side: place.side, bundles: &bundles, front_matter: document.map(|one| &one.outline.front_matter) };
    let find = |id: &str| {
        let own = place.side.index.find_in_file(place.path, id);
        own.or_else(|| bundles.iter().find_map(|bundle| place.side.index.find(*bundle, id)))
    };
    let message = |message: Message<'a>, kind| {
        let texts = message
            .patterns()
            .map(|pattern| (pattern.attribute(), reading(pattern.tree(), &|placeable| known.placeable(placeable))));
        Earlier { message, kind, texts: texts.collect() }
    };
    match document {
        Some(document) => {
            let named = slots(&document.outline).into_iter();
            named.filter_map(|(id, kind)| Some(message(find(&id)?, kind))).collect()
        }
        None => {
            let own = file.into_iter().flat_map(|file| file.messages()).filter(|message| !message.is_term());
            own.map(|one| message(one, SegmentKind::Paragraph)).collect()
        }
    }
}
