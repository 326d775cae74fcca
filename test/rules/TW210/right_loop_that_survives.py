import concurrent.futures
import logging
import queue
import urllib.request

hooks = queue.Queue()


def deliver():
    while True:
        try:
            url = hooks.get()
            if url is None:
                break
            urllib.request.urlopen(url, timeout=5).close()
        except Exception as problem:
            logging.error("not delivered: %s", problem)


def main():
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        pool.submit(deliver)
        hooks.put("https://example.org/hook")
        hooks.put(None)


main()
