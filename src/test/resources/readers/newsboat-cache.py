"""Prints what newsboat keeps of a feed, newest first, as JSON."""
import json
import sqlite3
import sys

cache = sqlite3.connect(sys.argv[1])
cache.row_factory = sqlite3.Row
rows = cache.execute("select guid, title, url, pubDate, content, enclosure_url from rss_item order by pubDate desc")
print(json.dumps([dict(row) for row in rows]))
