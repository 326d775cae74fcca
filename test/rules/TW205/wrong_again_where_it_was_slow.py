"""What is asked after the wait says nothing of the thread: it was started, be it still at work or not."""

import threading
import time

answered = threading.Event()


def ask(port):
    time.sleep(port / 100)
    answered.set()


def reach(port):
    asking = threading.Thread(target=ask, args=(port,))
    asking.start()
    asking.join(timeout=2)
    if not answered.is_set():
        asking.start()  # expect: TW205
        asking.join()


def reach_in_turn(port):
    asking = threading.Thread(target=ask, args=(port,))
    asking.start()
    asking.join(timeout=2)
    if not answered.is_set():
        asking = threading.Thread(target=ask, args=(port + 1,))
        asking.start()
    asking.join()


reach(80)
reach_in_turn(443)
