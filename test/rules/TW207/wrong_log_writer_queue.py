import queue
import threading
import time

lines = queue.Queue()


def write_lines(path):
    with open(path, "a") as log:
        while True:
            line = lines.get()
            log.write(f"{time.ctime()} {line}\n")


def main():
    threading.Thread(target=write_lines, args=("app.log",), daemon=True).start()  # expect: TW207
    for number in range(100):
        lines.put(f"step {number}")
    lines.put("the end")


main()
