//! `flyt merge-file`

use flyt::project::merge_files;

use super::args::MergeFile;
use super::{Ended, Failure, Result};

pub(crate) fn run(args: &MergeFile) -> Result {
    match merge_files(&args.base, &args.ours, &args.theirs, args.marker_size) {
        Ok(0) => Ok(Ended::Clean),
        Ok(_) => Ok(Ended::Findings),
        Err(error) => Err(Failure::Merge(error)),
    }
}
