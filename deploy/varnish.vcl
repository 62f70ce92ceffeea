# A cache in front of the service. It keeps what the answers allow: fresh for max-age, stale while it asks again, and
# stale for a day where nobody answers.
vcl 4.1;

import std;

backend default {
    .host = "feedsheaf";
    .port = "8080";
    .connect_timeout = 1s;
    .first_byte_timeout = 5s;
    .probe = {
        .request = "HEAD /feeds.opml HTTP/1.1" "Host: feedsheaf" "Connection: close";
        .interval = 1s;
        .timeout = 1s;
        .window = 3;
        .threshold = 2;
        .initial = 2;
    }
}

sub vcl_recv {
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    # No document depends on them, so that they need not make copies.
    unset req.http.Cookie;
    unset req.http.Authorization;
    if (std.healthy(req.backend_hint)) {
        set req.grace = 60s;
    }
}

sub vcl_backend_response {
    # An answer that is no better than what is kept.
    if (beresp.status >= 500 && bereq.is_bgfetch) {
        return (abandon);
    }
    # stale-if-error, which Varnish does not know; asked again with the tag, an unchanged document costs a 304.
    set beresp.grace = 24h;
    set beresp.keep = 24h;
}

sub vcl_deliver {
    if (obj.hits > 0) {
        set resp.http.X-Cache = "hit";
    } else {
        set resp.http.X-Cache = "miss";
    }
}
