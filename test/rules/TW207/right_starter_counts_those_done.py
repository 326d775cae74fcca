"""The main thread looks at what the senders write down until all of them are through: none is cut off."""
import threading
import time

import requests


class Tally:
    def __init__(self):
        self.failed = 0
        self.over = False


def send_all(letters):
    done = []

    def send(letter):
        requests.post("http://localhost:8080/letters", json=letter)
        done.append(letter)  # expect: TW105

    for letter in letters:
        threading.Thread(target=send, args=(letter,), daemon=True).start()
    while len(done) < len(letters):  # expect: TW302
        time.sleep(0.1)


def send_one(letter, tally):
    def send():
        try:
            requests.post("http://localhost:8080/letters", json=letter)
        finally:
            tally.over = True

    threading.Thread(target=send, daemon=True).start()
    while not tally.over:  # expect: TW108
        print("still sending")
        time.sleep(0.1)


send_all(["a", "b"])
send_one("c", Tally())
