import threading
import time

passed = 0


def report():
    global passed
    for _ in range(3):
        time.sleep(0.01)
        print(passed, "cars")
        passed = 0


def count():
    global passed
    for _ in range(10):
        passed += 1


board = threading.Thread(target=report)
board.start()
gate = threading.Thread(target=count)
gate.start()
gate.join()
board.join()
