//! A first proposal of what every column means; a person decides.

mod content;

use crate::header::{Word, word};
use crate::{Column, Table};
use content::Content;

/// Proposes a meaning for every column, by its header and by its first 200 rows.
///
/// Each meaning is proposed once, except those of which a person can have several.
pub fn guess_columns(table: &Table) -> Vec<Column> {
    let contents: Vec<Content> = (0..table.headers.len())
        .map(|column| Content::of(table, column))
        .collect();
    let mut guesses: Vec<Column> = table
        .headers
        .iter()
        .zip(&contents)
        .map(|(header, c)| by_header(header, c))
        .collect();
    if table.format != crate::Format::VCard {
        settle_street(&mut guesses, &contents);
        settle_name(&mut guesses);
    }
    keep_first(&mut guesses, &contents);
    fill_by_content(&mut guesses, &contents);
    if table.headers_missing {
        fill_by_place(&mut guesses, &contents);
    }
    guesses
}

fn by_header(header: &str, content: &Content) -> Column {
    match word(header) {
        Some(Word::Means(column)) => column,
        Some(Word::MiddleName) if content.is_mostly(content.prefixes) => Column::Prefix,
        _ => Column::Ignore,
    }
}

/// `Straat` holds the number too when no other column does; `Adres` does not when another does.
fn settle_street(guesses: &mut [Column], contents: &[Content]) {
    let has_number = guesses.contains(&Column::HouseNumber);
    let has_street = guesses.contains(&Column::Street);
    for (guess, content) in guesses.iter_mut().zip(contents) {
        match guess {
            Column::Street if !has_number && content.is_mostly(content.streets_with_number) => {
                *guess = Column::StreetAndNumber;
            }
            Column::StreetAndNumber if has_number && !has_street => *guess = Column::Street,
            _ => {}
        }
    }
}

/// Beside a first name, `Naam` is the family name.
fn settle_name(guesses: &mut [Column]) {
    if !guesses.contains(&Column::Given) || guesses.contains(&Column::Family) {
        return;
    }
    if let Some(name) = guesses.iter_mut().find(|guess| **guess == Column::FullName) {
        *name = Column::Family;
    }
}

/// The first column with something in it keeps the meaning.
fn keep_first(guesses: &mut [Column], contents: &[Content]) {
    for meaning in Column::ALL
        .into_iter()
        .filter(|column| !column.is_repeatable())
    {
        let mut same: Vec<usize> = (0..guesses.len())
            .filter(|i| guesses[*i] == meaning)
            .collect();
        same.sort_by_key(|index| contents[*index].filled == 0);
        for index in same.into_iter().skip(1) {
            guesses[index] = Column::Ignore;
        }
    }
}

/// What a column is full of says enough where its header says nothing.
fn fill_by_content(guesses: &mut [Column], contents: &[Content]) {
    for (index, content) in contents.iter().enumerate() {
        let Some(meaning) = content
            .meaning()
            .filter(|_| guesses[index] == Column::Ignore)
        else {
            continue;
        };
        if !guesses.contains(&meaning) {
            guesses[index] = meaning;
        }
    }
}

/// Without headers, words before a house number are the street, words behind a postcode the
/// town, and the first words the name.
fn fill_by_place(guesses: &mut [Column], contents: &[Content]) {
    let place =
        |meaning: Column, guesses: &[Column]| guesses.iter().position(|guess| *guess == meaning);
    let street = place(Column::HouseNumber, guesses).and_then(|index| index.checked_sub(1));
    let city = place(Column::Postcode, guesses).map(|index| index + 1);
    for (index, meaning) in [
        (street, Column::Street),
        (city, Column::City),
        (Some(0), Column::FullName),
    ] {
        let is_free = |i: &usize| {
            guesses.get(*i) == Some(&Column::Ignore) && contents[*i].is_mostly(contents[*i].words)
        };
        let first_free = (0..guesses.len()).find(is_free);
        let target = if meaning == Column::FullName {
            first_free
        } else {
            index.filter(is_free)
        };
        if let Some(target) = target {
            guesses[target] = meaning;
        }
    }
}
