//! The connection in the hands of whoever has it.

use std::ops::{Deref, DerefMut};

use futures_executor::block_on;
use sqlx::Connection as _;

use super::lease::Core;
use crate::room::explained;
use crate::{StorageError, clean_end};

/// The connection, which is closed also when it is only let go of: a program that ends early
/// takes no time to close its store.
///
/// SQLx closes what is let go of on the thread of the connection, whenever that has time.
/// SQLCipher frees all that it has once the program ends, and the thread uses what is gone.
pub(super) struct Kept(Option<Box<Core>>);

impl Kept {
    pub(super) fn new(core: Core) -> Self {
        Self(Some(Box::new(core)))
    }

    /// Notes that the store ends well, and closes it.
    pub(super) async fn close(mut self) -> Result<(), StorageError> {
        let Some(mut core) = self.0.take() else {
            return Err(StorageError::Closed);
        };
        let ended = clean_end::end(&mut core.conn).await;
        let closed = core.conn.close().await;
        explained(ended.and(closed.map_err(Into::into)), &core.file)
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        if let Some(core) = self.0.take() {
            // The thread of the connection answers, whatever becomes of this one.
            let _closed = block_on(core.conn.close());
        }
    }
}

#[expect(clippy::expect_used, reason = "only its end takes the core")]
impl Deref for Kept {
    type Target = Core;

    fn deref(&self) -> &Core {
        self.0.as_deref().expect("an open connection")
    }
}

#[expect(clippy::expect_used, reason = "only its end takes the core")]
impl DerefMut for Kept {
    fn deref_mut(&mut self) -> &mut Core {
        self.0.as_deref_mut().expect("an open connection")
    }
}
