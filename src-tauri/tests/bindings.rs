//! The TypeScript in `ui` is what these commands say.

use std::path::Path;

#[test]
fn bindings_are_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/lib/bindings/index.ts");
    let made = desktop::bindings::typescript(&path.with_extension("made.ts")).unwrap();
    if std::env::var_os("SAMENSPEL_WRITE_BINDINGS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let standing = std::fs::read_to_string(&path).unwrap();
    assert!(standing == made, "stale: run `cargo xtask bindings`");
}
