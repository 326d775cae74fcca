"""The thread runs already, but the callback that reads the label is made only when there is one."""
import threading
import time

listeners = []


def poll():
    while True:
        for listener in list(listeners):
            listener()
        time.sleep(1)


def main():
    global label
    threading.Thread(target=poll, daemon=True).start()
    label = "attitude"
    listeners.append(lambda: print(label))
    time.sleep(10)


main()
