import threading
import time

decks = {}


def watch():
    while True:
        decks[time.time()] = 'a deck'
        time.sleep(1)


thread = threading.Thread(target=watch, daemon=True)
thread.start()
try:
    thread.join()
except KeyboardInterrupt:
    pass
for deck in decks:  # expect: TW107
    print('gone', deck)
