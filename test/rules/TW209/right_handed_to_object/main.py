import concurrent.futures

from crawler import Crawler


def main():
    executor = concurrent.futures.ThreadPoolExecutor(max_workers=4)
    crawler = Crawler(executor)
    print(crawler.status("https://example.org"))
    crawler.close()


main()
