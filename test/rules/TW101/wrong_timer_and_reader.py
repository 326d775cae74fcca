import sys
import threading

idle_rounds = 0


def on_idle():
    global idle_rounds
    idle_rounds += 1  # expect: TW101
    print("nothing typed for a while")


def read_commands():
    global idle_rounds
    timer = threading.Timer(30.0, lambda: on_idle())
    timer.start()
    for line in sys.stdin:
        if not line.strip():
            idle_rounds += 1  # expect: TW101
        elif line.strip() == "quit":
            break
    timer.cancel()
    print("idle rounds:", idle_rounds)


if __name__ == "__main__":
    read_commands()
