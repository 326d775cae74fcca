import threading
import time

lock = threading.Lock()
counts = {}


def count():
    while True:
        with lock:
            counts['rounds'] = counts.get('rounds', 0) + 1
        time.sleep(1)


counter = threading.Thread(target=count)
counter.start()


def wait():
    counter.join()


def tell(*words):
    if len(words) > 1:
        words[1]()
    print(words[0])


def forward(*words):
    tell(*words)


def report():
    with lock:
        forward('rounds:', wait)  # expect: TW405


report()
forward('over', wait)
