//! Where something is written, and where it is used: in source, locales and outlines.

use lsp_types::{GotoDefinitionParams, GotoDefinitionResponse, Location, ReferenceParams};

use crate::workspace::{Named, Place};

use super::session::{Answer, Session, Target};

pub(super) fn definition(
    session: &mut Session,
    params: GotoDefinitionParams,
) -> Answer<Option<GotoDefinitionResponse>> {
    let Some((mut target, offset)) = session.place(&params.text_document_position_params) else { return Ok(None) };
    let path = target.path.clone();
    let found = target.project.named_at(&path, offset).map_err(|error| error.to_string())?;
    let Some((named, span)) = found else { return Ok(None) };
    let places = match &named {
        // A variable is given by the application: the source shows it first.
        Named::Variable { .. } => first_in_source(&mut target, &named)?,
        _ => target.project.definitions(&path, &named).map_err(|error| error.to_string())?,
    };
    // Whoever stands on a translation wants its source.
    let others = places.iter().filter(|place| *place.path != *path || place.span != span).cloned().collect::<Vec<_>>();
    let places = if others.is_empty() { places } else { others };
    Ok(Some(GotoDefinitionResponse::Array(locations(&mut target, &places))))
}

fn first_in_source(target: &mut Target<'_>, named: &Named) -> Answer<Vec<Place>> {
    let path = target.project.source_path_of(&target.path);
    let uses = target.project.uses(&path, named).map_err(|error| error.to_string())?;
    Ok(uses.into_iter().find(|place| place.path == path).into_iter().collect())
}

pub(super) fn references(session: &mut Session, params: ReferenceParams) -> Answer<Option<Vec<Location>>> {
    let Some((mut target, offset)) = session.place(&params.text_document_position) else { return Ok(None) };
    let path = target.path.clone();
    let found = target.project.named_at(&path, offset).map_err(|error| error.to_string())?;
    let Some((named, _)) = found else { return Ok(None) };
    let mut places = target.project.uses(&path, &named).map_err(|error| error.to_string())?;
    places.retain(|place| params.context.include_declaration || !place.is_definition);
    Ok(Some(locations(&mut target, &places)))
}

fn locations(target: &mut Target<'_>, places: &[Place]) -> Vec<Location> {
    places.iter().filter_map(|place| target.location(&place.path, place.span)).collect()
}
