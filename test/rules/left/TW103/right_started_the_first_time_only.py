import threading
import time

window = []
is_first = True


def report():
    while True:
        time.sleep(5)
        window.append(0)
        # Only this thread takes anything out, and there is one of it.
        if len(window) > 10:
            window.pop(0)


def work():
    while True:
        time.sleep(1)
        window.append(1)


while True:
    threading.Thread(target=work).start()
    if is_first:
        threading.Thread(target=report, daemon=True).start()
        is_first = False
    time.sleep(10)
