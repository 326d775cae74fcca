# Each round asks for another key, which a helper makes up.
import threading
import time

from keys import generate_random_key

notes = {}


def create(title):
    key = generate_random_key()
    while key in notes:
        key = generate_random_key()
    notes[key] = title  # expect: TW105


def trim():
    while True:
        time.sleep(1)
        for key in list(notes):
            del notes[key]  # expect: TW105


threading.Thread(target=trim, daemon=True).start()
for title in "abc":
    create(title)
