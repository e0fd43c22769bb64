//! Spacing and order of a file, as `flyt fmt` has them.

use lsp_types::{DocumentFormattingParams, TextEdit};

use crate::change::fmt;

use super::changes::between;
use super::session::{Answer, Session};

pub(super) fn format(session: &mut Session, params: DocumentFormattingParams) -> Answer<Option<Vec<TextEdit>>> {
    let Some(target) = session.target(&params.text_document.uri) else { return Ok(None) };
    if !target.path.ends_with(".ftl") {
        return Ok(None);
    }
    let changes = target.project.view(&target.path, |job| fmt(job.view)).map_err(|error| error.to_string())?;
    let own = changes.into_iter().flat_map(|changes| changes.files).find(|file| file.path == target.path);
    let after = own.and_then(|file| file.after);
    Ok(after.map(|after| between(&target.text, &after, target.encoding)))
}
