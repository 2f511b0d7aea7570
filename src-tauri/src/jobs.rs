//! Long work that runs, and the way to stop it.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use app::import::Stop;
use app::{ErrorCode, Job};

use crate::error::AppError;

/// At most one of each kind runs at a time.
#[derive(Default)]
pub(crate) struct Jobs(Mutex<HashMap<Job, Stop>>);

/// One that runs; it is over when this is dropped.
pub(crate) struct Running<'j> {
    jobs: &'j Jobs,
    job: Job,
    pub(crate) stop: Stop,
}

impl Jobs {
    /// Begins a job, unless one of its kind runs already.
    pub(crate) fn begin(&self, job: Job) -> Result<Running<'_>, AppError> {
        let mut running = self.lock();
        if running.contains_key(&job) {
            return Err(AppError::new(ErrorCode::InUse));
        }
        let stop = Stop::default();
        running.insert(job, stop.clone());
        Ok(Running {
            jobs: self,
            job,
            stop,
        })
    }

    /// Asks a job to stop at its next step; one that does not run is left alone.
    pub(crate) fn stop(&self, job: Job) {
        if let Some(stop) = self.lock().get(&job) {
            stop.ask();
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Job, Stop>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.jobs.lock().remove(&self.job);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_job_of_a_kind_waits_for_the_first_to_end() {
        let jobs = Jobs::default();
        let first = jobs
            .begin(Job::Import)
            .unwrap_or_else(|_| panic!("nothing runs"));
        assert!(jobs.begin(Job::Import).is_err());
        assert!(jobs.begin(Job::Demo).is_ok());
        jobs.stop(Job::Import);
        assert!(first.stop.is_asked());
        drop(first);
        assert!(
            jobs.begin(Job::Import)
                .is_ok_and(|second| !second.stop.is_asked())
        );
    }
}
