import threading
import time

passed = 0
passed_lock = threading.Lock()


def report():
    global passed
    for _ in range(3):
        time.sleep(0.01)
        with passed_lock:
            print(passed, "cars")
            passed = 0


def count():
    global passed
    for _ in range(10):
        with passed_lock:
            passed += 1


board = threading.Thread(target=report)
board.start()
gate = threading.Thread(target=count)
gate.start()
gate.join()
board.join()
