"""The callback that reads the label is made before there is one, and the thread may call it at once."""
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
    listeners.append(lambda: print(label))
    threading.Thread(target=poll, daemon=True).start()  # expect: TW213
    label = "attitude"
    time.sleep(10)


main()
