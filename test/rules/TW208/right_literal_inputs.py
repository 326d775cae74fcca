import threading
import urllib.request

MIRRORS = ("https://example.org", "https://example.net")
CHECKS = {"root": "/", "about": "/about"}


def fetch(url):
    with urllib.request.urlopen(url) as reply:
        print(url, reply.status)


def main():
    threads = [threading.Thread(target=fetch, args=(url,)) for url in MIRRORS]
    for number, url in enumerate(sorted(MIRRORS)):
        threads.append(threading.Thread(target=fetch, args=(url,), name=f"again-{number}"))
    for path in CHECKS.values():
        threads.append(threading.Thread(target=fetch, args=(MIRRORS[0] + path,)))
    for code in "abc":
        threads.append(threading.Thread(target=fetch, args=("https://example.org/" + code,)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
