import time


def say(room, name, line):
    time.sleep(1)
    print(f"[{room}] {name}: {line}")
