import threading
import time

condition = threading.Condition()
ready = []


def prepare():
    with condition:
        ready.append(True)
        condition.notify()


if __name__ == "__main__":
    thread = threading.Thread(target=prepare)
    thread.start()
    time.sleep(1)
    with condition:
        # The notify has come and gone; what stands around asks for nothing that changes.
        condition.wait()  # expect: TW406
    thread.join()
