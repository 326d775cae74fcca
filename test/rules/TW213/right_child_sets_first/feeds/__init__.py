from .news import NewsFeed
