//! From which address a request comes.

use std::net::{IpAddr, Ipv4Addr};

use axum::http::HeaderMap;
use ipnet::IpNet;

const FORWARDED: &str = "x-forwarded-for";

/// The other end of the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

impl Default for Peer {
    fn default() -> Self {
        Self(IpAddr::V4(Ipv4Addr::LOCALHOST))
    }
}

impl Peer {
    /// Who asks. Only a proxy of ours is believed about others, and then from the end: the
    /// first address there that is none of our proxies is the one that a proxy of ours saw.
    pub(crate) fn asking(self, headers: &HeaderMap, proxies: &[IpNet]) -> IpAddr {
        let is_ours = |address: &IpAddr| proxies.iter().any(|net| net.contains(address));
        if !is_ours(&self.0) {
            return self.0;
        }
        let lines = headers.get_all(FORWARDED).into_iter();
        let texts = lines.filter_map(|line| line.to_str().ok());
        let mut found: Vec<Option<IpAddr>> = texts
            .flat_map(|text| text.split(','))
            .map(|text| text.trim().parse().ok())
            .collect();
        found.reverse();
        let known = found.into_iter().map_while(|address| address);
        let mut last = self.0;
        for address in known {
            last = address;
            if !is_ours(&address) {
                break;
            }
        }
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(peer: &str, forwarded: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert(FORWARDED, forwarded.parse().unwrap());
        let proxies = ["10.0.0.0/8".parse().unwrap()];
        let peer = Peer(peer.parse().unwrap());
        peer.asking(&headers, &proxies).to_string()
    }

    #[test]
    fn a_stranger_is_not_believed() {
        assert_eq!(asking("192.0.2.1", "198.51.100.7"), "192.0.2.1");
    }

    #[test]
    fn what_the_client_wrote_itself_does_not_count() {
        assert_eq!(
            asking("10.0.0.1", "203.0.113.9, 198.51.100.7"),
            "198.51.100.7"
        );
        assert_eq!(
            asking("10.0.0.1", "203.0.113.9, 198.51.100.7, 10.0.0.2"),
            "198.51.100.7"
        );
        assert_eq!(asking("10.0.0.1", "nonsense, 10.0.0.2"), "10.0.0.2");
        assert_eq!(asking("10.0.0.1", ""), "10.0.0.1");
    }
}
