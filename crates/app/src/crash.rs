//! What a crash leaves behind.

/// Sees to it that a crash writes no image of the memory, with names and keys, to the disk.
/// What is started from here keeps to it too.
pub fn leave_no_memory_behind() {
    #[cfg(unix)]
    {
        use nix::sys::resource::{Resource, setrlimit};
        if let Err(error) = setrlimit(Resource::RLIMIT_CORE, 0, 0) {
            tracing::warn!(%error, "a crash may leave an image of the memory");
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use nix::sys::resource::{Resource, getrlimit};

    use super::*;

    #[test]
    fn no_image_of_the_memory_may_be_written() {
        leave_no_memory_behind();
        assert_eq!(getrlimit(Resource::RLIMIT_CORE), Ok((0, 0)));
    }
}
