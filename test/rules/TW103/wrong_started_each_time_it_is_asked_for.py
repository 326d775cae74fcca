import threading
import time

window = [1] * 30
is_wanted = True


def report():
    for _ in range(10):
        time.sleep(5)
        if len(window) > 10:  # expect: TW103
            print(window.pop(10))


while True:
    if is_wanted:
        threading.Thread(target=report, daemon=True).start()
        is_wanted = False
    time.sleep(10)
    is_wanted = bool(input())
