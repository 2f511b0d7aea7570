//! What differs between operating systems. Linux is tried; Windows and macOS compile only.

/// Prepares the process before any window exists.
pub(crate) fn prepare() {
    #[cfg(target_os = "linux")]
    disable_dmabuf();
}

/// WebKitGTK's DMABUF renderer leaves windows blank on some drivers. A person who sets
/// the variable keeps what they set.
#[cfg(target_os = "linux")]
#[expect(
    unsafe_code,
    reason = "runs first in main, while the process has one thread"
)]
#[expect(
    clippy::disallowed_methods,
    reason = "no other thread can race: none exists yet"
)]
fn disable_dmabuf() {
    const NAME: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(NAME).is_none() {
        // SAFETY: called at the top of `main`; no other thread reads the environment.
        unsafe { std::env::set_var(NAME, "1") };
    }
}
