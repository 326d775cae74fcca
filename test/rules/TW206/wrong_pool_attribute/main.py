from crawler import Crawler

with Crawler(["https://example.org"]) as crawler:
    crawler.crawl()
