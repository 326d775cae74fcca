from feeds import NewsFeed

feed = NewsFeed("https://example.org/feed")
input("return to stop ")
feed.stop()
