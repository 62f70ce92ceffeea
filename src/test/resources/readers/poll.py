"""Polls a feed as feedparser does, twice, and prints what it made of it as JSON."""
import json
import sys

import feedparser

first = feedparser.parse(sys.argv[1])
second = feedparser.parse(sys.argv[1], etag=first.etag)
third = feedparser.parse(sys.argv[1], modified=first.modified)
print(json.dumps({
    "wellFormed": not first.bozo,
    "statuses": [first.status, second.status, third.status],
    "entries": [
        {
            "id": entry.id,
            "title": entry.title,
            "link": entry.link,
            "published": list(entry.published_parsed[:6]),
            "enclosures": [[e.href, e.type] for e in entry.enclosures],
        }
        for entry in first.entries
    ],
}))
