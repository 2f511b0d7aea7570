# The demo neighbourhood. The neighbourhood itself is always Dutch; here is what is said about it.

demo-ready = The demo neighbourhood is ready: { $neighbours } neighbours at { $households } addresses. Nobody here is real.
demo-not-demo = There is no demo neighbourhood in this folder. Nothing was thrown away.
