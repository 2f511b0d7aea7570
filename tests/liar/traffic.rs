//! Nothing that is typed can be read on the way to the server, on the way back, or there: not in
//! its database, not in what it says, not in its memory.

mod life;

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use aho_corasick::AhoCorasick;
use anyhow::{Result, ensure};
use samenspel_tests::{
    CANARY_WORDS, Canaries, Memory, Process, Searched, Town, copy_folder, spoiled,
};

use crate::proxy::Proxy;

#[test]
fn no_word_of_a_team_goes_over_the_wire() {
    let canaries = Canaries::new(&CANARY_WORDS).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let town = Town::start_telling(tempfile::tempdir().unwrap(), Some(log.clone())).unwrap();
    let proxy = Proxy::start().unwrap();
    proxy.lead_to(town.address());
    proxy.keep_traffic();
    let process = town.process().unwrap();
    let meanwhile = while_read(process, &canaries, || life::of_a_team(&proxy)).unwrap();
    holds_nothing("the memory meanwhile", &meanwhile);
    let memory = process.memory().unwrap();
    holds_nothing(
        "the memory after",
        &canaries.in_memory(&memory, &Memory::default()),
    );
    holds_what_was_sent(&memory, &proxy).unwrap();
    let traffic = proxy.keep_traffic();
    holds_nothing("the traffic", &canaries.in_bytes(&traffic));
    assert!(traffic.len() > 1_000_000, "no attachment went by");
    is_seen_in(&traffic, &canaries);
    holds_nothing("the folder", &canaries.in_folder(town.folder()).unwrap());
    let open = canaries.in_open_files(process.id()).unwrap();
    holds_nothing("what it has open", &open);
    is_seen_in_folder(&town, &canaries).unwrap();
    let log = fs::read(log).unwrap();
    holds_nothing("the log", &canaries.in_bytes(&log));
    let told = String::from_utf8_lossy(&log).matches("answered").count();
    assert!(told > 50, "{told} answers were told");
    is_seen_in(&log, &canaries);
}

/// Reads the memory of a process over and over while something is done.
fn while_read(
    process: Process,
    canaries: &Canaries,
    work: impl FnOnce() -> Result<()>,
) -> Result<Searched> {
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reading = scope.spawn(|| {
            let (mut all, mut before, mut rounds) = (Searched::default(), Memory::default(), 0);
            while !is_over.load(Ordering::SeqCst) {
                let memory = process.memory()?;
                all.add(canaries.in_memory(&memory, &before));
                before = memory;
                rounds += 1;
            }
            println!("the memory was read {rounds} times");
            ensure!(rounds > 2, "it was over before it could be read");
            Ok(all)
        });
        let worked = work();
        is_over.store(true, Ordering::SeqCst);
        let read = reading.join();
        worked.and(read.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}

fn holds_nothing(what: &str, searched: &Searched) {
    println!("{what}: {searched}");
    assert!(searched.bytes > 0, "{what} was not read");
    assert!(searched.found.is_empty(), "{what}: {:?}", searched.found);
}

/// So that nothing found means that nothing is there: its name of the file is, and so is what
/// the laptops sealed.
fn holds_what_was_sent(memory: &Memory, proxy: &Proxy) -> Result<()> {
    let known = Canaries::new(&["server.db"])?;
    ensure!(!known.in_memory(memory, &Memory::default()).found.is_empty());
    let stream = proxy.memory().stream;
    let sealed = stream.values().map(|envelope| &envelope[..64]);
    let sealed = AhoCorasick::new(sealed)?;
    let is_there = memory.parts().any(|(_, bytes)| sealed.is_match(bytes));
    ensure!(is_there, "of {} envelopes there is none", stream.len());
    Ok(())
}

fn is_seen_in(bytes: &[u8], canaries: &Canaries) {
    for (encoding, spoiled) in spoiled(bytes, "Kanarie") {
        let found = canaries.in_bytes(&spoiled).found;
        assert!(
            found.iter().any(|it| it.encoding == encoding),
            "{encoding:?}"
        );
    }
}

fn is_seen_in_folder(town: &Town, canaries: &Canaries) -> Result<()> {
    let database = fs::read(town.folder().join("server.db"))?;
    for (encoding, spoiled) in spoiled(&database, "Kanarie") {
        let copy = tempfile::tempdir()?;
        copy_folder(town.folder(), copy.path())?;
        fs::write(copy.path().join("server.db"), spoiled)?;
        let found = canaries.in_folder(copy.path())?.found;
        let is_it = |place: &Path| place.ends_with("server.db");
        let mut found = found.iter();
        ensure!(
            found.any(|it| it.encoding == encoding && is_it(&it.place)),
            "{encoding:?}"
        );
    }
    Ok(())
}
