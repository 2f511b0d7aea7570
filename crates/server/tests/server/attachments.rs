use protocol::{BlobAnswer, BlobsAnswer, Heads, WholeBlob, paths};

use crate::support::{Answer, Team, TestServer, on_both, settings};

fn cid(chunks: &[&[u8]]) -> String {
    blake3::hash(&chunks.concat()).to_hex().to_string()
}

async fn put(t: &TestServer, team: &Team, cid: &str, chunk: u32, of: u32, bytes: &[u8]) -> Answer {
    let path = format!("{}?of={of}", paths::chunk(cid, chunk));
    team.founder
        .ask(&t.router(), "PUT", &path, bytes.to_vec())
        .await
}

async fn whole_after(t: &TestServer, team: &Team, after: u64) -> Vec<WholeBlob> {
    let path = format!("{}?after={after}", paths::BLOBS);
    let answer: BlobsAnswer = ask(t, team, "GET", &path).await.json();
    answer.blobs
}

async fn heads(t: &TestServer, team: &Team) -> Heads {
    team.founder.get(t, "heads").await.json()
}

async fn ask(t: &TestServer, team: &Team, method: &str, path: &str) -> Answer {
    team.founder.ask(&t.router(), method, path, vec![]).await
}

on_both! {
    async fn an_attachment_is_sent_on_where_it_broke_off(t: TestServer) {
        let mut t = t;
        let team = Team::on(&t, 1).await;
        let cid = cid(&[b"een", b"twee", b"drie"]);
        assert_eq!(put(&t, &team, &cid, 2, 3, b"drie").await.status, 202);
        assert_eq!(put(&t, &team, &cid, 0, 3, b"een").await.status, 202);
        t.restart().await;
        let whole = paths::BLOB.replace("{cid}", &cid);
        let missing: BlobAnswer = ask(&t, &team, "GET", &whole).await.json();
        assert_eq!(missing, BlobAnswer { chunks: 3, missing: vec![1] });
        assert_eq!(ask(&t, &team, "HEAD", &paths::chunk(&cid, 0)).await.status, 204);
        assert_eq!(ask(&t, &team, "HEAD", &paths::chunk(&cid, 1)).await.status, 404);
        assert_eq!(ask(&t, &team, "GET", &paths::chunk(&cid, 0)).await.code(), "not_found");
        assert_eq!(put(&t, &team, &cid, 1, 3, b"twee").await.status, 201);
        assert_eq!(put(&t, &team, &cid, 1, 3, b"twee").await.status, 201);
        let chunk = ask(&t, &team, "GET", &paths::chunk(&cid, 1)).await;
        assert_eq!(&chunk.body[..], b"twee");
        let other = Team::on(&t, 2).await;
        assert_eq!(ask(&t, &other, "GET", &paths::chunk(&cid, 1)).await.code(), "not_found");
    }

    async fn chunks_that_are_not_what_their_name_says_are_thrown_away(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let cid = cid(&[b"een", b"twee"]);
        assert_eq!(put(&t, &team, &cid, 0, 2, b"een").await.status, 202);
        assert_eq!(put(&t, &team, &cid, 0, 2, b"nee").await.code(), "chunk_differs");
        assert_eq!(put(&t, &team, &cid, 0, 3, b"een").await.code(), "bad_value");
        assert_eq!(put(&t, &team, &cid, 1, 2, b"iets").await.code(), "content_differs");
        let whole = paths::BLOB.replace("{cid}", &cid);
        assert_eq!(ask(&t, &team, "GET", &whole).await.code(), "not_found");
        assert_eq!(put(&t, &team, &cid, 0, 2, b"een").await.status, 202);
        assert_eq!(put(&t, &team, &cid, 1, 2, b"twee").await.status, 201);
    }

    async fn a_chunk_has_a_number_below_its_count_and_some_bytes(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let cid = cid(&[b"een"]);
        for (chunk, of, bytes) in [(0, 0, &b"een"[..]), (1, 1, b"een"), (0, 257, b"een"), (0, 1, b"")] {
            let answer = put(&t, &team, &cid, chunk, of, bytes).await;
            assert_eq!(answer.code(), "bad_value", "{chunk} of {of}");
        }
        assert_eq!(put(&t, &team, "AB", 0, 1, b"een").await.code(), "bad_value");
    }

    async fn an_attachment_that_became_whole_is_told_once_and_moves_the_heads(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let (one, two) = (cid(&[b"een", b"een"]), cid(&[b"twee"]));
        let before = heads(&t, &team).await;
        let known = team.founder.get(&t, "heads").await;
        assert_eq!(put(&t, &team, &one, 0, 2, b"een").await.status, 202);
        assert_eq!(whole_after(&t, &team, 0).await, []);
        assert_eq!(heads(&t, &team).await, before);
        for _ in 0..2 {
            assert_eq!(put(&t, &team, &two, 0, 1, b"twee").await.status, 201);
        }
        assert_eq!(put(&t, &team, &one, 1, 2, b"een").await.status, 201);
        let tag = team.founder.get(&t, "heads").await.header("etag").to_owned();
        assert_ne!(tag, known.header("etag"), "who waits hears of it");
        let both = [WholeBlob { number: 1, cid: two }, WholeBlob { number: 2, cid: one }];
        assert_eq!(whole_after(&t, &team, 0).await, both);
        assert_eq!(whole_after(&t, &team, 1).await, both[1..]);
        assert_eq!(whole_after(&t, &team, 2).await, []);
        assert_eq!(heads(&t, &team).await, Heads { attachments: 2, ..before });
        let other = Team::on(&t, 2).await;
        assert_eq!(whole_after(&t, &other, 0).await, []);
    }

    async fn an_erased_attachment_is_gone_and_never_taken_in_again(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let other = Team::on(&t, 2).await;
        let (whole, half, never) = (cid(&[b"een"]), cid(&[b"een", b"twee"]), cid(&[b"nooit"]));
        assert_eq!(put(&t, &team, &whole, 0, 1, b"een").await.status, 201);
        assert_eq!(put(&t, &other, &whole, 0, 1, b"een").await.status, 201);
        assert_eq!(put(&t, &team, &half, 0, 2, b"een").await.status, 202);
        for cid in [&whole, &half, &never] {
            for _ in 0..2 {
                assert_eq!(ask(&t, &team, "DELETE", &paths::blob(cid)).await.status, 204);
            }
            assert_eq!(ask(&t, &team, "GET", &paths::blob(cid)).await.code(), "not_found");
            assert_eq!(ask(&t, &team, "GET", &paths::chunk(cid, 0)).await.code(), "not_found");
        }
        assert_eq!(whole_after(&t, &team, 0).await, []);
        assert_eq!(put(&t, &team, &whole, 0, 1, b"een").await.code(), "erased");
        assert_eq!(put(&t, &team, &half, 1, 2, b"twee").await.code(), "erased");
        assert_eq!(put(&t, &team, &never, 0, 1, b"nooit").await.code(), "erased");
        assert_eq!(ask(&t, &other, "GET", &paths::chunk(&whole, 0)).await.status, 200);
    }
}
