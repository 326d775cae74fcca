import concurrent.futures
import logging
import urllib.request


def warm(url):
    with urllib.request.urlopen(url) as reply:
        reply.read()


def report(future):
    problem = future.exception()
    if problem is not None:
        logging.error("not warm: %s", problem)


def main():
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        for url in ("https://example.org", "https://example.net"):
            pool.submit(warm, url).add_done_callback(report)
        last = pool.submit(warm, "https://example.com")
        last.add_done_callback(report)


main()
