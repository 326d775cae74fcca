import queue
import threading
import time
import urllib.request


def ask(url, answers):
    with urllib.request.urlopen(url) as reply:
        answers.put(reply.status)


def main():
    for _ in range(10):
        answers = queue.Queue()
        primary = threading.Thread(target=ask, args=("https://example.org", answers))
        replica = threading.Thread(target=ask, args=("https://example.net", answers))
        primary.start()
        replica.start()
        primary.join()
        replica.join()
        print("same" if answers.get() == answers.get() else "different")
        time.sleep(60)


main()
