import threading
import urllib.request


def fetch(url, timeout):
    with urllib.request.urlopen(url, timeout=timeout) as reply:
        print(reply.status)


def background(function, *args, **options):
    thread = threading.Thread(target=function, args=args, kwargs=options)
    thread.start()
    return thread


def delayed(seconds, function, *rest):
    timer = threading.Timer(seconds, function, (rest))
    timer.start()
    return timer


page = background(fetch, "https://example.org", timeout=3)
later = delayed(2, fetch, "https://example.org", 3)
page.join()
later.join()
