//! The keyboard of the window: keys go where the focus is, as they do under a person's fingers.

use anyhow::{Result, bail};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::Value;

use crate::wait::{in_time, until};
use crate::window::Window;

/// Answers what has the focus.
const FOCUS: &str = concat!(include_str!("names.js"), include_str!("focus.js"));

/// No page has more places for Tab to stop at; beyond it the way leads in circles.
const MOST_STOPS: usize = 150;

/// What has the focus.
#[derive(Debug, PartialEq, Eq)]
pub struct Focus {
    /// Its role, such as `button`.
    pub role: String,
    /// Its accessible name.
    pub name: String,
    /// Whether a person can see that it has the focus.
    pub is_seen: bool,
}

impl Window<'_> {
    /// Presses one key.
    pub async fn key(&self, key: Key) -> Result<()> {
        self.chord(&[], key.into()).await
    }

    /// Presses one key while others are held.
    pub async fn chord(&self, held: &[Key], key: char) -> Result<()> {
        let downs = held.iter().map(|key| down((*key).into()));
        let ups = held.iter().rev().map(|key| up((*key).into()));
        let strokes = downs.chain([down(key), up(key)]).chain(ups);
        self.strike(strokes).await
    }

    /// Types a text, letter by letter.
    pub async fn type_in(&self, text: &str) -> Result<()> {
        self.strike(text.chars().flat_map(|letter| [down(letter), up(letter)]))
            .await
    }

    async fn strike(&self, strokes: impl Iterator<Item = KeyAction>) -> Result<()> {
        let keyboard = KeyActions::new("keyboard".to_owned());
        let actions = strokes.fold(keyboard, KeyActions::then);
        in_time(
            "the keys to be taken",
            self.client().perform_actions(actions),
        )
        .await
    }

    /// What has the focus now.
    pub async fn focus(&self) -> Result<Focus> {
        let focus = self.run(FOCUS, vec![]).await?;
        let text = |field| focus.get(field).and_then(Value::as_str).unwrap_or_default();
        Ok(Focus {
            role: text("role").to_owned(),
            name: text("name").to_owned(),
            is_seen: focus.get("isSeen").and_then(Value::as_bool) == Some(true),
        })
    }

    /// Waits until something with this role and a name that begins so has the focus.
    pub async fn has_focus(&self, role: &str, name: &str) -> Result<()> {
        let what = format!("the focus to be at {role} \"{name}\"");
        until(&what, async || {
            Ok(is(&self.focus().await?, role, name).then_some(()))
        })
        .await
    }

    /// Presses Tab until something with this role and a name that begins so has the focus.
    /// Every stop on the way must show that it has it.
    pub async fn tab_to(&self, role: &str, name: &str) -> Result<()> {
        self.find(role, name).await?; // a page that is still being drawn has no way yet
        let mut way = Vec::new();
        while way.len() < MOST_STOPS {
            self.key(Key::Tab).await?;
            let focus = self.focus().await?;
            if !focus.is_seen {
                bail!("the focus can not be seen at {focus:?}, after {way:?}");
            }
            if is(&focus, role, name) {
                return Ok(());
            }
            way.push(format!("{} {}", focus.role, focus.name));
        }
        bail!("no way by Tab to {role} \"{name}\": {way:?}")
    }

    /// Goes to a button, a link or the like by Tab, and presses Enter.
    pub async fn enter(&self, role: &str, name: &str) -> Result<()> {
        self.tab_to(role, name).await?;
        self.key(Key::Enter).await
    }

    /// Goes to a field by Tab, and types in place of what stands there.
    pub async fn type_into(&self, field: &str, text: &str) -> Result<()> {
        self.tab_to("textbox", field).await?;
        self.chord(&[Key::Control], 'a').await?;
        self.type_in(text).await
    }
}

fn is(focus: &Focus, role: &str, name: &str) -> bool {
    focus.role == role && focus.name.starts_with(name)
}

const fn down(value: char) -> KeyAction {
    KeyAction::Down { value }
}

const fn up(value: char) -> KeyAction {
    KeyAction::Up { value }
}
