//! HTTP over a real connection, with no more than these tests need.

use std::io::{self, BufRead as _, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};

use axum::http::{HeaderMap, HeaderName, HeaderValue};

use super::{Answer, Device};

/// One connection, which stays open between requests.
pub struct Wire<S = TcpStream>(BufReader<S>);

impl Wire {
    pub fn to(address: SocketAddr) -> io::Result<Self> {
        TcpStream::connect(address).map(Self::over)
    }

    /// Returns when an answer begins: what it tells of is done by then.
    pub fn is_answered(&self) -> io::Result<()> {
        match self.0.get_ref().peek(&mut [0])? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }

    /// Whether nothing came yet.
    pub fn is_silent(&self) -> bool {
        let stream = self.0.get_ref();
        stream.set_nonblocking(true).unwrap();
        let seen = stream.peek(&mut [0]);
        stream.set_nonblocking(false).unwrap();
        seen.is_err_and(|error| error.kind() == io::ErrorKind::WouldBlock)
    }
}

impl<S: Read + Write> Wire<S> {
    pub fn over(stream: S) -> Self {
        Self(BufReader::new(stream))
    }

    pub fn stream(&self) -> &S {
        self.0.get_ref()
    }

    /// Sends bytes as they are.
    pub fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.get_mut().write_all(bytes)
    }

    /// Asks, signed.
    pub fn ask(
        &mut self,
        device: &Device,
        method: &str,
        path: &str,
        more: &str,
        body: &[u8],
    ) -> io::Result<Answer> {
        self.send_signed(device, method, path, more, body)?;
        self.answer()
    }

    /// The first half of asking.
    pub fn send_signed(
        &mut self,
        device: &Device,
        method: &str,
        path: &str,
        more: &str,
        body: &[u8],
    ) -> io::Result<()> {
        let authorization = device.authorization(method, path, body);
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: server\r\nauthorization: {authorization}\r\n\
             content-length: {length}\r\n{more}\r\n"
        );
        self.send(&[head.as_bytes(), body].concat())
    }

    /// Reads one answer; an error when the connection ends before it does.
    pub fn answer(&mut self) -> io::Result<Answer> {
        let first = self.line()?;
        let status = first
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        let status = status.ok_or(io::ErrorKind::InvalidData)?;
        let mut headers = HeaderMap::new();
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(": ") else {
                break;
            };
            let name: HeaderName = name.parse().unwrap();
            headers.insert(name, HeaderValue::from_str(value).unwrap());
        }
        let length = headers.get("content-length");
        let length = length.map_or(0, |length| length.to_str().unwrap().parse().unwrap());
        let mut body = vec![0; length];
        self.0.read_exact(&mut body)?;
        Ok(Answer {
            status,
            headers,
            body: body.into(),
        })
    }

    /// Whatever comes until the other side ends the connection.
    pub fn rest(&mut self) -> io::Result<Vec<u8>> {
        let mut rest = Vec::new();
        self.0.read_to_end(&mut rest).map(|_| rest)
    }

    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        self.0.read_line(&mut line)?;
        match line.strip_suffix("\r\n") {
            None => Err(io::ErrorKind::UnexpectedEof.into()),
            Some(line) => Ok(line.to_owned()),
        }
    }
}
