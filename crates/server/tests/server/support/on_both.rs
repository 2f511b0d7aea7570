//! Every test runs on SQLite and on PostgreSQL, so that none is left out on either.

macro_rules! on_both {
    ($($(#[$attribute:meta])* async fn $name:ident($t:ident: TestServer) $body:block)+) => {
        $($(#[$attribute])* async fn $name($t: $crate::support::TestServer) $body)+

        mod sqlite {
            $(#[tokio::test]
            async fn $name() {
                let settings = super::settings();
                super::$name($crate::support::TestServer::on_sqlite(settings).await).await;
            })+
        }

        mod postgres {
            $(#[tokio::test]
            async fn $name() {
                let settings = super::settings();
                super::$name($crate::support::TestServer::on_postgres(settings).await).await;
            })+
        }
    };
}

pub(crate) use on_both;
