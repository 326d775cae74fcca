# Who iterates is prepared for the dict to change size meanwhile: it says so by name.
import threading
import time

sessions = {}


def report():
    while True:
        try:
            for name, session in sessions.items():
                print(name, session)
        except (KeyError, RuntimeError):
            print("changed meanwhile, next time")
        time.sleep(5)


def main():
    threading.Thread(target=report, daemon=True).start()
    for number in range(100):
        sessions[f"guest {number}"] = number
        time.sleep(1)


main()
