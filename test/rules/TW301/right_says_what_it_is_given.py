import threading
import urllib.request


def say(*words):
    parts = list(words)
    for i, part in enumerate(parts):
        for n in range(1000):
            parts[i] = str(part) + str(n)
    return parts


def fetch(url):
    say("get", url)
    with urllib.request.urlopen(url) as answer:
        return answer.read()


threads = [threading.Thread(target=fetch, args=(f"http://localhost/{n}",)) for n in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
