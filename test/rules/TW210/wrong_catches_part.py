import concurrent.futures
import logging
import urllib.request


def mirror(url, path):
    try:
        with urllib.request.urlopen(url) as reply:
            body = reply.read()
    except Exception:
        logging.exception("no answer from %s", url)
        body = b""
    with open(path, "wb") as target:
        target.write(body)


def main():
    pool = concurrent.futures.ThreadPoolExecutor(max_workers=2)
    try:
        for name in ("a", "b"):
            pool.submit(mirror, "https://example.org/" + name, name + ".html")  # expect: TW210
    finally:
        pool.shutdown(wait=True)


main()
