import queue
import threading

lines = queue.Queue()


def write_lines():
    with open("app.log", "a") as log:
        while True:
            line = lines.get()
            log.write(line + "\n")
            log.flush()
            lines.task_done()


def main():
    threading.Thread(target=write_lines, daemon=True).start()
    for number in range(100):
        lines.put(f"step {number}")
    lines.join()


main()
