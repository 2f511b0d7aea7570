//! A server that lies, by a catalogue of lies, to the real program over a real server.
//!
//! Each lie has to be found out, to be told in plain words, to change nothing, and to end; and
//! everything it said before and after is taken as the truth that it is. What can not be found
//! out by one laptop, that something is kept back, shows in the list of laptops and is found
//! when two of them compare what they got.
//!
//! `cargo xtask test liar` builds the programs and names them in the environment.

mod judge;
mod laptop;
mod lie;
mod lies;
mod memory;
mod proxy;
mod street;
mod traffic;
mod waiting;
mod withheld;

use std::env;
use std::time::Instant;

use judge::{Verdict, judge};
use lies::FAMILIES;
use street::Street;

/// With `SAMENSPEL_LIE` only lies whose names hold that are told.
#[test]
fn every_lie_is_found_out_and_changes_nothing() {
    let only = env::var("SAMENSPEL_LIE").unwrap_or_default();
    let begun = Instant::now();
    let street = Street::build().unwrap();
    println!(
        "the street stands after {:.1} s",
        begun.elapsed().as_secs_f64()
    );
    let (mut number, mut believed) = (0, Vec::new());
    for (family, lies) in FAMILIES {
        for lie in *lies {
            number += 1;
            if !lie.name.contains(&only) {
                continue;
            }
            match judge(&street, lie) {
                Ok(Verdict { requests, lies }) => {
                    println!(
                        "{number:>3} {family}: {} ({lies} of {requests} answers)",
                        lie.name
                    );
                }
                Err(problem) => {
                    println!("{number:>3} {family}: {} BELIEVED: {problem:#}", lie.name);
                    believed.push(format!("{number} {}: {problem:#}", lie.name));
                }
            }
        }
    }
    println!("{number} lies in {:.1} s", begun.elapsed().as_secs_f64());
    assert!(believed.is_empty(), "{believed:#?}");
    assert!(number >= 60, "the catalogue has {number} lies");
}
