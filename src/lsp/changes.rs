//! Changes to files as the client makes them: it edits its own copies, so only what differs is told.

use std::collections::HashMap;

use lsp_types::{
    CreateFile, DocumentChangeOperation, DocumentChanges, OneOf, OptionalVersionedTextDocumentIdentifier, ResourceOp,
    TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};

use crate::change::FileChange;
use crate::text::{Edit, Span};

use super::position::{Encoding, Lines};
use super::session::Target;

/// The edits of a text that make it another: from the first line that differs to the last.
pub(super) fn between(before: &str, after: &str, encoding: Encoding) -> Vec<TextEdit> {
    if before == after {
        return Vec::new();
    }
    let start = common(before.bytes(), after.bytes());
    let start = before[..before.floor_char_boundary(start)].rfind('\n').map_or(0, |at| at + 1);
    let most = before.len().min(after.len()) - start;
    let same = common(before.bytes().rev(), after.bytes().rev()).min(most);
    let (old_end, new_end) =
        (before.ceil_char_boundary(before.len() - same), after.ceil_char_boundary(after.len() - same));
    let span = Span::new(start as u32, old_end as u32);
    vec![TextEdit { range: Lines::new(before, encoding).range(span), new_text: after[start..new_end].to_owned() }]
}

fn common(one: impl Iterator<Item = u8>, other: impl Iterator<Item = u8>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).count()
}

/// Edits of one text.
pub(super) fn edits(lines: &Lines<'_>, edits: &[Edit]) -> Vec<TextEdit> {
    edits.iter().map(|edit| TextEdit { range: lines.range(edit.span), new_text: edit.new.clone() }).collect()
}

/// Edits of one file as an edit of the client's.
pub(super) fn of_file(uri: Uri, edits: Vec<TextEdit>) -> WorkspaceEdit {
    #[expect(clippy::mutable_key_type, reason = "the protocol's own type, whose key never changes")]
    let changes = HashMap::from([(uri, edits)]);
    WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() }
}

/// Changes of several files, new ones included; what goes is emptied by its own command, never here.
pub(super) fn of_files(target: &Target<'_>, files: &[FileChange]) -> Option<WorkspaceEdit> {
    let mut operations = Vec::new();
    for file in files {
        let uri = target.uri(&file.path)?;
        if file.before.is_none() {
            let create = CreateFile { uri: uri.clone(), options: None, annotation_id: None };
            operations.push(DocumentChangeOperation::Op(ResourceOp::Create(create)));
        }
        let (before, after) = (file.before.as_deref().unwrap_or_default(), file.after.as_deref()?);
        let edits = between(before, after, target.encoding).into_iter().map(OneOf::Left).collect();
        let text_document = OptionalVersionedTextDocumentIdentifier { uri, version: None };
        operations.push(DocumentChangeOperation::Edit(TextDocumentEdit { text_document, edits }));
    }
    Some(WorkspaceEdit { document_changes: Some(DocumentChanges::Operations(operations)), ..WorkspaceEdit::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_differs_is_all_that_is_told(before in "[aå\n🙂]{0,12}", after in "[aå\n🙂]{0,12}") {
            let edits = between(&before, &after, Encoding::Utf16);
            let mut text = before.clone();
            for edit in edits {
                let span = Lines::new(&text, Encoding::Utf16).span(edit.range);
                text.replace_range(span.range(), &edit.new_text);
            }
            prop_assert_eq!(text, after);
        }
    }
}
