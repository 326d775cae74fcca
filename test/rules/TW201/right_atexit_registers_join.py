import atexit
import queue
import threading

lines = queue.SimpleQueue()


def write_lines():
    with open("session.log", "a") as log:
        for line in iter(lines.get, None):
            log.write(line + "\n")


def start_log():
    thread = threading.Thread(target=write_lines, name="log")
    thread.start()
    atexit.register(thread.join)


start_log()
for number in range(3):
    lines.put(f"line {number}")
lines.put(None)
