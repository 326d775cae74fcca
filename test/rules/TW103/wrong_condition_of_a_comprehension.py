"""What the condition of a comprehension finds may be gone when the element is looked up; so it is in an expression."""
import threading
import time

sessions = {}


def clean():
    while True:
        for name in list(sessions):
            if sessions[name] < time.time():
                del sessions[name]
        time.sleep(1)


def ends(names):
    return [sessions[name] for name in names if name in sessions]  # expect: TW103


def end(name):
    return sessions[name] if name in sessions else None  # expect: TW103


def certain(names):
    return [found for name in names if (found := sessions.get(name)) is not None]


def main():
    threading.Thread(target=clean, daemon=True).start()
    while True:
        name = input()
        sessions[name] = time.time() + 10
        print(end(name), ends([name, "main"]), certain([name]))


main()
