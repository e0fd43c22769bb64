//! A bar on standard error, where somebody watches and the work takes long enough to wonder.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Output;

/// Work that takes less shows no bar.
const PATIENCE: Duration = Duration::from_millis(400);

/// Counts what is done.
pub(crate) struct Progress {
    bar: ProgressBar,
    watched: bool,
    begun: Instant,
    done: AtomicU64,
}

impl Progress {
    /// A bar of that many steps, not yet shown.
    pub(crate) fn new(steps: usize, output: &Output) -> Self {
        let style =
            ProgressStyle::with_template("{bar:30} {pos}/{len} locales").expect("a template that is known good");
        let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden()).with_style(style);
        Self { bar, watched: output.is_watched(), begun: Instant::now(), done: AtomicU64::new(0) }
    }

    /// One step more.
    pub(crate) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.watched && self.begun.elapsed() > PATIENCE {
            if self.bar.is_hidden() {
                self.bar.set_draw_target(ProgressDrawTarget::stderr());
            }
            self.bar.set_position(done);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
