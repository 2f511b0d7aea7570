//! The app's window, used as a person uses it: by role, name and text.

use std::net::{Ipv4Addr, TcpStream};

use anyhow::{Result, ensure};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::NewSessionError;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::process::Process;
use crate::stage::{Stage, free_port};
use crate::started::Started;
use crate::wait::{PATIENCE, in_time, until};

/// Finds elements as assistive technology would: by role and accessible name.
const FIND: &str = concat!(include_str!("names.js"), include_str!("find.js"));

/// Makes a resting page ready for its picture.
const NUDGE: &str = include_str!("nudge.js");

/// Scrolls as a person does to what they want to press.
const SHOW: &str = "arguments[0].scrollIntoView({ block: 'nearest' })";

/// How WebDriver names an element in JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The open app. Dropping it ends the app at once, without a good-bye.
pub struct Window<'a> {
    client: Client,
    stage: &'a Stage,
    driver: Started,
}

impl<'a> Window<'a> {
    /// Opens the app on a stage.
    pub async fn open(stage: &'a Stage, arguments: &[&str]) -> Result<Self> {
        let port = free_port()?;
        let driver = start_driver(stage, port)?;
        until("the driver to listen", async || {
            Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok())
        })
        .await?;
        let client = in_time("the app to open", connect(stage, port, arguments)).await?;
        Ok(Self {
            client,
            stage,
            driver,
        })
    }

    /// Closes the window. Its driver ends the app at once with it, as the system does at a
    /// shutdown that takes too long.
    pub async fn close(self) -> Result<()> {
        let app = self.process()?;
        in_time("the window to close", self.client.close_window()).await?;
        is_gone(app).await
    }

    /// The app itself.
    pub fn process(&self) -> Result<Process> {
        self.driver.child_running(self.stage.app())
    }

    /// Kills the app at once, as when the battery falls out.
    pub async fn kill(self) -> Result<()> {
        let app = self.process()?;
        app.kill()?;
        is_gone(app).await
    }

    /// Waits until an element with this role and name can be seen.
    pub async fn find(&self, role: &str, name: &str) -> Result<Element> {
        let what = format!("{role} \"{name}\"");
        until(&what, async || self.look_for(role, name).await).await
    }

    /// Presses a button, follows a link, chooses an option. One that is drawn anew just when it
    /// is pressed was not pressed, and is looked for again.
    pub async fn click(&self, role: &str, name: &str) -> Result<()> {
        let what = format!("{role} \"{name}\" to press");
        until(&what, async || {
            let Some(element) = self.look_for(role, name).await? else {
                return Ok(None);
            };
            // The driver takes half in sight for in sight, and misses its middle.
            let shown = serde_json::to_value(&element)?;
            if self.run(SHOW, vec![shown]).await.is_err() {
                return Ok(None);
            }
            match tokio::time::timeout(PATIENCE, element.click()).await {
                Ok(Err(error)) if error.is_stale_element_reference() => Ok(None),
                clicked => Ok(Some(clicked??)),
            }
        })
        .await
    }

    /// Empties a field and types into it.
    pub async fn fill(&self, name: &str, text: &str) -> Result<()> {
        let field = self.emptied(name).await?;
        if text.is_empty() {
            return Ok(()); // the driver refuses to press no key
        }
        in_time("the keys to be taken", field.send_keys(text)).await
    }

    /// One that is drawn anew just when it is emptied was not emptied, and is looked for again.
    async fn emptied(&self, name: &str) -> Result<Element> {
        let what = format!("the field \"{name}\" to be emptied");
        until(&what, async || {
            let field = self.find("textbox", name).await?;
            let cleared = tokio::time::timeout(PATIENCE, field.clear()).await?;
            Ok(cleared.is_ok().then_some(field))
        })
        .await
    }

    /// Waits until a field holds this text.
    pub async fn holds(&self, name: &str, text: &str) -> Result<()> {
        let what = format!("\"{text}\" in the field \"{name}\"");
        let field = self.find("textbox", name).await?;
        until(&what, async || {
            let held = in_time("a field to answer", field.prop("value")).await?;
            Ok((held.as_deref() == Some(text)).then_some(()))
        })
        .await
    }

    /// Waits until this text can be read.
    pub async fn sees(&self, text: &str) -> Result<()> {
        let what = format!("the text \"{text}\"");
        until(&what, async || {
            Ok(self.text().await?.contains(text).then_some(()))
        })
        .await
    }

    /// Waits until this text can no longer be read.
    pub async fn sees_no_more(&self, text: &str) -> Result<()> {
        let what = format!("\"{text}\" to go");
        until(&what, async || {
            Ok((!self.text().await?.contains(text)).then_some(()))
        })
        .await
    }

    /// Everything that can be read now, with single blanks.
    pub async fn text(&self) -> Result<String> {
        let text = self.run("return document.body.innerText", vec![]).await?;
        let words = text.as_str().unwrap_or_default().split_whitespace();
        Ok(words.collect::<Vec<_>>().join(" "))
    }

    /// Runs a script in the page, for what no person can ask.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        in_time("a script to answer", self.client.execute(script, arguments)).await
    }

    /// Sets the size of the window, in pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        in_time(
            "the window to change",
            self.client.set_window_size(width, height),
        )
        .await
    }

    /// Keeps a picture of the page among the artefacts.
    pub async fn picture(&self, what: &str) -> Result<()> {
        self.run(NUDGE, vec![]).await?;
        let png = in_time("a picture", self.client.screenshot()).await?;
        ensure!(!png.is_empty(), "the picture of {what} is empty");
        self.stage.artefacts().picture(what, &png)
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    async fn look_for(&self, role: &str, name: &str) -> Result<Option<Element>> {
        let found = self.run(FIND, vec![json!(role), json!(name)]).await?;
        let id = found.get(ELEMENT).and_then(Value::as_str);
        let element = |id: &str| {
            Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()))
        };
        Ok(id.map(element))
    }
}

/// The folder is free once the app holds nothing any more.
async fn is_gone(app: Process) -> Result<()> {
    until("the app to end", async || Ok(app.has_ended().then_some(()))).await
}

/// The driver of WebKitGTK, which starts the app in its own surroundings.
fn start_driver(stage: &Stage, port: u16) -> Result<Started> {
    let mut driver = stage.command("WebKitWebDriver")?;
    driver.arg(format!("--port={port}")).arg("--host=127.0.0.1");
    driver.env("TAURI_WEBVIEW_AUTOMATION", "true"); // else the app refuses to be driven
    Started::start(&mut driver)
}

async fn connect(stage: &Stage, port: u16, arguments: &[&str]) -> Result<Client, NewSessionError> {
    let options = json!({ "binary": stage.app(), "args": arguments });
    let wanted = Capabilities::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder
        .capabilities(wanted)
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
}
