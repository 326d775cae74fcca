import time

from crawler import Crawler

crawler = Crawler(["https://example.com", "https://example.org"])
crawler.start()
time.sleep(3)  # expect: TW303
print(sum(crawler.sizes))
