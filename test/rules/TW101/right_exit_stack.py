import threading
from contextlib import ExitStack
from pathlib import Path

audit = threading.BoundedSemaphore(1)
entries = 0


def write_entry(number):
    global entries
    with ExitStack() as stack:
        handle = stack.enter_context(Path(f"audit-{number}.txt").open("w"))
        handle.write("entry\n")
        stack.enter_context(audit)
        entries += 1


def count_manual_entry():
    global entries
    if audit.acquire(timeout=5):
        try:
            entries += 1
        finally:
            audit.release()


def main():
    writers = [threading.Thread(target=write_entry, args=(n,)) for n in range(3)]
    for writer in writers:
        writer.start()
    count_manual_entry()
    for writer in writers:
        writer.join()
    print(entries)


if __name__ == "__main__":
    main()
