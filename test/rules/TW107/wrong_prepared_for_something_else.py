# What is caught has nothing to do with a dict that changes size; and a list would raise nothing at all.
import threading
import time

sessions = {}
waiting = []


def report():
    while True:
        try:
            for name, session in sessions.items():  # expect: TW107
                print(name, 60 / session)
        except ZeroDivisionError:
            print("just arrived")
        try:
            for name in waiting:  # expect: TW107
                print(name)
        except RuntimeError:
            print("never happens")
        time.sleep(5)


def main():
    threading.Thread(target=report, daemon=True).start()
    for number in range(100):
        sessions[f"guest {number}"] = number
        waiting.append(number)
        if number % 3 == 0:
            waiting.remove(number)
        time.sleep(1)


main()
