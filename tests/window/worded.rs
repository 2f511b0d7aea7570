//! The window in the words of `locales/`, so that a test says which message it means.

use anyhow::Result;
use samenspel_tests::Window;
use words::{Language, Words};

/// A window, and the words that it is in.
pub struct Worded<'w> {
    pub window: &'w Window<'w>,
    words: Words,
}

impl<'w> Worded<'w> {
    pub fn new(window: &'w Window<'w>) -> Self {
        let words = Words::new(Language::Nl);
        Self { window, words }
    }

    pub fn say(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    pub async fn click(&self, role: &str, id: &str) -> Result<()> {
        self.window.click(role, &self.say(id)).await
    }

    pub async fn find(&self, role: &str, id: &str) -> Result<()> {
        self.window.find(role, &self.say(id)).await.map(drop)
    }

    pub async fn sees(&self, id: &str) -> Result<()> {
        self.window.sees(&self.say(id)).await
    }

    pub async fn fill(&self, id: &str, text: &str) -> Result<()> {
        self.window.fill(&self.say(id), text).await
    }

    /// From Welkom into the demo neighbourhood.
    pub async fn open_the_demo(&self) -> Result<()> {
        self.click("button", "welcome-demo").await?;
        self.find("heading", "street-title").await
    }
}
